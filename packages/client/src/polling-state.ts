// Where a long-running operation stands, as data: what is polled next, by the rules of Resource Manager.
// The rules are those of its contract for asynchronous operations, as Azure's own clients read it:
// https://learn.microsoft.com/azure/azure-resource-manager/management/async-operations
import type { FinalStateVia, OperationDescriptor, PollingDescriptor } from './descriptor.js';
import { evaluate } from './expression.js';
import type { Arguments, RequestParts } from './request.js';
import type { ApiResponse } from './response.js';

export type PollState =
  | { readonly mode: 'link'; readonly arguments: Arguments; readonly apiVersion?: string | undefined }
  /** `monitor`: a resource that tells the status. `location`: the result itself, once it is there. `body`: the resource. */
  | {
      readonly mode: 'monitor' | 'location' | 'body';
      readonly url: string;
      /** Where the result is to be read from afterwards. */
      readonly final?: string | undefined;
    }
  /** Succeeded; the result is yet to be read. */
  | { readonly mode: 'final'; readonly url: string }
  | { readonly mode: 'done'; readonly result?: unknown };

/** Whether an operation goes on, as its latest answer says. */
export interface Standing {
  readonly phase: 'running' | 'succeeded' | 'failed';
  /** As the service spells it. */
  readonly state: unknown;
}

export interface Started {
  readonly arguments: Arguments;
  readonly request: RequestParts;
  readonly response: ApiResponse<unknown>;
  readonly apiVersion?: string | undefined;
}

/** What the first answer says is to be polled. */
export function beginPolling(polling: PollingDescriptor, started: Started): PollState {
  const { request, response } = started;
  if (polling.kind === 'link') return linkState(polling, started);
  const { kind, final } = polling;
  const location = response.headers.get('location') ?? undefined;
  const monitor = monitorOf(response.headers);
  if (kind !== 'body') {
    if (monitor !== undefined && (kind !== 'location' || location === undefined)) {
      return { mode: 'monitor', url: monitor, final: finalAddress(request, location, final) };
    }
    if (location !== undefined) {
      return { mode: 'location', url: location, final: final === 'original-uri' ? request.url : undefined };
    }
  }
  if (kind === 'body' || request.method === 'PUT') {
    const { phase } = standingOf('body', response);
    if (phase !== 'succeeded') return { mode: 'body', url: request.url };
  }
  return { mode: 'done', result: response.data };
}

/** What is to be polled after an answer that was not the last. */
export function advance(state: PollState, { headers }: ApiResponse<unknown>): PollState {
  if (state.mode !== 'monitor' && state.mode !== 'location') return state;
  const moved = state.mode === 'monitor' ? monitorOf(headers) : headers.get('location');
  return { ...state, url: moved ?? state.url };
}

/** What remains to be done after an operation that succeeded. */
export function conclude(state: PollState, { data }: ApiResponse<unknown>): PollState {
  const named = state.mode === 'monitor' ? member(data, 'resourceLocation') : undefined;
  const url = typeof named === 'string' ? named : 'final' in state ? state.final : undefined;
  return url === undefined ? { mode: 'done', result: data } : { mode: 'final', url };
}

/** How an operation stands, by the answer of a poll. */
export function standingOf(
  mode: 'monitor' | 'location' | 'body',
  { status, data }: ApiResponse<unknown>,
): Standing {
  const state = mode === 'monitor' ? member(data, 'status') : provisioningState(data);
  // The location answers with the result, whose state is its own business.
  if (mode === 'location' || state === undefined || state === null || state === '') {
    return { phase: status === 202 ? 'running' : 'succeeded', state };
  }
  if (hasFailed(state)) return { phase: 'failed', state };
  return { phase: /succeeded/i.test(String(state)) ? 'succeeded' : 'running', state };
}

/** The state of a failure that an answer describes, whatever its HTTP status; undefined where it describes none. */
export function failedState(data: unknown): unknown {
  return [member(data, 'status'), provisioningState(data)].find(hasFailed);
}

/** `Failed`, and what providers make of it: `ProvisioningFailed`, `ValidationFailure`. */
function hasFailed(state: unknown): boolean {
  return typeof state === 'string' && /fail|^cancell?ed$/i.test(state);
}

function linkState(
  { operation, arguments: expressions }: Extract<PollingDescriptor, { kind: 'link' }>,
  { arguments: args, response, apiVersion }: Started,
): PollState {
  const values = Object.entries(expressions).map(([name, expression]) => [
    name,
    evaluate(expression, { arguments: args, started: response }),
  ]);
  return { mode: 'link', arguments: Object.fromEntries(values), ...known(operation, apiVersion) };
}

/** The version of the call goes on to the polls where they know it. */
function known({ apiVersion }: OperationDescriptor, version: string | undefined): { apiVersion?: string } {
  return version !== undefined && apiVersion?.supported.includes(version) ? { apiVersion: version } : {};
}

function monitorOf(headers: Headers): string | undefined {
  return headers.get('operation-location') ?? headers.get('azure-asyncoperation') ?? undefined;
}

/** PUT: the resource. DELETE: nothing is left to read. Others: as the document says, else at `Location`. */
function finalAddress(
  { method, url }: RequestParts,
  location: string | undefined,
  via: FinalStateVia | undefined,
): string | undefined {
  if (method === 'PUT') return url;
  if (method === 'DELETE') return undefined;
  const declared =
    via === 'original-uri' ? url : via === undefined || via === 'location' ? location : undefined;
  return declared ?? (method === 'PATCH' ? url : undefined);
}

function provisioningState(data: unknown): unknown {
  return member(member(data, 'properties'), 'provisioningState') ?? member(data, 'provisioningState');
}

function member(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[name] : undefined;
}
