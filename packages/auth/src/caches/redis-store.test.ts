import { ArgumentError } from '@edgeplane/client';
import { expect, test } from 'vitest';
import { testRedisStore } from '../../test/redis-contract.js';
import { redisStore } from './redis-store.js';

// The commands that the store sends, over a Map. `test:redis` has a real server answer the same tests.
const kept = new Map<string, { value: string; expires: number }>();

async function send([name = '', key = '', ...rest]: string[]): Promise<unknown> {
  const entry = kept.get(key);
  switch (name) {
    case 'GET':
      return entry?.value ?? null;
    case 'SET': {
      const [value = ''] = rest;
      if (rest.includes('NX') && entry !== undefined) return null;
      const seconds = Number(rest[rest.indexOf('EX') + 1]);
      kept.set(key, { value, expires: Date.now() + seconds * 1000 });
      return 'OK';
    }
    case 'TTL':
      return Math.round(((entry?.expires ?? 0) - Date.now()) / 1000);
    case 'DEL':
      return kept.delete(key) ? 1 : 0;
    case 'EVAL': {
      const [, lock = '', owner] = rest;
      return kept.get(lock)?.value === owner && kept.delete(lock) ? 1 : 0;
    }
    default:
      throw new Error(`ERR unknown command '${name}'`);
  }
}

testRedisStore(async () => send);

test('a secret that is too short is refused', async () => {
  await expect(redisStore({ send, key: 'k', secret: 'short' })).rejects.toThrow(ArgumentError);
});
