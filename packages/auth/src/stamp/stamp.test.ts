import { describe, expect, test } from 'vitest';
import type { CloudMetadata } from './metadata.js';
import { describeStamp, kindOf, stampUrl } from './stamp.js';

function metadata(fields: Partial<CloudMetadata> = {}): CloudMetadata {
  return {
    name: undefined,
    loginEndpoint: 'https://login.windows.net/',
    audiences: ['https://contoso.onmicrosoft.com/1f2e'],
    tenant: undefined,
    identityProvider: undefined,
    resourceManager: undefined,
    portal: undefined,
    gallery: undefined,
    graph: undefined,
    graphAudience: undefined,
    suffixes: {},
    ...fields,
  };
}

const asdk = 'https://adminmanagement.local.azurestack.external';

test('the addresses of a development kit are known, and those of others made', () => {
  expect(stampUrl('admin')).toBe('https://adminmanagement.local.azurestack.external');
  expect(stampUrl('tenant', { region: 'east', domain: 'lakeside.example' })).toBe(
    'https://management.east.lakeside.example',
  );
});

describe('kind, region and domain', () => {
  test.each([
    [asdk, 'admin', 'local', 'azurestack.external'],
    ['https://management.local.azurestack.external', 'tenant', 'local', 'azurestack.external'],
    ['https://management.east.cloud.contoso.co.uk:30015', 'tenant', 'east', 'cloud.contoso.co.uk'],
    [
      'http://127.0.0.1:4010/adminmanagement.local.azurestack.external',
      'admin',
      'local',
      'azurestack.external',
    ],
    ['http://127.0.0.1:4010/management.local.azurestack.external', 'tenant', 'local', 'azurestack.external'],
    ['https://management.azure.com', 'tenant', undefined, undefined],
    ['https://adminmanagement', 'admin', undefined, undefined],
    ['https://managements.local.azurestack.external', 'tenant', undefined, undefined],
    ['https://xmanagement.local.azurestack.external', 'tenant', undefined, undefined],
  ])('%s: %s %s %s', (armUrl, kind, region, domain) => {
    expect(describeStamp(armUrl, metadata())).toMatchObject({ armUrl, kind, region, domain });
  });

  test('where the host does not tell, the audience does', () => {
    const audiences = ['https://adminmanagement.contoso.onmicrosoft.com/1f2e'] as const;
    expect(describeStamp('http://127.0.0.1:4010', metadata({ audiences })).kind).toBe('admin');
    const portal = 'https://adminportal.local.azurestack.external/';
    const tenantAudience = ['https://management.contoso.onmicrosoft.com/1f2e'] as const;
    expect(describeStamp('http://127.0.0.1:4010', metadata({ audiences: tenantAudience, portal })).kind).toBe(
      'tenant',
    );
  });

  test('then the portal', () => {
    const at = (portal: string) => describeStamp('http://127.0.0.1:4010', metadata({ portal })).kind;
    expect(at('https://adminportal.local.azurestack.external/')).toBe('admin');
    expect(at('https://portal.local.azurestack.external/')).toBe('tenant');
    expect(at('portal')).toBe('tenant');
  });

  test('the host goes before the audience', () => {
    const audiences = ['https://management.adfs.azurestack.local/1f2e'] as const;
    expect(describeStamp(asdk, metadata({ audiences })).kind).toBe('admin');
  });
});

describe('Entra ID or AD FS', () => {
  test.each([
    ['https://login.microsoftonline.com/', {}, 'entra', 'https://login.microsoftonline.com'],
    [
      'https://adfs.local.azurestack.external/adfs',
      {},
      'adfs',
      'https://adfs.local.azurestack.external/adfs',
    ],
    [
      'https://adfs.local.azurestack.external/adfs/',
      {},
      'adfs',
      'https://adfs.local.azurestack.external/adfs',
    ],
    ['https://sts.contoso.com/ADFS', {}, 'adfs', 'https://sts.contoso.com/ADFS'],
    ['https://adfs.local.azurestack.external/', {}, 'adfs', 'https://adfs.local.azurestack.external/adfs'],
    ['https://sts.contoso.com/', { identityProvider: 'ADFS' }, 'adfs', 'https://sts.contoso.com/adfs'],
    ['https://sts.contoso.com/', { tenant: 'adfs' }, 'adfs', 'https://sts.contoso.com/adfs'],
    ['https://login.windows.net/', { identityProvider: 'AAD' }, 'entra', 'https://login.windows.net'],
    ['http://127.0.0.1:4010/adfs.example/adfs', {}, 'adfs', 'http://127.0.0.1:4010/adfs.example/adfs'],
    ['https://login.example/adfsx', {}, 'entra', 'https://login.example/adfsx'],
  ] as const)('%s %o: %s', (loginEndpoint, fields, identity, expected) => {
    const stamp = describeStamp(asdk, metadata({ loginEndpoint, ...fields }));
    expect(stamp.identity).toBe(identity);
    expect(stamp.loginEndpoint).toBe(expected);
    if (identity === 'adfs') expect(stamp.directory).toBe('adfs');
  });
});

describe('the directory', () => {
  test.each([
    ['contoso.com', 'https://management.other.onmicrosoft.com/1', 'contoso.com'],
    [undefined, 'https://management.contoso.onmicrosoft.com/1', 'contoso.onmicrosoft.com'],
    [undefined, 'https://contoso.onmicrosoft.com/1', 'contoso.onmicrosoft.com'],
    ['common', 'https://adminmanagement.contoso.onmicrosoft.us/1', 'contoso.onmicrosoft.us'],
    ['organizations', 'https://management.contoso.partner.onmschina.cn/1', 'contoso.partner.onmschina.cn'],
    [undefined, 'https://management.core.windows.net/', undefined],
    [undefined, 'https://onmicrosoft.com/1', undefined],
    [undefined, '1f2e3d4c', undefined],
  ])('metadata %s, audience %s: %s', (tenant, audience, directory) => {
    expect(describeStamp(asdk, metadata({ tenant, audiences: [audience] })).directory).toBe(directory);
  });
});

test('the first audience is the one to ask for', () => {
  const stamp = describeStamp(asdk, metadata({ audiences: ['https://a', 'https://b'] }));
  expect(stamp).toMatchObject({ audience: 'https://a', audiences: ['https://a', 'https://b'] });
});

test.each([
  ['https://adminmanagement.contoso.onmicrosoft.com/1', 'admin'],
  ['https://management.adfs.azurestack.local/1', 'tenant'],
  ['https://contoso.onmicrosoft.com/1', undefined],
  ['00000002-0000-0000-c000-000000000000', undefined],
])('the audience %s is of kind %s', (audience, kind) => {
  expect(kindOf(audience)).toBe(kind);
});
