// PKCS #12 (RFC 7292), which Node can use for TLS but not take apart. Loaded only when there is such a file.
import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import forge from 'node-forge';

const { certBag = '', keyBag = '', pkcs8ShroudedKeyBag = '' } = forge.pki.oids;

/** Certificates and the first key of a PFX file; undefined when it is none, or the passphrase is wrong. */
export function openPfx(
  content: Uint8Array,
  passphrase: string,
): { certificates: X509Certificate[]; key: KeyObject | undefined } | undefined {
  try {
    const bytes = forge.util.createBuffer(Buffer.from(content).toString('latin1'));
    const file = forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(bytes), false, passphrase);
    const bags = (type: string) => file.getBags({ bagType: type })[type] ?? [];
    const [key] = [...bags(pkcs8ShroudedKeyBag), ...bags(keyBag)];
    return {
      certificates: bags(certBag).map(
        (bag) => new X509Certificate(der(bag.cert ? forge.pki.certificateToAsn1(bag.cert) : bag.asn1)),
      ),
      key: key && readKey(key),
    };
  } catch {
    return undefined;
  }
}

// forge reads RSA keys only; others stay as they are, so that they can be named.
function readKey({ key, asn1 }: forge.pkcs12.Bag): KeyObject {
  return key
    ? createPrivateKey(forge.pki.privateKeyToPem(key))
    : createPrivateKey({ key: der(asn1), format: 'der', type: 'pkcs8' });
}

function der(value: forge.asn1.Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(value).getBytes(), 'latin1');
}
