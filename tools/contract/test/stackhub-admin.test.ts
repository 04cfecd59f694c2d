import * as auth from '@edgeplane/auth';
import { BadRequestError } from '@edgeplane/client';
import { type Mock, startMock } from '@edgeplane/mock';
import { and, desc, eq } from '@edgeplane/odata';
import { runExample } from '@edgeplane/readme';
import * as admin from '@edgeplane/stackhub-admin';
import { createStackHubAdminClient, type StackHubAdminClient } from '@edgeplane/stackhub-admin';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROVIDER_SUBSCRIPTION } from './story.js';

const ALERTS =
  '/subscriptions/f0e1d2c3-b4a5-4697-8889-7a6b5c4d3e91/resourceGroups/System.local/providers/Microsoft.InfrastructureInsights.Admin/regionHealths/local/alerts';

const credential = { getToken: async () => ({ token: 'any', expiresOn: new Date() }) };
let mock: Mock;
let sent: URL[];
let client: StackHubAdminClient;

beforeAll(async () => {
  mock = await startMock();
  const observed: typeof fetch = (input, init) => {
    sent.push(new URL(String(input)));
    return fetch(input, init);
  };
  client = createStackHubAdminClient({
    baseUrl: mock.url,
    credential,
    subscriptionId: PROVIDER_SUBSCRIPTION,
    fetch: observed,
  });
  sent = [];
});
afterAll(() => mock.close());

describe('over HTTP against the mock', () => {
  test("alerts are asked for as Microsoft's own example does", async () => {
    sent = [];
    const alerts = await client.infrastructureInsights.alerts
      .list({
        location: 'local',
        filter: and(eq('Properties/State', 'Active'), eq('Properties/Severity', 'Critical')),
        orderby: desc('Properties/CreatedTimestamp'),
      })
      .all();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.pathname).toBe(ALERTS);
    expect(Object.fromEntries(sent[0]?.searchParams ?? [])).toEqual({
      $filter: "(Properties/State eq 'Active') and (Properties/Severity eq 'Critical')",
      $orderby: 'Properties/CreatedTimestamp desc',
      'api-version': '2016-05-01',
    });
    expect(alerts.length).toBeGreaterThan(0);
    expect(alerts.every(({ properties }) => properties?.severity === 'Critical')).toBe(true);
  });

  test('the name of a filter is sent as it is, not percent-encoded', async () => {
    const spelt: string[] = [];
    const watched = createStackHubAdminClient({
      baseUrl: mock.url,
      credential,
      subscriptionId: PROVIDER_SUBSCRIPTION,
      fetch: (input, init) => {
        spelt.push(String(input));
        return fetch(input, init);
      },
    });
    await watched.subscriptions.subscriptions.list({ filter: eq('DisplayName', "O'Brien & sons") }).all();
    expect(spelt[0]).toContain("?$filter=DisplayName%20eq%20'O''Brien%20%26%20sons'&");
  });

  test('the subscriptions that an operator may use need no subscription', async () => {
    const mine = await client.resourceManager.mySubscriptions.list().all();
    expect(mine.map(({ subscriptionId }) => subscriptionId)).toContain(PROVIDER_SUBSCRIPTION);
  });

  test('a stamp that does not know the api-version says which it knows', async () => {
    const refused = client.infrastructureInsights.alerts
      .list({ location: 'local' }, { apiVersion: '2099-01-01' })
      .all();
    await expect(refused).rejects.toBeInstanceOf(BadRequestError);
    await expect(refused).rejects.toThrowError(/2016-05-01/);
  });

  test('a repair is accepted, then done', async () => {
    const { alerts } = client.infrastructureInsights;
    const all = await alerts.list({ location: 'local' }).all();
    const repairable = all.find(
      ({ properties }) => properties?.state === 'Active' && properties.hasValidRemediationAction,
    );
    const alertName = repairable?.name?.split('/').at(-1) ?? '';
    const repair = alerts.repair({ location: 'local', alertName });
    expect((await repair.response).status).toBe(202);
    await repair.untilDone({ interval: 1 });
    const repaired = await alerts.get({ location: 'local', alertName });
    expect(repaired.properties?.state).toBe('Closed');
  });
});

test('the example of the README runs', async () => {
  const printed = await runExample(new URL('../../../packages/stackhub-admin/README.md', import.meta.url), {
    modules: { '@edgeplane/auth': auth, '@edgeplane/stackhub-admin': admin },
    variables: {
      endpoint: `${mock.url}/adminmanagement.local.azurestack.external`,
      clientId: '6b5a4938-2716-4504-93f2-e1d0cfbead71',
      clientSecret: 'any-secret-will-do',
    },
  });
  expect(printed).toContain('Default Provider Subscription');
});
