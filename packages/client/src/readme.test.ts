import { runExample } from '@edgeplane/readme';
import { expect, test } from 'vitest';
import * as client from './index.js';
import { fakeService, json } from './testing.js';

test('the example of the README runs', async () => {
  const { client: prepared, received } = fakeService(() => json({ Name: 'Lakeside Appliances' }));
  const modules = { '@edgeplane/client': { ...client, createClient: () => prepared } };
  const variables = { baseUrl: prepared.baseUrl, credential: undefined, tenantId: 't1' };
  await runExample(new URL('../README.md', import.meta.url), { modules, variables });
  expect(received[0]?.url).toBe('https://service.example/v2/tenants/t1');
});
