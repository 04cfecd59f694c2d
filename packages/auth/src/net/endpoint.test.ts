import { ArgumentError } from '@edgeplane/client';
import { expect, test } from 'vitest';
import { parseEndpoint, printEndpoint } from './endpoint.js';

test.each([
  ['https://management.local.azurestack.external', 'https://management.local.azurestack.external'],
  ['https://management.local.azurestack.external/', 'https://management.local.azurestack.external'],
  ['  https://management.local.azurestack.external//  ', 'https://management.local.azurestack.external'],
  ['management.local.azurestack.external', 'https://management.local.azurestack.external'],
  ['https://HOST.example:8443/a/b//', 'https://host.example:8443/a/b'],
  ['http://127.0.0.1:4010/x', 'http://127.0.0.1:4010/x'],
  ['http://127.9.9.9', 'http://127.9.9.9'],
  ['http://localhost:4010', 'http://localhost:4010'],
  ['http://stamp.localhost:4010', 'http://stamp.localhost:4010'],
  ['http://[::1]:4010/', 'http://[::1]:4010'],
])('%s is read', (value, expected) => {
  expect(printEndpoint(parseEndpoint(value, 'armUrl'))).toBe(expected);
});

test.each([
  ['http://management.local.azurestack.external', 'not https'],
  ['http://127.0.0.1.example.com', 'not https'],
  ['http://localhost.example.com', 'not https'],
  ['http://10.0.0.1', 'not https'],
  ['ftp://127.0.0.1', 'not https'],
  ['https://user:hunter2@host.example', 'user name or password'],
  ['https://host.example/metadata/endpoints?api-version=2015-01-01', 'query'],
  ['https://host.example/#top', 'fragment'],
  ['https://', 'not a URL'],
  ['', 'not a URL'],
])('%s is refused', (value, reason) => {
  const refused = () => parseEndpoint(value, 'armUrl');
  expect(refused).toThrow(ArgumentError);
  expect(refused).toThrow(reason);
  expect(refused).toThrow(/^armUrl /);
  expect(refused).not.toThrow('hunter2');
});
