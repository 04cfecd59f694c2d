// Long-running operations: how they are begun, and what the address says that they are polled at.
// Which mechanism an operation uses, the headers of its 202 in the document tell.
import type { Answer, Call } from '../../call.js';
import { fillTemplate } from '../../path-template.js';
import type { Operation } from '../../service.js';
import type { Result, Visit } from '../result.js';
import type { Work } from '../work.js';
import { begin, type Change, EFFECT, finish } from './effect.js';
import { isObject, type JsonObject, matchPath } from './resource.js';
import { answerSchema, schemaName } from './schema.js';

const GUID_AT_END = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface ResourceWork {
  readonly change: Change;
  /** The schema of the resource that comes of it, and where it is. */
  readonly entity: string | undefined;
}

/**
 * Does the change at once, or starts the work that does it when the operation is long-running.
 * @param id of the work, when somebody has to know it beforehand
 * @param body what a success is answered with; undefined for the document's example
 */
export async function carryOut(
  visit: Visit,
  change: Change,
  status: number,
  { id, body }: { id?: string; body?: JsonObject } = {},
): Promise<Result> {
  const { world, call } = visit;
  if (!isLongRunning(call.operation)) {
    finish(world, change);
    return { status, ...(await bodyFor(visit, status, body)) };
  }
  const code = call.operation.accepts ? 202 : status;
  const input: ResourceWork = { change, entity: schemaName(answerSchema(call.operation, 200)) };
  const work = world.startWork(EFFECT, input, visit.failure, id);
  begin(world, change);
  const { headers } = await visit.example(code);
  return {
    status: code,
    headers: linked(headers, work, visit),
    ...(await bodyFor(visit, code, body)),
  };
}

/** The work that an address such as `…/operationResults/{id}` stands for. */
export function workAt({ call, world }: Visit): Work | undefined {
  const last = /\{([^{}]+)\}$/.exec(call.operation.path)?.[1];
  const work = last === undefined ? undefined : world.work.get(call.path[last] ?? '');
  return work?.effect === EFFECT ? work : undefined;
}

/** 202 while it runs, then what the document declares for success or failure. */
export async function poll(visit: Visit, work: Work): Promise<Result> {
  const { operation } = visit.call;
  const codes = Object.keys(operation.object.responses ?? {});
  const { outcome } = work;
  const success = codes.includes('200') ? 200 : 204;
  if (!outcome) {
    const code = codes.includes('202') ? 202 : success;
    const { headers } = await visit.example(code);
    const body = await exampleBody(visit, code);
    return {
      status: code,
      headers: linked(headers, work, visit),
      ...(body && { body: stated(body, work, 'Running') }),
    };
  }
  if (outcome.state === 'succeeded') {
    const { entity } = work.input as ResourceWork;
    const made = visit.world.resources.get(outcome.resource ?? '');
    if (made && entity !== undefined && entity === schemaName(answerSchema(operation, success))) {
      return { status: success, body: made.value };
    }
    const body = await exampleBody(visit, success);
    return { status: success, ...(body && { body: stated(body, work, 'Succeeded') }) };
  }
  const error = outcome.error ?? { code: 'OperationFailed', message: 'The operation failed.' };
  const told = codes.includes('200') ? await exampleBody(visit, 200) : undefined;
  // Where the status of the operation is in the body, the request itself has gone well.
  if (told && 'status' in told) return { status: 200, body: { ...stated(told, work, 'Failed'), error } };
  const status = codes.includes('500') ? 500 : 400;
  const body = (await exampleBody(visit, status)) ?? {};
  return { status, body: { ...body, error } };
}

function isLongRunning({ object }: Operation): boolean {
  return object['x-ms-long-running-operation'] === true;
}

async function bodyFor(
  visit: Visit,
  status: number,
  body: JsonObject | undefined,
): Promise<Pick<Result, 'body'>> {
  if (!answerSchema(visit.call.operation, status)) return {};
  return { body: body ?? (await exampleBody(visit, status)) };
}

async function exampleBody(visit: Visit, status: number): Promise<JsonObject | undefined> {
  const { body }: Answer = await visit.example(status);
  const value: unknown = body === undefined ? undefined : JSON.parse(body);
  return isObject(value) ? value : undefined;
}

/** The headers of the document's example, leading to this piece of work. */
function linked(headers: Answer['headers'], work: Work, { call, world }: Visit): Record<string, string> {
  const changed = Object.entries(headers).map(([name, value]) => {
    if (/^(location|azure-asyncoperation)$/i.test(name)) return [name, own(value, work, call)];
    return [name, /^retry-after$/i.test(name) ? String(world.retryAfter) : value];
  });
  return Object.fromEntries(changed);
}

/** The address with the path parameters of the call, and with the work's id where it ends with an id. */
function own(address: string, { id }: Work, { operation, path }: Call): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  for (const { path: template } of operation.service.operations) {
    const parameters = matchPath(template, url.pathname);
    if (!parameters) continue;
    const shared = Object.keys(parameters).map((name) => [name, path[name] ?? parameters[name] ?? '']);
    url.pathname = fillTemplate(template, Object.fromEntries(shared));
    break;
  }
  url.pathname = url.pathname.replace(GUID_AT_END, id);
  return String(url);
}

/** The document's example of an outcome, about this piece of work. */
function stated(body: JsonObject, { id }: Work, state: 'Running' | 'Succeeded' | 'Failed'): JsonObject {
  const renamed = (value: unknown) => (typeof value === 'string' ? value.replace(GUID_AT_END, id) : value);
  const { properties } = body;
  return {
    ...body,
    ...('id' in body && { id: renamed(body.id) }),
    ...('name' in body && { name: renamed(body.name) }),
    ...('status' in body && { status: state === 'Running' ? 'InProgress' : state }),
    ...(isObject(properties) &&
      'provisioningState' in properties && { properties: { ...properties, provisioningState: state } }),
  };
}
