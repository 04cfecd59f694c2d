// Where the things of Resource Manager are: under the paths of their operations.
import { Refusal } from '../../refusal.js';
import type { JsonObject, Resource } from '../arm/resource.js';
import { pathOf } from '../arm/resource.js';
import { newResource } from '../arm/seed.js';
import type { Visit } from '../result.js';

/** What lies at the template with the parameters of the call. */
export function at({ call, world }: Visit, template: string): Resource | undefined {
  return world.resources.get(pathOf(template, call.path));
}

/** What lies at the path of the call, without what follows the named segment: `deployments/{deploymentName}`. */
export function here(visit: Visit, end?: string): Resource | undefined {
  return at(visit, templateOf(visit, end));
}

/** What is remembered of a type, and agrees with the call in every parameter of its path. */
export function rows({ call, world }: Visit, template: string): Resource[] {
  const wanted = Object.entries(call.path).map(([name, text]) => [name, text.toLowerCase()] as const);
  return world.resources
    .list({ index: 'type', value: template.toLowerCase() })
    .filter(
      ({ parameters, unlisted }) => !unlisted && wanted.every(([name, text]) => parameters[name] === text),
    );
}

/** The template of the call's path, up to the end of a segment of it. */
export function templateOf({ call }: Visit, end?: string): string {
  const { path } = call.operation;
  return end === undefined ? path : path.slice(0, path.indexOf(end) + end.length);
}

/** The template of another operation of the document. @throws Error when there is none of that id */
export function pathNamed({ call }: Visit, id: string): string {
  const found = call.operation.service.operations.find((operation) => operation.id === id);
  if (!found) throw new Error(`The document of ${call.operation.id} has no operation ${id}.`);
  return found.path;
}

/** Remembers a value at the template. */
export function remember({ call, world }: Visit, template: string, value: JsonObject): Resource {
  const resource = placed(call.path, template, value);
  world.relations.put(world.resources, resource);
  return resource;
}

export function placed(
  parameters: Readonly<Record<string, string>>,
  template: string,
  value: JsonObject,
): Resource {
  return newResource({ key: template.toLowerCase(), template, parent: undefined }, parameters, value);
}

/** @throws Refusal when the path of the call names a resource group that is not there */
export function demandGroup(visit: Visit): void {
  const { resourceGroupName } = visit.call.path;
  if (resourceGroupName === undefined || at(visit, pathNamed(visit, 'ResourceGroups_Get'))) return;
  throw missing('ResourceGroupNotFound', `Resource group '${resourceGroupName}' could not be found.`);
}

/** A 404 under the name that Resource Manager has for it. */
export function missing(code: string, message: string): Refusal {
  return new Refusal('not-found', message, { code });
}
