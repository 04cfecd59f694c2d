// What one operation costs in a browser, minified and compressed.
import { expect, test } from 'vitest';
import { gzipSize } from './bundle-size.js';

const operation = (details: string) => `{
  id: 'Alerts_List', method: 'GET',
  path: '/subscriptions/{subscriptionId}/providers/Microsoft.InfrastructureInsights.Admin/alerts',
  parameters: [
    { in: 'path', name: 'subscriptionId', argument: 'subscriptionId', required: true },
    { in: 'query', name: '$filter', argument: 'filter' },
  ],
  apiVersion: { default: '2016-05-01', supported: ['2016-05-01'] },
  idempotent: true, ${details}
}`;

test.each([
  ['call', '', 5300],
  ['paged', `paging: { kind: 'link', items: 'value', nextLink: 'nextLink' }`, 5850],
  ['longRunning', `polling: { kind: 'location' }`, 7100],
])('%s: an operation with retries and errors stays within its bytes', async (name, details, limit) => {
  const size = await gzipSize(`
    import { createClient, ${name} } from '@edgeplane/client';
    export const run = (baseUrl, args) => ${name}(createClient({ baseUrl }), ${operation(details)}, args);
  `);
  console.info(`${name}: ${size} bytes, compressed`);
  expect(size).toBeLessThanOrEqual(limit);
});
