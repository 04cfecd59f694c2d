import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMetadata } from './metadata.js';

const authentication = { loginEndpoint: 'https://login.example/', audiences: ['https://a', 'https://b'] };
const armUrl = 'https://management.local.azurestack.external';

describe('the three shapes', () => {
  test('the legacy object', () => {
    const metadata = readMetadata(
      {
        galleryEndpoint: 'https://gallery.example/',
        graphEndpoint: 'https://graph.example/',
        portalEndpoint: 'https://portal.example/',
        authentication,
      },
      armUrl,
    );
    expect(metadata).toEqual({
      name: undefined,
      loginEndpoint: 'https://login.example/',
      audiences: ['https://a', 'https://b'],
      tenant: undefined,
      identityProvider: undefined,
      resourceManager: undefined,
      portal: 'https://portal.example/',
      gallery: 'https://gallery.example/',
      graph: 'https://graph.example/',
      graphAudience: undefined,
      suffixes: {},
    });
  });

  const cloud = {
    name: 'AzureStack',
    portal: 'https://portal.example/',
    gallery: 'https://gallery.example/',
    graph: 'https://graph.example/',
    graphAudience: 'https://graph.example/audience',
    authentication: { ...authentication, tenant: 'contoso.onmicrosoft.com', identityProvider: 'AAD' },
    suffixes: {
      keyVaultDns: 'vault.local.azurestack.external',
      storage: 'local.azurestack.external',
      empty: '',
    },
    media: 'https://media.example',
    resourceManager: '',
  };
  const read = {
    name: 'AzureStack',
    loginEndpoint: 'https://login.example/',
    audiences: ['https://a', 'https://b'],
    tenant: 'contoso.onmicrosoft.com',
    identityProvider: 'AAD',
    resourceManager: undefined,
    portal: 'https://portal.example/',
    gallery: 'https://gallery.example/',
    graph: 'https://graph.example/',
    graphAudience: 'https://graph.example/audience',
    suffixes: { keyVaultDns: 'vault.local.azurestack.external', storage: 'local.azurestack.external' },
  };

  test('a single cloud', () => {
    expect(readMetadata(cloud, armUrl)).toEqual(read);
  });

  test('an array of clouds', () => {
    expect(readMetadata([cloud], armUrl)).toEqual(read);
  });

  test('of several clouds the one that was asked', () => {
    const others = ['https://management.other.example', `${armUrl}/`, 'https://management.third.example'];
    const clouds = others.map((resourceManager, index) => ({
      ...cloud,
      name: `cloud ${index}`,
      resourceManager,
    }));
    expect(readMetadata(clouds, armUrl)?.name).toBe('cloud 1');
    expect(readMetadata(clouds, 'https://somewhere.else')?.name).toBe('cloud 0');
  });
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'metadata'],
  ['an empty array', []],
  ['an empty object', {}],
  ["ARM's error", { error: { code: 'NotFound', message: 'no' } }],
  ['no login endpoint', { authentication: { audiences: ['https://a'] } }],
  [
    'a login endpoint that is no URL',
    { authentication: { loginEndpoint: 'login', audiences: ['https://a'] } },
  ],
  ['no audience', { authentication: { loginEndpoint: 'https://login.example', audiences: [] } }],
  [
    'an audience that is no text',
    { authentication: { loginEndpoint: 'https://login.example', audiences: [1] } },
  ],
])('%s is not metadata', (_, body) => {
  expect(readMetadata(body, armUrl)).toBeUndefined();
});

test('no JSON makes it throw, and what it reads can be used', () => {
  const clouds = fc.record(
    {
      name: fc.jsonValue(),
      authentication: fc.oneof(
        fc.jsonValue(),
        fc.record({
          loginEndpoint: fc.webUrl(),
          audiences: fc.array(fc.jsonValue()),
          tenant: fc.jsonValue(),
        }),
      ),
      suffixes: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), clouds, fc.array(clouds)), (body) => {
      const metadata = readMetadata(body, armUrl);
      if (metadata === undefined) return;
      expect(URL.canParse(metadata.loginEndpoint)).toBe(true);
      expect(metadata.audiences.every((audience) => typeof audience === 'string' && audience !== '')).toBe(
        true,
      );
    }),
  );
});
