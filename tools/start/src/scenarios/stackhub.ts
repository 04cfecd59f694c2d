import { discover, stampCredential } from '@edgeplane/auth';
import { and, desc, eq } from '@edgeplane/odata';
import { createStackHubAdminClient } from '@edgeplane/stackhub-admin';
import { observedFetch } from '../observed-fetch.js';
import { need, SERVICE_PRINCIPAL, type Stage } from './scenario.js';

/** Find out how to sign in to a stamp, sign in, and ask for what an operator asks first: what is on fire? */
export async function stackHubScenario({ url, printer }: Stage): Promise<void> {
  printer.title('2. Azure Stack Hub: active critical alerts, newest first');
  const fetch = observedFetch(url, printer);
  const endpoint = `${url}/adminmanagement.local.azurestack.external`;

  printer.step('Ask the admin endpoint where to sign in, and for what');
  const stamp = await discover(endpoint, { fetch });
  printer.result(`sign in at  ${stamp.loginEndpoint}\naudience    ${stamp.audience}`);

  printer.step('Get a token for that audience and list the subscriptions');
  const connection = {
    baseUrl: stamp.armUrl,
    audience: stamp.audience,
    credential: stampCredential(stamp, { ...SERVICE_PRINCIPAL, fetch }),
    fetch,
  };
  const mine = await createStackHubAdminClient(connection).resourceManager.mySubscriptions.list().all();
  printer.result(
    mine.map(({ subscriptionId, displayName }) => `${subscriptionId}  ${displayName}`).join('\n'),
  );
  const subscriptionId = need(mine[0]?.subscriptionId, 'a subscription of the operator');
  const admin = createStackHubAdminClient({ ...connection, subscriptionId });
  const all = await admin.subscriptions.subscriptions.list().all();
  printer.result(`${all.length} on the stamp: ${all.map(({ displayName }) => displayName).join(', ')}`);

  printer.step('List the active critical alerts, newest first');
  const alerts = await admin.infrastructureInsights.alerts
    .list({
      location: need(stamp.region, 'a region'),
      filter: and(eq('Properties/State', 'Active'), eq('Properties/Severity', 'Critical')),
      orderby: desc('Properties/CreatedTimestamp'),
    })
    .all();
  printer.result(
    alerts.map(({ properties }) => `${properties?.createdTimestamp}  ${properties?.title}`).join('\n'),
  );
}
