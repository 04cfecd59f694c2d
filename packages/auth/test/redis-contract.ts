import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { listAccounts, redisStore, TokenStoreError, usernamePassword } from '../src/index.js';
import { startAuthority, userReply } from './authority.js';

type Send = (command: string[]) => Promise<unknown>;

/**
 * What a store in Redis has to do, whoever answers the commands.
 *
 * @param connect gives one connection of its own each time.
 */
export function testRedisStore(connect: () => Promise<Send>): void {
  const secret = 'a secret of the test';
  const open = async (key: string, words = secret) =>
    redisStore({ send: await connect(), key, secret: words });

  test('what is written is read, by others too, and cleared', async () => {
    const key = randomUUID();
    const store = await open(key);
    expect(await store.read()).toBeUndefined();
    await store.write('the text ü');
    expect(await (await open(key)).read()).toBe('the text ü');
    expect(await (await open(randomUUID())).read()).toBeUndefined();
    await store.clear();
    expect(await store.read()).toBeUndefined();
  });

  test('Redis sees neither text nor secret, and forgets after a while', async () => {
    const key = randomUUID();
    const send = await connect();
    const seen: string[] = [];
    const store = await redisStore({
      send: (command) => {
        seen.push(command.join(' '));
        return send(command);
      },
      key,
      secret,
      lifetime: 1000,
    });
    await store.write('the text');
    expect(seen.join('\n')).not.toContain('the text');
    expect(seen.join('\n')).not.toContain(Buffer.from('the text').toString('base64').slice(0, 8));
    expect(seen.join('\n')).not.toContain(secret);
    const left = Number(await send(['TTL', key]));
    expect(left).toBeGreaterThan(990);
    expect(left).toBeLessThanOrEqual(1000);
  });

  test('with another secret nothing is read', async () => {
    const key = randomUUID();
    await (await open(key)).write('the text');
    await expect((await open(key, 'another secret of it')).read()).rejects.toThrow(TokenStoreError);
  });

  test('the lock lets one in at a time', async () => {
    const key = randomUUID();
    const stores = await Promise.all([1, 2, 3].map(() => open(key)));
    const increment = async (store: (typeof stores)[number]) => {
      const unlock = await store.lock();
      await store.write(String(Number((await store.read()) ?? 0) + 1));
      await unlock();
    };
    await Promise.all([...stores, ...stores, ...stores, ...stores].map(increment));
    expect(await stores[0]?.read()).toBe('12');
  });

  test('a lock that somebody else has got since is left alone', async () => {
    const key = randomUUID();
    const send = await connect();
    const unlock = await (await open(key)).lock();
    await send(['SET', `${key}:lock`, 'somebody else']);
    await unlock();
    expect(await send(['GET', `${key}:lock`])).toBe('somebody else');
  });

  test('users who sign in at the same time are all there', async () => {
    const key = randomUUID();
    const { loginEndpoint } = await startAuthority(({ body }) => {
      const username = new URLSearchParams(body).get('username') ?? '';
      return userReply(`token-of-${username}`, {}, username);
    });
    const names = Array.from({ length: 6 }, (_, n) => `user${n}@lakeside.example`);
    await Promise.all(
      names.map(async (username) => {
        const who = { username, password: 'p', clientId: 'c', loginEndpoint, directory: 'd.example' };
        await usernamePassword({ ...who, store: await open(key) }).getToken({ scopes: ['s'] });
      }),
    );
    expect((await listAccounts(await open(key))).map(({ username }) => username).sort()).toEqual(names);
  });
}
