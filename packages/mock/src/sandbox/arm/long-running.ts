// Long-running operations: how they are begun, and what the address says that they are polled at.
// Which mechanism an operation uses, the headers of its 202 in the document tell.
import type { Answer, Call } from '../../call.js';
import { fillTemplate } from '../../path-template.js';
import { Refusal } from '../../refusal.js';
import type { Operation } from '../../service.js';
import { exampleBodies } from '../example-bodies.js';
import type { Result, Visit } from '../result.js';
import type { Work } from '../work.js';
import { begin, type Change, EFFECT, finish } from './effect.js';
import { isObject, type JsonObject, matchPath } from './resource.js';
import { answerErrors, answerSchema } from './schema.js';

const GUID_AT_END = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface ResourceWork {
  readonly change: Change;
  /** Title of the document, where no other such work of it may be under way. */
  readonly alone: string | undefined;
  /** What the document's example of a success shows. */
  readonly result: unknown;
  /** Whether the status tells the result too. */
  readonly tells: boolean;
  /** The address in `Azure-AsyncOperation`, where the state is in the body, not in the status. */
  readonly statusAt: string | undefined;
}

/**
 * Does the change at once, or starts the work that does it when the operation is long-running.
 * @param id of the work, when somebody has to know it beforehand
 * @param body what a success is answered with; undefined for the document's example
 * @param alone whether no other such work of the document may be under way
 * @throws Refusal when it is
 */
export async function carryOut(
  visit: Visit,
  change: Change,
  status: number,
  { id, body, alone = false }: { id?: string; body?: JsonObject; alone?: boolean } = {},
): Promise<Result> {
  const { world, call } = visit;
  if (!isLongRunning(call.operation)) {
    finish(world, change, { now: world.clock.now() });
    return { status, ...(await bodyFor(visit, status, body)) };
  }
  const { title } = call.operation.service;
  if (alone) demandQuiet(world, title);
  const code = call.operation.accepts ? 202 : status;
  const workId = id ?? world.random.uuid();
  const headers = linked((await visit.example(code)).headers, workId, visit);
  const input: ResourceWork = {
    change,
    alone: alone ? title : undefined,
    result: answerSchema(call.operation, 200) && (body ?? (await exampleValue(visit, 200))),
    tells: call.operation.method === 'post',
    statusAt: statusAddress(headers),
  };
  world.startWork(EFFECT, input, visit.failure, workId);
  begin(world, change);
  return { status: code, headers, ...(await bodyFor(visit, code, body)) };
}

function statusAddress(headers: Readonly<Record<string, string>>): string | undefined {
  const address = Object.entries(headers).find(([name]) => /^azure-asyncoperation$/i.test(name))?.[1];
  return address !== undefined && URL.canParse(address) ? comparable(new URL(address)) : undefined;
}

/** Path and query, in whatever order. */
function comparable({ pathname, searchParams }: URL): string {
  const query = [...searchParams].map((entry) => entry.join('=')).sort();
  return [decodeURIComponent(pathname), ...query].join('&').toLowerCase();
}

/** Whether this is asked at the address that tells the state in the body. */
function tellsStatus({ call }: Visit, { statusAt }: ResourceWork): boolean {
  const { operation, path, query } = call;
  const url = new URL(fillTemplate(operation.path, path), 'http://mock.invalid');
  for (const [name, value] of Object.entries(query)) {
    for (const each of [value].flat()) url.searchParams.append(name, each);
  }
  return statusAt === comparable(url);
}

function demandQuiet({ work }: Visit['world'], title: string): void {
  const other = work
    .open()
    .find(({ effect, input }) => effect === EFFECT && (input as ResourceWork).alone === title);
  if (!other) return;
  throw new Refusal('conflict', 'Another operation of this provider is under way. Wait until it has ended.');
}

/** The work that an address such as `…/operationResults/{id}` stands for. */
export function workAt({ call, world }: Visit): Work | undefined {
  const last = /\{([^{}]+)\}$/.exec(call.operation.path)?.[1];
  const work = last === undefined ? undefined : world.work.get(call.path[last] ?? '');
  return work?.effect === EFFECT ? work : undefined;
}

/** 202 while it runs, then what the document declares for success or failure; or 200 with a status all along. */
export async function poll(visit: Visit, work: Work): Promise<Result> {
  const { operation } = visit.call;
  const { outcome } = work;
  const error = outcome?.error ?? { code: 'OperationFailed', message: 'The operation failed.' };
  const told = tellsStatus(visit, work.input as ResourceWork) ? statusExample(operation) : undefined;
  if (told) {
    if (!outcome) return { status: 200, body: stated(told, work, 'Running') };
    if (outcome.state === 'succeeded') {
      const { result: output, tells } = work.input as ResourceWork;
      const body = stated(told, work, 'Succeeded');
      return {
        status: 200,
        body: tells && output !== undefined ? { ...body, properties: { output } } : body,
      };
    }
    return { status: 200, body: { ...stated(told, work, 'Failed'), error } };
  }
  const codes = Object.keys(operation.object.responses ?? {});
  const success = codes.includes('200') ? 200 : 204;
  if (!outcome) {
    const code = codes.includes('202') ? 202 : success;
    const { headers } = await visit.example(code);
    const body = await exampleBody(visit, code);
    return {
      status: code,
      headers: linked(headers, work.id, visit),
      ...(body && { body: stated(body, work, 'Running') }),
    };
  }
  if (outcome.state === 'succeeded') return succeeded(visit, work, codes);
  const status = codes.includes('500') ? 500 : 400;
  const body = (await exampleBody(visit, status)) ?? {};
  return { status, body: { ...body, error } };
}

/** What has come of it, as far as the document of the address that is asked has room for it. */
async function succeeded(visit: Visit, work: Work, codes: readonly string[]): Promise<Result> {
  const { operation } = visit.call;
  const { result } = work.input as ResourceWork;
  const made = visit.world.resources.get(work.outcome?.resource ?? '')?.value;
  for (const body of [made, isObject(result) ? stated(result, work, 'Succeeded') : result]) {
    if (body && answerErrors(operation, 200, body).length === 0) return { status: 200, body };
  }
  if (codes.includes('204')) return { status: 204 };
  const body = await exampleBody(visit, 200);
  return { status: 200, ...(body && { body: stated(body, work, 'Succeeded') }) };
}

/** The document's example of an answer with a state in it. */
function statusExample(operation: Operation): JsonObject | undefined {
  return exampleBodies(operation, 200)
    .map(({ body }) => body)
    .filter(isObject)
    .find((body) => 'status' in body);
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
  return { body: body ?? (await exampleValue(visit, status)) };
}

async function exampleBody(visit: Visit, status: number): Promise<JsonObject | undefined> {
  const value = await exampleValue(visit, status);
  return isObject(value) ? value : undefined;
}

async function exampleValue(visit: Visit, status: number): Promise<unknown> {
  const { body }: Answer = await visit.example(status);
  return body === undefined ? undefined : JSON.parse(body);
}

/** The headers of the document's example, leading to this piece of work. */
function linked(headers: Answer['headers'], id: string, { call, world }: Visit): Record<string, string> {
  const changed = Object.entries(headers).map(([name, value]) => {
    if (/^(location|azure-asyncoperation)$/i.test(name)) return [name, own(value, id, call)];
    return [name, /^retry-after$/i.test(name) ? String(world.retryAfter) : value];
  });
  return Object.fromEntries(changed);
}

/** The address with the path parameters of the call, and with the work's id where it ends with an id. */
function own(address: string, id: string, { operation, path }: Call): string {
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
