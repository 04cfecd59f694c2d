import { ArgumentError } from '@edgeplane/client';
import { describe, expect, test } from 'vitest';
import { readAuthority } from './authority.js';
import { readTarget } from './target.js';

const audience = 'https://management.contoso.onmicrosoft.com/1';

describe('Entra ID', () => {
  const entra = readAuthority({ authority: 'https://login.example/contoso.com' });

  test('an audience becomes its default scope', () => {
    expect(readTarget(entra, { audience })).toEqual({ name: audience, scopes: [`${audience}/.default`] });
  });

  test('an audience that ends in a slash keeps it', () => {
    expect(readTarget(entra, { audience: `${audience}/` }).scopes).toEqual([`${audience}//.default`]);
  });

  test('scopes are used as they are, before an audience', () => {
    const scopes = ['https://sphere.example/api/user_impersonation', 'offline_access'];
    expect(readTarget(entra, { audience, scopes })).toEqual({ name: scopes.join(' '), scopes });
  });

  test('no scopes are as good as none', () => {
    expect(readTarget(entra, { audience, scopes: [] }).scopes).toEqual([`${audience}/.default`]);
  });

  test('neither is refused', () => {
    expect(() => readTarget(entra, {})).toThrow(ArgumentError);
  });
});

test('version 1 of Entra ID is asked for a resource, and not for scopes', () => {
  const first = readAuthority({ authority: 'https://login.example/contoso.com', version: 1 });
  expect(readTarget(first, { audience })).toEqual({ name: audience, scopes: [audience], resource: audience });
  expect(() => readTarget(first, { scopes: ['a'] })).toThrow('Version 1 of Entra ID');
});

describe('AD FS', () => {
  const adfs = readAuthority({ authority: 'https://adfs.example/adfs' });

  test('an audience is the resource', () => {
    expect(readTarget(adfs, { audience, scopes: ['openid'] })).toMatchObject({
      name: audience,
      resource: audience,
    });
  });

  test('scopes alone are refused', () => {
    expect(() => readTarget(adfs, { scopes: [`${audience}/.default`] })).toThrow('not for scopes');
  });
});
