import { clientSecret } from '@edgeplane/auth';
import { authentication, createSphereClient, ImageType, OperationState } from '@edgeplane/sphere';
import { observedFetch } from '../observed-fetch.js';
import { DIRECTORY, need, SERVICE_PRINCIPAL, type Stage } from './scenario.js';

/** Sign in, look around a fleet, deploy an image to a device group and wait for the end. */
export async function sphereScenario({ url, printer }: Stage): Promise<void> {
  printer.title('1. Azure Sphere: deploy an image to a device group');
  const fetch = observedFetch(url, printer);
  const credential = clientSecret({
    ...SERVICE_PRINCIPAL,
    loginEndpoint: `${url}/login.microsoftonline.com`,
    directory: DIRECTORY,
    fetch,
  });
  const sphere = createSphereClient({ baseUrl: `${url}/prod.core.sphere.azure.net`, credential, fetch });

  printer.step(`Sign in for ${authentication.flows.clientCredentials.scopes[0]} and list the tenants`);
  const tenants = await sphere.tenants.list().all();
  printer.result(tenants.map(({ Id, Name }) => `${Id}  ${Name}`).join('\n'));
  const tenantId = need(tenants[0]?.Id, 'a tenant');

  printer.step('List its devices, page after page');
  let count = 0;
  for await (const page of sphere.devices.list({ tenantId }).pages()) {
    count += page.items.length;
    const more = page.continuationToken ? 'more to come' : 'the last page';
    printer.result(`${page.items.length} devices, ${more}`);
  }
  printer.result(`${count} devices in all`);

  printer.step('Deploy an application image to the device group Production');
  const images = await sphere.images.list({ tenantId }).all();
  const image = need(
    images.find(({ Type }) => Type === ImageType.Applications),
    'an application image',
  );
  const groups = await sphere.deviceGroups.list({ tenantId }).all();
  const group = need(
    groups.find(({ Name }) => Name === 'Production'),
    'a device group called Production',
  );
  const deployment = sphere.deployments.create({
    tenantId,
    deviceGroupId: need(group.Id, 'an id of the device group'),
    body: [need(image.Id, 'an id of the image')],
  });
  const { OperationId } = await deployment;
  printer.result(`accepted as operation ${OperationId}; it is not done before the operation says so`);
  const { State, CompletedDateUTC } = await deployment.untilDone({ interval: 200 });
  if (State !== OperationState.Complete) throw new Error(`The deployment ended in state ${State}.`);
  printer.result(`${image.Name} is deployed to ${group.Name} since ${CompletedDateUTC}`);
}
