import { expect, test } from 'vitest';
import { serverAddresses } from './servers.js';

test('variables take their default and every value of their enumeration', () => {
  const addresses = serverAddresses([
    {
      url: 'https://{service}.{region}.example/{base}/',
      variables: {
        service: { default: 'login', enum: ['login', 'graph'] },
        region: { default: 'local' },
        base: { default: 'v1' },
      },
    },
  ]);
  expect(addresses).toEqual([
    { host: 'login.local.example', origin: 'https://login.local.example', basePath: '/v1' },
    { host: 'graph.local.example', origin: 'https://graph.local.example', basePath: '/v1' },
  ]);
});

test('ports are part of the host, unless they are the own of the scheme', () => {
  const [plain, other] = serverAddresses([
    { url: 'https://A.example:443' },
    { url: 'https://a.example:444' },
  ]);
  expect(plain).toEqual({ host: 'a.example', origin: 'https://a.example', basePath: '' });
  expect(other).toEqual({ host: 'a.example:444', origin: 'https://a.example:444', basePath: '' });
});

test('relative addresses name no host', () => {
  expect(serverAddresses([{ url: '/' }, { url: '/v2' }])).toEqual([]);
});
