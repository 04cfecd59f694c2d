import { expect, test } from 'vitest';
import { redactBody, redactHeaders } from './redact.js';

test('headers that carry secrets keep their scheme only', () => {
  const headers = new Headers({
    authorization: 'Bearer abc.def',
    accept: 'application/json',
    Cookie: 'sid=1',
  });
  expect(redactHeaders(headers)).toEqual({
    accept: 'application/json',
    authorization: 'Bearer ***',
    cookie: '***',
  });
});

test('properties that are named like secrets are hidden, at any depth', () => {
  const body = {
    name: 'backup',
    properties: {
      password: 'p',
      EncryptionKey: 'k',
      sharedKey: 's',
      list: [{ adminPassword: { a: 1 }, clientSecret: null }],
    },
  };
  expect(redactBody(JSON.stringify(body))).toEqual({
    name: 'backup',
    properties: {
      password: '***',
      EncryptionKey: '***',
      sharedKey: '***',
      list: [{ adminPassword: '***', clientSecret: null }],
    },
  });
});

test('of bytes only the number', () => {
  expect(redactBody(new Uint8Array(12))).toBe('<12 bytes>');
  expect(redactBody(undefined)).toBeUndefined();
});
