// Lists of resources, page by page.
import type { Answer } from '../../call.js';
import { fillTemplate } from '../../path-template.js';
import { Refusal } from '../../refusal.js';
import { continuationToken, positionOf } from '../continuation.js';
import { notFound, queryValue, type Result, type Visit } from '../result.js';
import { shown } from './expand.js';
import { type Model, pageableOf, type ResourceType } from './model.js';
import { queried } from './query.js';
import { type JsonObject, pathOf, type Resource } from './resource.js';

/** The parameter with which a `nextLink` goes on. */
const SKIP_TOKEN = '$skiptoken';

export function listResources(visit: Visit, model: Model): Promise<Result> {
  const { call, world } = visit;
  return world.pages.get(call, async () => {
    const rows = resourcesOf(visit, model.typesOf(call.operation));
    const fitting = queried(rows, call, ({ value }) => value, world.clock.now());
    return pageOf(
      visit,
      fitting.map(({ type, value }) => ({
        value: shown(visit, model.expandable, { key: type }, value),
      })),
    );
  });
}

/** The page that the call asks for, of all that it lists. */
export async function pageOf(visit: Visit, result: readonly Pick<Resource, 'value'>[]): Promise<Result> {
  const { call, world } = visit;
  const { itemName = 'value', nextLinkName = 'nextLink' } = pageableOf(call.operation) ?? {};
  const size = nextLinkName === null ? result.length : world.pageSizes.stackHub;
  const start = positionOf(call.operation.id, queryValue(call, SKIP_TOKEN));
  const items = result.slice(start, start + size).map(({ value }) => value);
  if (itemName === null) return { body: items };
  const { [nextLinkName ?? '']: link, [itemName]: _, ...envelope } = parsed(await visit.example(200));
  const more = start + size < result.length ? nextLink(visit, start + size) : undefined;
  return {
    body: {
      [itemName]: items,
      ...envelope,
      ...('@odata.count' in envelope && { '@odata.count': result.length }),
      // Where the service says null on its last page, so do we.
      ...(nextLinkName !== null && (more !== undefined || link === null) && { [nextLinkName]: more ?? null }),
    },
  };
}

const envelopes = new WeakMap<Answer, JsonObject>();

function parsed(answer: Answer): JsonObject {
  const value = envelopes.get(answer) ?? (JSON.parse(answer.body ?? '{}') as JsonObject);
  envelopes.set(answer, value);
  return value;
}

/** Those whose path agrees with the list's in every parameter. */
function resourcesOf({ call, world }: Visit, types: readonly ResourceType[]): Resource[] {
  const wanted = Object.entries(call.path).map(([name, value]) => [name, value.toLowerCase()] as const);
  const rows = types.flatMap(({ key }) =>
    world.resources.list({ index: 'type', value: key }).filter(
      ({ parameters, value: { location }, unlisted }) =>
        !unlisted &&
        wanted.every(([name, value]) => {
          const own = parameters[name] ?? (name === 'location' && location);
          return typeof own !== 'string' || own.toLowerCase() === value;
        }),
    ),
  );
  const parent = types[0]?.parent;
  if (rows.length === 0 && parent) demandParent(world, parent, call.path);
  return rows.length === 0 ? offered(world, types) : unique(rows);
}

/** What is no resource (sizes, SKUs) is on offer below everything. */
function offered({ resources }: Visit['world'], types: readonly ResourceType[]): Resource[] {
  const rows = types
    .filter(({ template }) => template.endsWith('/*/{*}'))
    .flatMap(({ key }) => resources.list({ index: 'type', value: key }))
    .filter(({ value }) => !('id' in value || 'properties' in value));
  return [...new Map(rows.map((row) => [JSON.stringify(row.value), row])).values()];
}

/** What two lists give as examples is one resource. */
function unique(rows: readonly Resource[]): Resource[] {
  const known = new Map(rows.map((row) => [String(row.value.id ?? row.path).toLowerCase(), row]));
  return known.size === rows.length ? [...rows] : [...known.values()];
}

/**
 * A list over all of them lies below none.
 * @throws Refusal when what something lies below is not there
 */
export function demandParent(
  world: Visit['world'],
  parent: ResourceType,
  parameters: Readonly<Record<string, string>>,
): void {
  const named = [...parent.template.matchAll(/\{([^{}]+)\}/g)].every(([, name = '']) => name in parameters);
  if (!named || !isMissing(world, parent, parameters)) return;
  const path = pathOf(parent.template, parameters);
  const group = /\/resourcegroups\/([^/]+)$/.exec(path)?.[1];
  if (group === undefined) throw notFound(`The resource ${path}`);
  throw new Refusal('not-found', `Resource group '${decodeURIComponent(group)}' could not be found.`, {
    code: 'ResourceGroupNotFound',
  });
}

/** Whether resources of the type are remembered, but not this one. */
export function isMissing(
  { resources, remembered }: Visit['world'],
  { key, template }: ResourceType,
  parameters: Readonly<Record<string, string>>,
): boolean {
  return remembered.has(key) && !resources.get(pathOf(template, parameters));
}

function nextLink({ call }: Visit, position: number): string {
  const { operation, headers, path, query } = call;
  const address = operation.addresses.find(({ host }) => host === headers.host) ?? operation.addresses[0];
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (name !== SKIP_TOKEN) for (const each of [value].flat()) search.append(name, each);
  }
  search.set(SKIP_TOKEN, continuationToken(operation.id, position));
  const link = fillTemplate(operation.path, path);
  return `${address?.origin ?? ''}${address?.basePath ?? ''}${link}?${search}`;
}
