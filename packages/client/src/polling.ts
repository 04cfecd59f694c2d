import { asCall, type Call, type CallOptions, exchange, execute } from './call.js';
import type { Client } from './client.js';
import { delay } from './delay.js';
import type { OperationDescriptor, PollingDescriptor } from './descriptor.js';
import { readErrorBody } from './error-body.js';
import { EdgeplaneError } from './errors.js';
import { evaluate, pointer } from './expression.js';
import { resolveLink } from './link.js';
import type { Arguments } from './request.js';
import type { ApiResponse } from './response.js';
import { retryAfterMs } from './retry-after.js';

export interface PollOptions {
  /** Milliseconds between polls where the service does not say. Default: 2,000. */
  readonly interval?: number;
  readonly signal?: AbortSignal;
  /** Called with every answer of a poll. */
  readonly onProgress?: (state: unknown) => void;
}

/** A long-running operation. Awaiting it gives the first answer: accepted, not done. */
export interface LongRunningCall<TStarted, TFinal> extends Call<TStarted> {
  /**
   * Waits until the operation has ended.
   *
   * @throws LongRunningOperationError when it failed.
   */
  untilDone(options?: PollOptions): Promise<TFinal>;
}

/** The operation was accepted and failed later. */
export class LongRunningOperationError extends EdgeplaneError {
  constructor(
    message: string,
    readonly operation: string,
    /** The state that it ended in, as the service spells it. */
    readonly state: unknown,
    /** The service's name for the failure. */
    readonly code: string | undefined,
    /** The last answer. */
    readonly body: unknown,
  ) {
    super(message);
  }
}

const DEFAULT_INTERVAL = 2000;

/** Calls an operation that goes on after its answer. */
export function longRunning<TStarted, TFinal>(
  client: Client,
  descriptor: OperationDescriptor & { readonly polling: PollingDescriptor },
  args: Arguments = {},
  options: CallOptions = {},
): LongRunningCall<TStarted, TFinal> {
  const response = execute<TStarted>(client, descriptor, args, options);
  const untilDone = async (poll: PollOptions = {}): Promise<TFinal> => {
    const started = await response;
    const { polling } = descriptor;
    return (
      polling.kind === 'link'
        ? pollLink(
            client,
            descriptor.id,
            polling,
            { arguments: { ...client.defaults, ...args }, started },
            poll,
          )
        : pollLocation(client, descriptor.id, started, poll)
    ) as Promise<TFinal>;
  };
  return Object.assign(asCall(response), { untilDone });
}

interface Start {
  readonly arguments: Arguments;
  readonly started: ApiResponse<unknown>;
}

async function pollLink(
  client: Client,
  id: string,
  polling: Extract<PollingDescriptor, { kind: 'link' }>,
  start: Start,
  { interval = DEFAULT_INTERVAL, signal, onProgress }: PollOptions,
): Promise<unknown> {
  const args = Object.fromEntries(
    Object.entries(polling.arguments).map(([name, expression]) => [name, evaluate(expression, start)]),
  );
  let last = start.started;
  for (;;) {
    await delay(retryAfterMs(last.headers) ?? interval, signal);
    last = await execute(client, polling.operation, args, signal ? { signal } : {});
    onProgress?.(last.data);
    const state = pointer(last.data, polling.state);
    if (isOneOf(polling.succeeded, state)) return last.data;
    if (isOneOf(polling.failed, state)) throw failed(id, state, polling.error, last.data);
  }
}

async function pollLocation(
  client: Client,
  id: string,
  started: ApiResponse<unknown>,
  { interval = DEFAULT_INTERVAL, signal, onProgress }: PollOptions,
): Promise<unknown> {
  let last = started;
  let location = last.headers.get('location');
  while (last.status === 202 && location !== null) {
    await delay(retryAfterMs(last.headers) ?? interval, signal);
    const url = resolveLink(location, client.baseUrl, id);
    const request = { method: 'GET', url, headers: new Headers({ accept: 'application/json' }) } as const;
    last = await exchange(client, { id, idempotent: true }, request, signal ? { signal } : {});
    onProgress?.(last.data);
    location = last.headers.get('location') ?? location;
  }
  return last.data;
}

function isOneOf(states: readonly (string | number)[], state: unknown): boolean {
  return states.some((one) => one === state);
}

function failed(
  id: string,
  state: unknown,
  error: string | undefined,
  body: unknown,
): LongRunningOperationError {
  const reason = error === undefined ? undefined : pointer(body, error);
  const detail = readErrorBody(reason);
  const said =
    typeof reason === 'string' ? reason : [detail?.code, detail?.message].filter(Boolean).join(': ');
  return new LongRunningOperationError(
    `${id} was accepted and then failed (state ${String(state)})${said ? `: ${said}` : ', without a reason.'}`,
    id,
    state,
    detail?.code,
    body,
  );
}
