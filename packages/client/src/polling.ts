import { ApiError } from './api-error.js';
import { Call, type CallOptions, exchange, execute, merged, prepare } from './call.js';
import type { Client } from './client.js';
import { type Clock, systemClock } from './clock.js';
import type { OperationDescriptor, PollingDescriptor } from './descriptor.js';
import { ArgumentError } from './errors.js';
import { pointer } from './expression.js';
import { resolveLink } from './link.js';
import { operationError } from './polling-error.js';
import {
  advance,
  beginPolling,
  conclude,
  failedState,
  type PollState,
  type Standing,
  standingOf,
} from './polling-state.js';
import type { Arguments } from './request.js';
import type { ApiResponse } from './response.js';
import { retryAfterMs } from './retry-after.js';

export interface PollOptions {
  /** Milliseconds between polls where the service does not say. Default: 2,000. */
  readonly interval?: number;
  /** Ends the waiting; the operation goes on at the service. */
  readonly signal?: AbortSignal;
  /** Called with every answer of a poll, and with the state in it as the service spells it. */
  readonly onProgress?: (answer: unknown, state: unknown) => void;
  readonly clock?: Clock;
}

/** What the address in `Azure-AsyncOperation` tells: the result of operations that leave nothing else to read. */
export interface OperationStatus {
  readonly id?: string;
  readonly name?: string;
  readonly status: string;
  /** ISO 8601. */
  readonly startTime?: string;
  readonly endTime?: string;
  /** From 0 to 100. */
  readonly percentComplete?: number;
  readonly properties?: unknown;
}

/** A long-running operation that has been started, here or elsewhere. */
export interface LongRunningOperation<TFinal> {
  /**
   * Waits until the operation has ended. May be called again after it was aborted or failed to reach the service.
   *
   * @throws LongRunningOperationError when it failed.
   */
  untilDone(options?: PollOptions): Promise<TFinal>;
  /** Where it stands, for `resumeLongRunning` in another process: addresses, ids, a result if there is one; no token. */
  serialize(): Promise<string>;
}

/** A long-running operation. Awaiting it gives the first answer: accepted, not done. */
export interface LongRunningCall<TStarted, TFinal, R extends ApiResponse<TStarted> = ApiResponse<TStarted>>
  extends Call<TStarted, R>,
    LongRunningOperation<TFinal> {}

type LongRunningDescriptor = OperationDescriptor & { readonly polling: PollingDescriptor };

/** Calls an operation that goes on after its answer. */
export function longRunning<TStarted, TFinal, R extends ApiResponse<TStarted> = ApiResponse<TStarted>>(
  client: Client,
  descriptor: LongRunningDescriptor,
  args: Arguments = {},
  options: CallOptions = {},
): LongRunningCall<TStarted, TFinal, R> {
  const start = async () => {
    const request = prepare(client, descriptor, args, options);
    const response = await exchange<TStarted, R>(client, descriptor, request, options);
    const { apiVersion } = options;
    const all = merged(client.defaults, args);
    return {
      response,
      state: beginPolling(descriptor.polling, { arguments: all, request, response, apiVersion }),
    };
  };
  const started = start();
  const first = new Call<TStarted, R>(started.then(({ response }) => response));
  const position = async (): Promise<Position> => {
    // Whoever waits for the end handles a rejection there.
    first.response.catch(() => {});
    const { state, response } = await started;
    return { state, after: response };
  };
  return Object.assign(first, follow<TFinal>(client, descriptor, position));
}

/**
 * Goes on with an operation that another process started.
 *
 * @throws ArgumentError when the text is not what `serialize` gave for this operation.
 */
export function resumeLongRunning<TFinal>(
  client: Client,
  descriptor: LongRunningDescriptor,
  serialized: string,
): LongRunningOperation<TFinal> {
  const state = parse(descriptor, serialized);
  return follow<TFinal>(client, descriptor, async () => ({ state }));
}

interface Position {
  readonly state: PollState;
  /** The answer that led here; none in a process that has asked nothing yet. */
  readonly after?: ApiResponse<unknown>;
}

const DEFAULT_INTERVAL = 2000;
/** How often a poll may meet a status that the document calls pending. */
const PATIENCE = 30;

function follow<TFinal>(
  client: Client,
  descriptor: LongRunningDescriptor,
  started: () => Promise<Position>,
): LongRunningOperation<TFinal> {
  let reached: Position | undefined;
  const position = async () => reached ?? started();
  const untilDone = async (options: PollOptions = {}): Promise<TFinal> => {
    const { interval = DEFAULT_INTERVAL, signal, onProgress, clock = systemClock } = options;
    let patience = PATIENCE;
    for (;;) {
      const { state, after } = await position();
      if (state.mode === 'done') return state.result as TFinal;
      if (after && state.mode !== 'final') {
        await clock.delay(retryAfterMs(after.headers, clock.now()) ?? interval, signal);
      }
      try {
        const { answer, standing } = await ask(client, descriptor, state, signal);
        patience = 0;
        if (state.mode !== 'final') onProgress?.(answer.data, standing.state);
        reached = { state: next(client, descriptor, state, answer, standing), after: answer };
      } catch (error) {
        if (patience-- <= 0 || !isPending(descriptor, error)) throw error;
        await clock.delay(error.retryAfterMs ?? interval, signal);
      }
    }
  };
  return {
    untilDone,
    serialize: async () => JSON.stringify({ operation: descriptor.id, ...(await position()).state }),
  };
}

interface Poll {
  readonly answer: ApiResponse<unknown>;
  readonly standing: Standing;
}

async function ask(
  client: Client,
  { id, anonymous, clientRequestId, polling }: LongRunningDescriptor,
  state: Exclude<PollState, { mode: 'done' }>,
  signal: AbortSignal | undefined,
): Promise<Poll> {
  const options = signal ? { signal } : {};
  if (state.mode === 'link') {
    const { operation } = polling as LinkPolling;
    const version = state.apiVersion === undefined ? {} : { apiVersion: state.apiVersion };
    const answer = await execute(client, operation, state.arguments, { ...options, ...version });
    return { answer, standing: linkStanding(polling as LinkPolling, answer) };
  }
  const url = resolveLink(state.url, client.baseUrl, id);
  const request = { method: 'GET', url, headers: { accept: 'application/json' } } as const;
  const descriptor = {
    id,
    idempotent: true,
    ...(anonymous ? { anonymous } : {}),
    ...(clientRequestId ? { clientRequestId } : {}),
  };
  const answer = await exchange(client, descriptor, request, options).catch((error: unknown) => {
    throw failureOf(client, id, error);
  });
  const standing: Standing =
    state.mode === 'final' ? { phase: 'succeeded', state: undefined } : standingOf(state.mode, answer);
  return { answer, standing };
}

type LinkPolling = Extract<PollingDescriptor, { kind: 'link' }>;

function linkStanding(polling: LinkPolling, { data }: ApiResponse<unknown>): Standing {
  const state = pointer(data, polling.state);
  const isOneOf = (states: readonly unknown[]) => states.some((one) => one === state);
  const phase = isOneOf(polling.succeeded) ? 'succeeded' : isOneOf(polling.failed) ? 'failed' : 'running';
  return { phase, state };
}

/** @throws LongRunningOperationError when the operation has failed. */
function next(
  { errorCodes: codes }: Client,
  { id, polling }: LongRunningDescriptor,
  state: PollState,
  answer: ApiResponse<unknown>,
  standing: Standing,
): PollState {
  if (standing.phase === 'running') return advance(state, answer);
  if (standing.phase === 'succeeded') return conclude(state, answer);
  const body = answer.data;
  const pointed = polling.kind === 'link' ? polling.error : '';
  const reason = pointed === undefined ? undefined : pointer(body, pointed);
  throw operationError({ operation: id, state: standing.state, reason, body, codes });
}

/** Some providers answer the poll of a failed operation with an HTTP error that holds its state. */
function failureOf({ errorCodes: codes }: Client, operation: string, error: unknown): unknown {
  if (!(error instanceof ApiError)) return error;
  const state = failedState(error.body);
  if (state === undefined) return error;
  const { body, status } = error;
  return operationError({ operation, state, reason: body, body, codes }, { cause: error, status });
}

function isPending({ polling }: LongRunningDescriptor, error: unknown): error is ApiError {
  return error instanceof ApiError && polling.pending?.includes(error.status) === true;
}

function parse({ id }: LongRunningDescriptor, serialized: string): PollState {
  try {
    const { operation, ...state } = JSON.parse(serialized) as { operation: string } & PollState;
    if (operation === id && MODES.includes(state.mode)) return state;
  } catch {
    // Said below, without the text: it may hold a result.
  }
  throw new ArgumentError(`This is not the state of ${id}, as serialize gives it.`, 'serialized');
}

const MODES: readonly PollState['mode'][] = ['link', 'monitor', 'location', 'body', 'final', 'done'];
