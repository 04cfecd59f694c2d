import { createApiError } from './api-error.js';
import type { Client } from './client.js';
import type { OperationDescriptor } from './descriptor.js';
import { type Arguments, buildRequest, type RequestParts } from './request.js';
import {
  type ApiResponse,
  type RawBody,
  readFailure,
  readSuccess,
  refuseRedirect,
  requestIdOf,
  takeBody,
} from './response.js';

/** What any call can be told. */
export interface CallOptions {
  /** Another version than the document's, for example one that an older stamp supports. */
  readonly apiVersion?: string;
  /** Added to the request; they win over those that the call makes. */
  readonly headers?: HeadersInit;
  readonly signal?: AbortSignal;
  /** Milliseconds for one attempt, from sending to the end of the answer. Default: the client's. */
  readonly timeout?: number;
}

/**
 * A call under way. Awaiting it gives the data; `response` gives status, headers and request id as well. Where the data
 * depends on the status, `R` says how.
 */
export class Call<T, R extends ApiResponse<T> = ApiResponse<T>> implements Promise<T> {
  readonly response: Promise<R>;

  constructor(response: Promise<R>) {
    this.response = response;
  }

  // biome-ignore lint/suspicious/noThenProperty: a call is awaited. Nothing is derived before, so whoever takes the response alone handles all.
  then<A = T, B = never>(
    onfulfilled?: ((data: T) => A | PromiseLike<A>) | null,
    onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.response.then(({ data }) => data).then(onfulfilled, onrejected);
  }

  catch<B = never>(onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(null, onrejected);
  }

  finally(onfinally?: (() => void) | null): Promise<T> {
    return this.then().finally(onfinally);
  }

  get [Symbol.toStringTag](): string {
    return 'Call';
  }
}

/** Calls an operation once. */
export function call<T, R extends ApiResponse<T> = ApiResponse<T>>(
  client: Client,
  descriptor: OperationDescriptor,
  args: Arguments = {},
  options: CallOptions = {},
): Call<T, R> {
  return new Call<T, R>(execute<T, R>(client, descriptor, args, options));
}

/** Builds the request, sends it and reads the answer. */
export async function execute<T, R extends ApiResponse<T> = ApiResponse<T>>(
  client: Client,
  descriptor: OperationDescriptor,
  args: Arguments,
  options: CallOptions,
): Promise<R> {
  return await exchange<T, R>(client, descriptor, prepare(client, descriptor, args, options), options);
}

/** Builds the request, with what the client was made with where the call says nothing. */
export function prepare(
  client: Client,
  descriptor: OperationDescriptor,
  args: Arguments,
  options: CallOptions,
): RequestParts {
  return buildRequest(descriptor, merged(client.defaults, args), { ...options, baseUrl: client.baseUrl });
}

/** What an exchange needs to know of its operation. */
export type Exchanged = Pick<
  OperationDescriptor,
  'id' | 'idempotent' | 'anonymous' | 'apiVersion' | 'clientRequestId'
>;

/** Sends a request that belongs to an operation, and throws what the service refuses. */
export async function exchange<T, R extends ApiResponse<T> = ApiResponse<T>>(
  client: Client,
  { id, idempotent, anonymous, apiVersion, clientRequestId }: Exchanged,
  request: RequestParts,
  { signal, timeout = client.timeout }: CallOptions,
): Promise<R> {
  let received: { from: Response; raw: RawBody } | undefined;
  const receive = async (from: Response) => {
    // A refusal stays one, even if its reason breaks off.
    received = { from, raw: from.ok ? await takeBody(from) : await takeBody(from).catch(() => '') };
  };
  const response = await client.send(request, {
    operation: id,
    idempotent,
    anonymous,
    clientRequestId,
    apiVersions: apiVersion?.supported,
    signal,
    timeout,
    receive,
  });
  refuseRedirect(response, request.url);
  // A layer may have put another answer in the place of the transport's.
  const raw = received?.from === response ? received.raw : await takeBody(response);
  if (!response.ok) {
    const body = readFailure(response, raw);
    const { method, url } = request;
    const { errorCodes: codes, explain } = client;
    throw createApiError({ operation: id, method, url, response, body, codes, explain });
  }
  const answer: ApiResponse<T> = {
    data: readSuccess(response, raw, request.url) as T,
    status: response.status,
    headers: response.headers,
    requestId: requestIdOf(response.headers),
  };
  return answer as R;
}

/** An argument given as undefined does not hide the client's default. */
export function merged(defaults: Arguments, args: Arguments): Arguments {
  const values: Record<string, unknown> = { ...defaults };
  for (const [name, value] of Object.entries(args)) if (value !== undefined) values[name] = value;
  return values;
}
