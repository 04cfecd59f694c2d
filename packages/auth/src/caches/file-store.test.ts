import { chmod, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OPERATOR, startAuthority, userReply } from '../../test/authority.js';
import { runModule } from '../../test/run.js';
import { temporaryFolder } from '../../test/temporary.js';
import { deviceCode } from '../credentials/device-code.js';
import { listAccounts, removeAccounts } from './accounts.js';
import { lockFile } from './file-lock.js';
import { fileStore } from './file-store.js';
import { encryptedSeal, keyFrom, plainSeal, randomKey } from './seal.js';
import { TokenStoreError } from './token-store-error.js';

test('what is written is read, by its owner only', async () => {
  const folder = join(await temporaryFolder(), 'new', 'folder');
  const path = join(folder, 'tokens');
  const store = fileStore(path, plainSeal());
  expect(await store.read()).toBeUndefined();
  await store.write('text');
  await store.write('other text');
  expect(await store.read()).toBe('other text');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect(await readdir(folder)).toEqual(['tokens']);
  await store.clear();
  await store.clear();
  expect(await store.read()).toBeUndefined();
});

test('a file that somebody opened to others is closed again', async () => {
  const path = join(await temporaryFolder(), 'tokens');
  const store = fileStore(path, plainSeal());
  await store.write('text');
  await chmod(path, 0o644);
  await store.write('text');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('with another key nothing is read, and nothing lost', async () => {
  const path = join(await temporaryFolder(), 'tokens');
  const right = fileStore(path, encryptedSeal(randomKey()));
  const authority = await startAuthority(() => userReply('t'));
  const { loginEndpoint } = authority;
  const options = { loginEndpoint, directory: 'd.example', clientId: 'c', prompt: () => {} };
  await deviceCode({ ...options, store: right }).getToken({ audience: 'https://a.example' });
  const before = await readFile(path);

  const wrong = fileStore(path, encryptedSeal(randomKey()));
  await expect(wrong.read()).rejects.toThrow(TokenStoreError);
  await expect(wrong.read()).rejects.toThrow(`${path} cannot be opened`);
  const refused = deviceCode({ ...options, store: wrong }).getToken({ audience: 'https://a.example' });
  await expect(refused).rejects.toThrow('Remove the file and sign in again');
  expect((await readFile(path)).equals(before)).toBe(true);
  await expect(lockFile(`${path}.lock`)).resolves.toBeTypeOf('function');
});

test('no secret of the run is readable in an encrypted file', async () => {
  const path = join(await temporaryFolder(), 'tokens');
  const { loginEndpoint } = await startAuthority(() => userReply('the-access-token'));
  const store = fileStore(path, encryptedSeal(randomKey()));
  await deviceCode({
    loginEndpoint,
    directory: 'd.example',
    clientId: 'c',
    prompt: () => {},
    store,
  }).getToken({
    audience: 'https://a.example',
  });
  const kept = (await readFile(path)).toString('latin1');
  for (const secret of ['the-access-token', 'refresh-of', OPERATOR, 'a.example'])
    expect(kept).not.toContain(secret);
  expect(await store.read()).toContain('refresh-of-the-access-token');
});

test('what the file system refuses is told', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'file'), '');
  const store = fileStore(join(folder, 'file', 'tokens'), plainSeal());
  for (const refused of [() => store.read(), () => store.write('text'), () => store.lock()]) {
    const said = await refused().catch((error: unknown) => error);
    expect(said).toBeInstanceOf(TokenStoreError);
    expect(String(said)).toMatch(/tokens \((ENOTDIR|EEXIST)\)\. Check that you own/);
  }
});

describe('the lock', () => {
  test('lets one in at a time', async () => {
    const path = join(await temporaryFolder(), 'counter');
    const store = fileStore(path, plainSeal());
    const increment = async () => {
      const unlock = await store.lock();
      const count = Number((await store.read()) ?? 0);
      await store.write(String(count + 1));
      await unlock();
    };
    await Promise.all(Array.from({ length: 20 }, increment));
    expect(await store.read()).toBe('20');
  });

  test('of a process that died is broken', async () => {
    const path = join(await temporaryFolder(), 'lock');
    await writeFile(path, '');
    const old = new Date(Date.now() - 11_000);
    await utimes(path, old, old);
    const unlock = await lockFile(path);
    await unlock();
    await expect(stat(path)).rejects.toThrow('ENOENT');
  });

  test('that cannot be made is an error of the file system', async () => {
    await expect(lockFile('/nowhere/lock')).rejects.toThrow('ENOENT');
  });
});

test('processes that sign in at the same time keep all accounts', async () => {
  const path = join(await temporaryFolder(), 'tokens');
  const secret = 'a secret of the test';
  const { loginEndpoint } = await startAuthority(({ body }) => {
    const username = new URLSearchParams(body).get('username') ?? '';
    return userReply(`token-of-${username}`, {}, username);
  });
  const source = `
    import { encryptedSeal, fileStore, keyFrom, usernamePassword } from '@edgeplane/auth';
    const { LOGIN: loginEndpoint, FILE, SECRET, ME } = process.env;
    const store = fileStore(FILE, encryptedSeal(await keyFrom(SECRET, 'SECRET')));
    await Promise.all([1, 2, 3].map((n) => {
      const who = { username: ME + n + '@lakeside.example', password: 'p', clientId: 'c' };
      return usernamePassword({ ...who, loginEndpoint, directory: 'd.example', store }).getToken({ scopes: ['s'] });
    }));
  `;
  const people = ['a', 'b', 'c', 'd'];
  await Promise.all(
    people.map((ME) => runModule(source, { LOGIN: loginEndpoint, FILE: path, SECRET: secret, ME })),
  );
  const store = fileStore(path, encryptedSeal(await keyFrom(secret, 'secret')));
  const names = (await listAccounts(store)).map(({ username }) => username).sort();
  expect(names).toEqual(people.flatMap((one) => [1, 2, 3].map((n) => `${one}${n}@lakeside.example`)));

  const removed = await removeAccounts(store, ({ username }) => username.startsWith('a'));
  expect(removed).toHaveLength(3);
  expect(await store.read()).not.toContain('a1@lakeside.example');
  expect(await listAccounts(store)).toHaveLength(9);
  await removeAccounts(store);
  await expect(stat(path)).rejects.toThrow('ENOENT');
});
