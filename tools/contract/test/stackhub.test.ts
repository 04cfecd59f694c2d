import * as auth from '@edgeplane/auth';
import { startMock } from '@edgeplane/mock';
import { runExample } from '@edgeplane/readme';
import * as compute from '@edgeplane/stackhub/compute';
import { expect, test } from 'vitest';

test('the example of the README runs', async () => {
  const mock = await startMock();
  try {
    const printed = await runExample(new URL('../../../packages/stackhub/README.md', import.meta.url), {
      modules: { '@edgeplane/auth': auth, '@edgeplane/stackhub/compute': compute },
      variables: {
        endpoint: `${mock.url}/management.local.azurestack.external`,
        clientId: '6b5a4938-2716-4504-93f2-e1d0cfbead71',
        clientSecret: 'any-secret-will-do',
        subscriptionId: '0d1e2f3a-4b5c-4d6e-8f70-8192a3b4c5a1',
      },
    });
    expect(printed).toContain('Provisioning succeeded, VM deallocated');
  } finally {
    await mock.close();
  }
});
