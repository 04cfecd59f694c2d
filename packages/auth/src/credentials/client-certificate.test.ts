import { constants, createHash, createPublicKey, verify, X509Certificate } from 'node:crypto';
import { ArgumentError } from '@edgeplane/client';
import { generate } from 'selfsigned';
import { beforeAll, expect, test } from 'vitest';
import { ADMIN_AUDIENCE, DIRECTORY, refusal, startAuthority } from '../../test/authority.js';
import { clientCertificate } from './client-certificate.js';

let pem: { private: string; cert: string };
beforeAll(async () => {
  pem = await generate([{ name: 'commonName', value: 'app' }]);
});

const who = { clientId: '6b5a4938-2716-4504-93f2-e1d0cfbead71' };
const wanted = { audience: ADMIN_AUDIENCE };

/** Opens an assertion as the authority does: by the certificate that it knows. */
function open(assertion = '') {
  const [header = '', payload = '', signature = ''] = assertion.split('.');
  const decode = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
  const { alg } = decode(header);
  const padding = alg === 'PS256' ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING;
  const key = { key: createPublicKey(pem.cert), padding };
  const good = verify(
    'sha256',
    Buffer.from(`${header}.${payload}`),
    key,
    Buffer.from(signature, 'base64url'),
  );
  return { good, header: decode(header), payload: decode(payload) };
}

function thumbprint(algorithm: string): string {
  return createHash(algorithm).update(new X509Certificate(pem.cert).raw).digest('base64url');
}

test('Entra ID gets an assertion with the SHA-256 thumbprint', async () => {
  const { loginEndpoint, tokenRequests } = await startAuthority();
  const certificate = pem.private + pem.cert;
  const credential = clientCertificate({ ...who, loginEndpoint, directory: DIRECTORY, certificate });
  expect((await credential.getToken(wanted)).token).toBe('token-1');
  const { form = {} } = tokenRequests()[0] ?? {};
  expect(form).toMatchObject({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    scope: `${ADMIN_AUDIENCE}/.default`,
  });
  expect(form).not.toHaveProperty('client_secret');
  const { good, header, payload } = open(form.client_assertion);
  expect(good).toBe(true);
  expect(header).toMatchObject({ alg: 'PS256', 'x5t#S256': thumbprint('sha256') });
  expect(header).not.toHaveProperty('x5c');
  expect(payload).toMatchObject({
    iss: who.clientId,
    sub: who.clientId,
    aud: `${loginEndpoint}/${DIRECTORY}/oauth2/v2.0/token`,
  });
});

test('AD FS gets one with the SHA-1 thumbprint, and the resource', async () => {
  const { adfs, tokenRequests } = await startAuthority();
  const certificate = async () => Buffer.from(pem.private + pem.cert);
  await clientCertificate({ ...who, authority: adfs, certificate, sendCertificate: true }).getToken(wanted);
  const { form = {} } = tokenRequests()[0] ?? {};
  expect(form).toMatchObject({ resource: ADMIN_AUDIENCE });
  expect(form).not.toHaveProperty('scope');
  const { good, header } = open(form.client_assertion);
  expect(good).toBe(true);
  expect(header).toMatchObject({ alg: 'RS256', x5t: thumbprint('sha1') });
  expect(header.x5c).toEqual([new X509Certificate(pem.cert).raw.toString('base64')]);
});

test('a certificate that cannot be used is told before anything is sent', async () => {
  const { loginEndpoint, tokenRequests } = await startAuthority();
  const options = { ...who, loginEndpoint, directory: DIRECTORY };
  await expect(clientCertificate({ ...options, certificate: pem.cert }).getToken(wanted)).rejects.toThrow(
    'no private key',
  );
  expect(() => clientCertificate({ ...options, certificate: '' })).toThrow(ArgumentError);
  expect(tokenRequests()).toEqual([]);
});

test('a clock that is wrong is told, and the assertion is not in the error', async () => {
  let sent = '';
  const { loginEndpoint } = await startAuthority(({ body }) => {
    sent = new URLSearchParams(body).get('client_assertion') ?? '';
    return refusal(
      'invalid_client',
      `AADSTS700024: Client assertion ${sent} is not within its valid time range.`,
    );
  });
  const certificate = pem.private + pem.cert;
  const error = await clientCertificate({ ...who, loginEndpoint, directory: DIRECTORY, certificate })
    .getToken(wanted)
    .catch((error: unknown) => error);
  expect(String(error)).toContain('Set the clock right');
  expect(sent).not.toBe('');
  expect(String(error)).not.toContain(sent);
});
