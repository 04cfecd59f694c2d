// Deployments are remembered with their template. Templates are not evaluated: nothing comes of them but the record.
import { createHash } from 'node:crypto';
import { Refusal } from '../../refusal.js';
import { EFFECT, type Setting } from '../arm/effect.js';
import { carryOut } from '../arm/long-running.js';
import { isObject, type JsonObject, type Resource, withValue } from '../arm/resource.js';
import type { Handle, Visit } from '../result.js';
import type { Work } from '../work.js';
import { listed } from './listed.js';
import { at, demandGroup, here, missing, pathNamed, placed, rows, templateOf } from './place.js';

const DEPLOYMENT = '{deploymentName}';
const STATE = 'properties.provisioningState';

/** The same in a resource group and in a subscription. */
const handlers: Readonly<Record<string, Handle>> = {
  Deployments_Get: (visit) => ({ body: found(visit).value }),
  Deployments_CreateOrUpdate: create,
  Deployments_Delete: remove,
  Deployments_Cancel: cancel,
  Deployments_Validate: validate,
  Deployments_ExportTemplate: exportTemplate,
};

export const deploymentHandlers: Readonly<Record<string, Handle>> = {
  ...handlers,
  ...Object.fromEntries(Object.entries(handlers).map(([id, handle]) => [`${id}AtSubscriptionScope`, handle])),
  DeploymentOperations_List: (visit) => steps(visit, 'DeploymentOperations_Get', 'Deployments_Get'),
  DeploymentOperations_ListAtResourceGroupScope: (visit) =>
    steps(visit, 'DeploymentOperations_Get', 'Deployments_Get'),
  DeploymentOperations_GetAtResourceGroupScope: (visit) => ({
    body: foundAt(visit, 'DeploymentOperations_Get').value,
  }),
  DeploymentOperations_ListAtSubscriptionScope: (visit) =>
    steps(visit, 'DeploymentOperations_GetAtSubscriptionScope', 'Deployments_GetAtSubscriptionScope'),
  Deployments_ListByResourceGroup: list,
  Deployments_ListAtSubscriptionScope: list,
};

function list(visit: Visit) {
  demandGroup(visit);
  return listed(visit, rows(visit, `${templateOf(visit)}/{deploymentName}`));
}

/** Of a deployment, which has to be there. */
function steps(visit: Visit, step: string, deployment: string) {
  demandGroup(visit);
  foundAt(visit, deployment);
  return listed(visit, rows(visit, pathNamed(visit, step)));
}

function foundAt(visit: Visit, operation: string): Resource {
  const resource = at(visit, pathNamed(visit, operation));
  if (resource) return resource;
  throw missing('DeploymentNotFound', `Deployment '${visit.call.path.deploymentName}' could not be found.`);
}

async function create(visit: Visit) {
  demandGroup(visit);
  const { call } = visit;
  const template = templateOf(visit);
  const { location, tags } = call.body.fields;
  const old = here(visit);
  if (old && workOn(visit, old.path)) throw running(call.path.deploymentName);
  const resource = placed(call.path, template, {
    id: template
      .replace(/\{(\w+)\}/g, (_, name: string) => call.path[name] ?? '')
      .replace('/resourcegroups/', '/resourceGroups/'),
    name: call.path.deploymentName,
    type: 'Microsoft.Resources/deployments',
    ...(location !== undefined && { location }),
    ...(tags !== undefined && { tags }),
    properties: { ...propertiesOf(visit), provisioningState: 'Accepted' },
  });
  const ended = (state: string) => ({
    [STATE]: state,
    'properties.timestamp': '$now',
    'properties.duration': '$taken',
  });
  const setting: Setting = {
    path: resource.path,
    requires: {},
    begin: {},
    end: { ...ended('Succeeded'), 'properties.outputs': {}, 'properties.outputResources': [] },
    fail: ended('Failed'),
  };
  const record = placed(call.path, `${template}/exportTemplate`, { template: inputOf(visit).template ?? {} });
  const change = { create: resource, put: record, set: [setting] };
  return carryOut(visit, change, old ? 200 : 201, { body: resource.value });
}

async function remove(visit: Visit) {
  const { path } = here(visit) ?? {};
  if (path === undefined) return { status: 204 };
  if (workOn(visit, path)) throw running(visit.call.path.deploymentName);
  return carryOut(visit, { delete: path, set: [] }, 204);
}

/** What has begun ends at once. */
function cancel(visit: Visit) {
  const { world, call } = visit;
  const deployment = found(visit);
  const work = workOn(visit, deployment.path);
  if (!work) {
    throw new Refusal(
      'conflict',
      `The deployment '${call.path.deploymentName}' does not run, so it cannot be stopped.`,
      {
        code: 'DeploymentCannotBeCancelled',
      },
    );
  }
  const message = 'The deployment was stopped.';
  world.work.start({ ...work, outcome: { state: 'failed', error: { code: 'DeploymentCanceled', message } } });
  const value = withValue(deployment.value, STATE, 'Canceled');
  world.relations.put(world.resources, { ...deployment, value });
  return { status: 204 };
}

function validate(visit: Visit) {
  demandGroup(visit);
  return { body: { properties: { ...propertiesOf(visit), provisioningState: 'Succeeded' } } };
}

async function exportTemplate(visit: Visit) {
  found(visit);
  const record = here(visit);
  if (record) return { body: record.value };
  // The deployments of the documents' examples came without their templates.
  const { body = '{}' } = await visit.plain();
  return { body: JSON.parse(body) as unknown };
}

/** What a deployment says of what was sent: without the template, with a type for each parameter. */
function propertiesOf(visit: Visit): JsonObject {
  const { mode, template, parameters, templateLink, parametersLink } = inputOf(visit);
  const declared = isObject(template) && isObject(template.parameters) ? template.parameters : {};
  const typed = Object.entries(isObject(parameters) ? parameters : {}).map(([name, given]) => {
    const { type = 'String' } = isObject(declared[name]) ? declared[name] : {};
    return [name, { type, ...(isObject(given) && given) }];
  });
  const { clock, random } = visit.world;
  return {
    mode,
    timestamp: new Date(clock.now()).toISOString(),
    duration: 'PT0S',
    correlationId: random.uuid(),
    templateHash: hashOf(template),
    ...(typed.length > 0 && { parameters: Object.fromEntries(typed) }),
    ...(templateLink !== undefined && { templateLink }),
    ...(parametersLink !== undefined && { parametersLink }),
  };
}

function inputOf({ call }: Visit): JsonObject {
  const { properties } = call.body.fields;
  return isObject(properties) ? properties : {};
}

/** Not Azure's, but the same for the same template. */
function hashOf(template: unknown): string {
  const bytes = createHash('sha256')
    .update(JSON.stringify(template ?? null))
    .digest();
  return String(bytes.readBigUInt64BE());
}

function found(visit: Visit): Resource {
  demandGroup(visit);
  const deployment = here(visit, DEPLOYMENT);
  if (deployment) return deployment;
  throw missing('DeploymentNotFound', `Deployment '${visit.call.path.deploymentName}' could not be found.`);
}

function workOn({ world }: Visit, path: string): Work | undefined {
  return world.work.open().find(({ effect, input }) => {
    const { change } = input as { change?: { set: readonly Setting[] } };
    return effect === EFFECT && change?.set.some((each) => each.path === path);
  });
}

function running(name = ''): Refusal {
  return new Refusal(
    'conflict',
    `The deployment '${name}' is running. Wait until it has ended, or cancel it.`,
    {
      code: 'DeploymentActive',
    },
  );
}
