import { ArgumentError } from '@edgeplane/client';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAuthority } from './authority.js';

describe('a whole authority', () => {
  test.each([
    ['https://login.microsoftonline.com/contoso.onmicrosoft.com', 'entra', 'contoso.onmicrosoft.com'],
    [
      'https://login.microsoftonline.com/7d71c83c-ccdf-45b7-b3c9-9c41b94406d9/',
      'entra',
      '7d71c83c-ccdf-45b7-b3c9-9c41b94406d9',
    ],
    ['https://adfs.local.azurestack.external/adfs', 'adfs', 'adfs'],
    ['https://adfs.local.azurestack.external/ADFS/', 'adfs', 'adfs'],
    ['http://127.0.0.1:4010/login.example/contoso.com', 'entra', 'contoso.com'],
    ['http://127.0.0.1:4010/adfs.example/adfs', 'adfs', 'adfs'],
  ])('%s', (authority, identity, directory) => {
    const read = readAuthority({ authority });
    expect(read).toMatchObject({ identity, directory, host: new URL(authority).host });
    expect(read.url.toLowerCase()).toBe(authority.replace(/\/$/, '').toLowerCase());
  });

  test.each([
    'https://login.microsoftonline.com',
    'https://login.microsoftonline.com/',
    'https://login.example/a b',
  ])('%s names no directory', (authority) => {
    expect(() => readAuthority({ authority })).toThrow(/^authority does not name a directory/);
  });
});

describe('a login endpoint and a directory', () => {
  test.each([
    [
      'https://login.microsoftonline.com/',
      'contoso.com',
      'entra',
      'https://login.microsoftonline.com/contoso.com',
    ],
    ['http://127.0.0.1:4010/login', 'contoso.com', 'entra', 'http://127.0.0.1:4010/login/contoso.com'],
    ['https://adfs.example/adfs', 'adfs', 'adfs', 'https://adfs.example/adfs'],
    ['https://adfs.example/adfs/', 'contoso.com', 'adfs', 'https://adfs.example/adfs'],
    ['https://adfs.example', 'adfs', 'adfs', 'https://adfs.example/adfs'],
    ['http://127.0.0.1:4010/adfs.example/adfs', 'adfs', 'adfs', 'http://127.0.0.1:4010/adfs.example/adfs'],
  ])('%s and %s', (loginEndpoint, directory, identity, url) => {
    expect(readAuthority({ loginEndpoint, directory })).toMatchObject({ identity, url });
  });
});

test('plain http is for this machine only', () => {
  const authority = 'http://login.example/contoso.com';
  expect(() => readAuthority({ authority })).toThrow(ArgumentError);
  expect(() => readAuthority({ authority })).toThrow('not https');
});

test('a directory never leads to another path of the host', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.stringMatching(/^[a-z./\\%2eE?#]{1,12}$/),
        fc.constantFrom('.', '..'),
      ),
      (directory) => {
        const loginEndpoint = 'https://login.example/base';
        let url: string;
        try {
          url = readAuthority({ loginEndpoint, directory }).url;
        } catch (error) {
          expect(error).toBeInstanceOf(ArgumentError);
          return;
        }
        const { pathname, search, hash } = new URL(url);
        expect(pathname).toBe(`/base/${directory.toLowerCase() === 'adfs' ? 'adfs' : directory}`);
        expect(search + hash).toBe('');
        expect(pathname.split('/')).toHaveLength(3);
      },
    ),
  );
});
