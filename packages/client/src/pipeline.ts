import type { TokenCredential, TokenRequest } from './credential.js';
import { AuthError } from './errors.js';
import type { RequestParts } from './request.js';

/** What the layers may know about a call beside the request itself. */
export interface SendContext {
  /** `operationId`, or method and path for calls by path. */
  readonly operation: string;
  readonly idempotent: boolean;
  readonly anonymous?: boolean | undefined;
  /** The operation takes an id of the caller's. */
  readonly clientRequestId?: boolean | undefined;
  /** The versions that the document knows. */
  readonly apiVersions?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for one attempt. */
  readonly timeout?: number | undefined;
  /** 1 for the first attempt, as the retry layer counts them. */
  readonly attempt?: number | undefined;
  /**
   * Takes in the body of the answer. The transport calls it within the attempt, so that an answer that breaks off is a
   * broken connection like any other. Layers that need the body themselves go by `sendForBody`.
   */
  readonly receive?: ((response: Response) => Promise<void>) | undefined;
}

/** Sends a request and gives the answer, whatever its status. */
export type Send = (request: RequestParts, context: SendContext) => Promise<Response>;

/** One concern around sending. */
export type Layer = (next: Send) => Send;

/** Puts layers around a transport; the first is outermost. */
export function compose(layers: readonly Layer[], transport: Send): Send {
  return layers.reduceRight((next, layer) => layer(next), transport);
}

/** Adds a bearer token to every call that wants one (RFC 6750). */
export function authorize(credential: TokenCredential, target: TokenRequest): Layer {
  return (next) => async (request, context) => {
    if (context.anonymous) return next(request, context);
    const { signal } = context;
    const { token } = await credential.getToken(signal ? { ...target, signal } : target);
    // Whoever refuses to send it would repeat it in the reason.
    if (!/^[!-~]+$/.test(token)) {
      throw new AuthError(
        'The token has characters that no token has, a space or a line break for instance.',
      );
    }
    const headers = { ...request.headers, authorization: `Bearer ${token}` };
    return await next({ ...request, headers }, context);
  };
}

/** Sends, and gives an answer whose body is already here: it can be read, and copied with `clone`. */
export async function sendForBody(
  send: Send,
  request: RequestParts,
  context: SendContext,
): Promise<Response> {
  let bytes: ArrayBuffer | undefined;
  const response = await send(request, {
    ...context,
    receive: async (answer) => {
      bytes = await answer.arrayBuffer();
    },
  });
  if (response.body === null || bytes === undefined) return response;
  const { status, statusText, headers } = response;
  return new Response(bytes, { status, statusText, headers });
}
