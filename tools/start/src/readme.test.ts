import { startMock } from '@edgeplane/mock';
import * as odata from '@edgeplane/odata';
import { runExample } from '@edgeplane/readme';
import * as insights from '@edgeplane/stackhub-admin/infrastructureinsights';
import { expect, test } from 'vitest';

test('the example of the README runs', async () => {
  const mock = await startMock();
  try {
    const printed = await runExample(new URL('../../../README.md', import.meta.url), {
      modules: {
        '@edgeplane/odata': odata,
        '@edgeplane/stackhub-admin/infrastructureinsights': insights,
      },
      variables: {
        baseUrl: mock.url,
        credential: { getToken: async () => ({ token: 'any', expiresOn: new Date() }) },
        audience: undefined,
        subscriptionId: 'f0e1d2c3-b4a5-4697-8889-7a6b5c4d3e91',
      },
    });
    expect(printed).toContain('The infrastructure backup failed');
  } finally {
    await mock.close();
  }
});
