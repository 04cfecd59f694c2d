import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { ArgumentError } from '@edgeplane/client';

/** Turns the text of a store into the bytes that are kept, and back. */
export interface Seal {
  close(text: string): Buffer;
  /** @returns undefined when the bytes were not closed by this seal, or have been changed since. */
  open(bytes: Buffer): string | undefined;
}

const ENCRYPTED = Buffer.from('edgeplane-tokens-aes-256-gcm\n');
const PLAIN = Buffer.from('edgeplane-tokens-plain\n');
const IV_LENGTH = 12;
const TAG_LENGTH = 16;
const KEY_LENGTH = 32;
const SHORTEST_SECRET = 16;

/**
 * AES-256-GCM (NIST SP 800-38D) with a random nonce each time: a label, the nonce, the tag, the ciphertext.
 *
 * @param key 32 bytes.
 */
export function encryptedSeal(key: Buffer): Seal {
  return {
    close(text) {
      const iv = randomBytes(IV_LENGTH);
      const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_LENGTH });
      cipher.setAAD(ENCRYPTED);
      const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([ENCRYPTED, iv, cipher.getAuthTag(), ciphertext]);
    },
    open(bytes) {
      const body = afterLabel(bytes, ENCRYPTED);
      if (body === undefined || body.length < IV_LENGTH + TAG_LENGTH) return undefined;
      const iv = body.subarray(0, IV_LENGTH);
      const tag = body.subarray(IV_LENGTH, IV_LENGTH + TAG_LENGTH);
      const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_LENGTH });
      decipher.setAAD(ENCRYPTED).setAuthTag(tag);
      try {
        const text = [decipher.update(body.subarray(IV_LENGTH + TAG_LENGTH)), decipher.final()];
        return Buffer.concat(text).toString();
      } catch {
        return undefined;
      }
    },
  };
}

/** No encryption: whoever can read the bytes can use the sign-ins. */
export function plainSeal(): Seal {
  return {
    close: (text) => Buffer.concat([PLAIN, Buffer.from(text)]),
    open: (bytes) => afterLabel(bytes, PLAIN)?.toString(),
  };
}

function afterLabel(bytes: Buffer, label: Buffer): Buffer | undefined {
  return bytes.subarray(0, label.length).equals(label) ? bytes.subarray(label.length) : undefined;
}

export function randomKey(): Buffer {
  return randomBytes(KEY_LENGTH);
}

/**
 * A key made of a secret text (scrypt, RFC 7914).
 *
 * @param argument where the text comes from, for the error.
 * @throws ArgumentError when it has fewer than 16 characters.
 */
export async function keyFrom(secret: string, argument: string): Promise<Buffer> {
  if (secret.length < SHORTEST_SECRET) {
    throw new ArgumentError(
      `${argument} is too short to encrypt with: give at least ${SHORTEST_SECRET} random characters, for example from \`openssl rand -base64 32\`.`,
      argument,
    );
  }
  return (await promisify(scrypt)(secret, 'edgeplane token store', KEY_LENGTH)) as Buffer;
}
