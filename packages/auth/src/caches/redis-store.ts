import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { encryptedSeal, keyFrom } from './seal.js';
import type { TokenStore } from './token-store.js';
import { TokenStoreError } from './token-store-error.js';

export interface RedisStoreOptions {
  /**
   * Sends a command: `(command) => client.sendCommand(command)` with node-redis, `([name, ...rest]) =>
   * client.call(name, ...rest)` with ioredis.
   */
  send: (command: string[]) => Promise<unknown>;
  /** Whose sign-ins: one key for each user, such as `edgeplane:tokens:{session}`. */
  key: string;
  /** What they are encrypted with, at least 16 random characters. Redis never sees it. */
  secret: string;
  /** Seconds after which what nobody has changed is forgotten. Default: 90 days, as long as Entra's refresh tokens live. */
  lifetime?: number | undefined;
}

const DEFAULT_LIFETIME = 90 * 24 * 3600;
/** Milliseconds after which a lock that was not released is free again. */
const STALE = 10_000;
const PATIENCE = 20_000;
const PAUSE = 20;
/** Releases a lock only if it is still one's own (redis.io, SET, "Patterns"). */
const RELEASE =
  "if redis.call('get',KEYS[1])==ARGV[1] then return redis.call('del',KEYS[1]) else return 0 end";

/**
 * Keeps sign-ins in Redis, for programs that run on several machines. Encrypted as in a file.
 *
 * @throws ArgumentError when the secret is too short. The members throw TokenStoreError when what is kept is not under
 *   that secret or stays locked, and what `send` throws.
 */
export async function redisStore(options: RedisStoreOptions): Promise<TokenStore> {
  const { send, key, secret, lifetime = DEFAULT_LIFETIME } = options;
  const seal = encryptedSeal(await keyFrom(secret, 'secret'));
  const lockKey = `${key}:lock`;
  return {
    async read() {
      const kept = await send(['GET', key]);
      if (typeof kept !== 'string') return undefined;
      const text = seal.open(Buffer.from(kept, 'base64'));
      if (text !== undefined) return text;
      throw new TokenStoreError(
        `The sign-ins under ${key} cannot be opened: they were kept with another secret, or are damaged. Delete the key and sign in again.`,
      );
    },
    async write(text) {
      await send(['SET', key, seal.close(text).toString('base64'), 'EX', String(lifetime)]);
    },
    async lock() {
      const owner = randomUUID();
      const deadline = performance.now() + PATIENCE;
      while ((await send(['SET', lockKey, owner, 'NX', 'PX', String(STALE)])) !== 'OK') {
        if (performance.now() > deadline) {
          throw new TokenStoreError(`Another process has kept ${lockKey} for ${PATIENCE / 1000} seconds.`);
        }
        await delay(PAUSE + Math.random() * PAUSE);
      }
      return async () => {
        await send(['EVAL', RELEASE, '1', lockKey, owner]);
      };
    },
    async clear() {
      await send(['DEL', key]);
    },
  };
}
