import { createApiError } from './api-error.js';
import type { Client } from './client.js';
import type { OperationDescriptor } from './descriptor.js';
import { type Arguments, buildRequest, type RequestParts } from './request.js';
import { type ApiResponse, readBody, readSuccess, requestIdOf } from './response.js';

/** What any call can be told. */
export interface CallOptions {
  /** Another version than the document's, for example one that an older stamp supports. */
  readonly apiVersion?: string;
  /** Added to the request; they win over those that the call makes. */
  readonly headers?: HeadersInit;
  readonly signal?: AbortSignal;
  /** Milliseconds for an answer to begin. Default: the client's. */
  readonly timeout?: number;
}

/** A call under way. Awaiting it gives the data; `response` gives status, headers and request id as well. */
export interface Call<T> extends Promise<T> {
  readonly response: Promise<ApiResponse<T>>;
}

/** Calls an operation once. */
export function call<T>(
  client: Client,
  descriptor: OperationDescriptor,
  args: Arguments = {},
  options: CallOptions = {},
): Call<T> {
  return asCall(execute<T>(client, descriptor, args, options));
}

/** Makes a Call of a promised response. */
export function asCall<T>(response: Promise<ApiResponse<T>>): Call<T> {
  const data = response.then((answer) => answer.data);
  return Object.defineProperty(data, 'response', {
    get() {
      // Whoever asks for the response handles its rejection there.
      data.catch(() => {});
      return response;
    },
  }) as Call<T>;
}

/** Builds the request, sends it and reads the answer. */
export async function execute<T>(
  client: Client,
  descriptor: OperationDescriptor,
  args: Arguments,
  options: CallOptions,
): Promise<ApiResponse<T>> {
  const request = buildRequest(
    descriptor,
    { ...client.defaults, ...defined(args) },
    { ...options, baseUrl: client.baseUrl },
  );
  return exchange<T>(client, descriptor, request, options);
}

/** Sends a request that belongs to an operation, and throws what the service refuses. */
export async function exchange<T>(
  client: Client,
  { id, idempotent, anonymous }: Pick<OperationDescriptor, 'id' | 'idempotent' | 'anonymous'>,
  request: RequestParts,
  { signal, timeout = client.timeout }: CallOptions,
): Promise<ApiResponse<T>> {
  const response = await client.send(request, { operation: id, idempotent, anonymous, signal, timeout });
  if (!response.ok) {
    const body = await readBody(response).catch(() => undefined);
    throw createApiError({ operation: id, method: request.method, url: request.url, response, body });
  }
  return {
    data: (await readSuccess(response, request.url)) as T,
    status: response.status,
    headers: response.headers,
    requestId: requestIdOf(response.headers),
  };
}

/** An argument given as undefined does not hide the client's default. */
function defined(args: Arguments): Arguments {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined));
}
