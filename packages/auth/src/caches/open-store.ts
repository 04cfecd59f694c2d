import { ArgumentError } from '@edgeplane/client';
import { fileStore } from './file-store.js';
import { keychainKey } from './keychain.js';
import type { RunProgram } from './run-program.js';
import { encryptedSeal, keyFrom, plainSeal } from './seal.js';
import { memoryStore, type TokenStore } from './token-store.js';
import { TokenStoreError } from './token-store-error.js';

const WAYS = ['keychain', 'environment', 'plain', 'memory'] as const;
/** How sign-ins are kept: in a file under a key of the keychain or the environment, in a readable file, or not. */
export type Keeping = (typeof WAYS)[number];

/** The variable that names the way. */
export const TOKEN_CACHE_VARIABLE = 'EDGEPLANE_TOKEN_CACHE';
/** The variable with the text that the key is made of. */
export const TOKEN_KEY_VARIABLE = 'EDGEPLANE_TOKEN_KEY';

export interface OpenStoreOptions {
  /** The file. */
  path: string;
  /** Default: `process.env`. */
  env?: Readonly<Record<string, string | undefined>> | undefined;
  platform?: NodeJS.Platform | undefined;
  /** Runs the keychain's program. */
  run?: RunProgram | undefined;
}

export interface OpenedStore {
  store: TokenStore;
  keeping: Keeping;
  /** For the user: why sign-ins are not kept, and how they could be. */
  note?: string;
}

/**
 * Opens a store on disk in the safest way that works here: encrypted under a key of the system's keychain, else under
 * one from EDGEPLANE_TOKEN_KEY, else in memory. EDGEPLANE_TOKEN_CACHE names a way instead, and is the only way to a file
 * that is not encrypted.
 *
 * @throws ArgumentError when a variable makes no sense; TokenStoreError when the way that is named does not work here.
 */
export async function openTokenStore(options: OpenStoreOptions): Promise<OpenedStore> {
  const { path, env = process.env, platform, run } = options;
  const named = readWay(env[TOKEN_CACHE_VARIABLE]);
  const secret = env[TOKEN_KEY_VARIABLE];
  const encrypted = (key: Buffer, keeping: Keeping): OpenedStore => ({
    store: fileStore(path, encryptedSeal(key)),
    keeping,
  });
  if (named === 'plain') return { store: fileStore(path, plainSeal()), keeping: 'plain' };
  if (named === 'memory') return { store: memoryStore(), keeping: 'memory' };
  let reason = '';
  if (named !== 'environment') {
    const key = await keychainKey({ path, platform, run });
    if (Buffer.isBuffer(key)) return encrypted(key, 'keychain');
    reason = key.unreachable;
    if (named === 'keychain') {
      throw new TokenStoreError(
        `${TOKEN_CACHE_VARIABLE} asks for the keychain, which cannot be reached here: ${reason}. Unlock it, or name another way: ${WAYS.join(', ')}.`,
      );
    }
  }
  if (secret) return encrypted(await keyFrom(secret, TOKEN_KEY_VARIABLE), 'environment');
  if (named === 'environment') {
    throw new ArgumentError(
      `${TOKEN_CACHE_VARIABLE} asks for a key from the environment, but ${TOKEN_KEY_VARIABLE} is not set.`,
      TOKEN_KEY_VARIABLE,
    );
  }
  const note =
    `Sign-ins are not kept, because the keychain cannot be reached (${reason}). To keep them, set ${TOKEN_KEY_VARIABLE} to a ` +
    `long random text, which encrypts them, or ${TOKEN_CACHE_VARIABLE}=plain for a file that is not encrypted.`;
  return { store: memoryStore(), keeping: 'memory', note };
}

function readWay(text: string | undefined): Keeping | undefined {
  const way = WAYS.find((one) => one === text);
  if (way !== undefined || !text) return way;
  throw new ArgumentError(`${TOKEN_CACHE_VARIABLE} must be one of ${WAYS.join(', ')}.`, TOKEN_CACHE_VARIABLE);
}
