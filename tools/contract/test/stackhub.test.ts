import * as auth from '@edgeplane/auth';
import { startMock } from '@edgeplane/mock';
import { runExample } from '@edgeplane/readme';
import * as subscriptions from '@edgeplane/stackhub/subscriptions';
import { expect, test } from 'vitest';

test('the example of the README runs', async () => {
  const mock = await startMock();
  try {
    const printed = await runExample(new URL('../../../packages/stackhub/README.md', import.meta.url), {
      modules: { '@edgeplane/auth': auth, '@edgeplane/stackhub/subscriptions': subscriptions },
      variables: {
        endpoint: `${mock.url}/management.local.azurestack.external`,
        clientId: '6b5a4938-2716-4504-93f2-e1d0cfbead71',
        clientSecret: 'any-secret-will-do',
      },
    });
    expect(printed).toContain('Plant floor');
  } finally {
    await mock.close();
  }
});
