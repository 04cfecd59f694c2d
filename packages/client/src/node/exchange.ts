import type { Dispatcher } from 'undici';
import { NodeResponse } from './node-response.js';
import { ReceivedBody } from './received-body.js';

/** One request to one address, ready to go out. */
export interface Hop {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: SentBody | null;
  readonly signal: AbortSignal | undefined;
  /** The request that the caller made was answered by a redirect to this one. */
  readonly redirected: boolean;
}

/** What undici sends as it is. */
export type SentBody = string | Uint8Array | Blob | ReadableStream<Uint8Array>;

/**
 * Sends a request and gives the answer as soon as its headers are there.
 *
 * @throws TypeError as `fetch` does, with undici's or the system's error as its `cause`; or the signal's reason.
 */
export function exchange(dispatcher: Dispatcher, hop: Hop): Promise<NodeResponse> {
  return new Promise((resolve, reject) => {
    hop.signal?.throwIfAborted();
    const { origin, pathname, search } = hop.url;
    const options = {
      origin,
      path: pathname + search,
      method: hop.method as Dispatcher.HttpMethod,
      headers: Object.fromEntries(hop.headers),
      // undici's types leave out Blob and web streams, which it does send.
      body: hop.body as Uint8Array | string | null,
    };
    dispatcher.dispatch(options, new Exchange(hop, resolve, reject));
  });
}

class Exchange implements Dispatcher.DispatchHandler {
  readonly #hop: Hop;
  readonly #resolve: (response: NodeResponse) => void;
  readonly #reject: (error: unknown) => void;
  #controller: Dispatcher.DispatchController | undefined;
  #body: ReceivedBody | undefined;

  constructor(hop: Hop, resolve: (response: NodeResponse) => void, reject: (error: unknown) => void) {
    this.#hop = hop;
    this.#resolve = resolve;
    this.#reject = reject;
    hop.signal?.addEventListener('abort', this.#abort, { once: true });
  }

  /** The caller learns of it at once: a request that still waits for a connection has nothing to end. */
  #abort = () => {
    const { reason } = this.#hop.signal as AbortSignal;
    this.#reject(reason);
    this.#body?.fail(reason);
    this.#controller?.abort(reason);
  };

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#hop.signal?.aborted) controller.abort(this.#hop.signal.reason);
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    _headers: unknown,
    statusText = '',
  ): void {
    if (status < 200) return;
    const { url, redirected } = this.#hop;
    this.#body = new ReceivedBody(controller);
    const headers = readHeaders(controller.rawHeaders as readonly Buffer[]);
    const bare = this.#hop.method === 'HEAD' || status === 204 || status === 205 || status === 304;
    this.#resolve(
      new NodeResponse({ url, redirected, status, statusText, headers, body: bare ? null : this.#body }),
    );
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#body?.push(chunk);
  }

  onResponseEnd(): void {
    this.#finish();
    this.#body?.end();
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#finish();
    const aborted = this.#hop.signal?.aborted === true;
    this.#reject(aborted ? this.#hop.signal?.reason : new TypeError('fetch failed', { cause: error }));
    this.#body?.fail(aborted ? this.#hop.signal?.reason : new TypeError('terminated', { cause: error }));
  }

  #finish(): void {
    this.#hop.signal?.removeEventListener('abort', this.#abort);
  }
}

/** Names and values in turn, as bytes. `fetch` reads each byte as one character too. */
function readHeaders(raw: readonly Buffer[]): Headers {
  const headers = new Headers();
  for (let index = 0; index + 1 < raw.length; index += 2) {
    headers.append(String(raw[index]), raw[index + 1]?.toString('latin1') ?? '');
  }
  return headers;
}
