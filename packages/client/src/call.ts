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
  return exchange<T>(client, descriptor, prepare(client, descriptor, args, options), options);
}

/** Builds the request, with what the client was made with where the call says nothing. */
export function prepare(
  client: Client,
  descriptor: OperationDescriptor,
  args: Arguments,
  options: CallOptions,
): RequestParts {
  const values = { ...client.defaults, ...defined(args) };
  return buildRequest(descriptor, values, { ...options, baseUrl: client.baseUrl });
}

/** What an exchange needs to know of its operation. */
export type Exchanged = Pick<
  OperationDescriptor,
  'id' | 'idempotent' | 'anonymous' | 'apiVersion' | 'clientRequestId'
>;

/** Sends a request that belongs to an operation, and throws what the service refuses. */
export async function exchange<T>(
  client: Client,
  { id, idempotent, anonymous, apiVersion, clientRequestId }: Exchanged,
  request: RequestParts,
  { signal, timeout = client.timeout }: CallOptions,
): Promise<ApiResponse<T>> {
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
  return {
    data: readSuccess(response, raw, request.url) as T,
    status: response.status,
    headers: response.headers,
    requestId: requestIdOf(response.headers),
  };
}

/** An argument given as undefined does not hide the client's default. */
function defined(args: Arguments): Arguments {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined));
}
