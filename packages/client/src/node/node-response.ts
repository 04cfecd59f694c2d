import { Readable } from 'node:stream';
import { decode } from './decode.js';
import type { ReceivedBody } from './received-body.js';

interface Answer {
  readonly url: URL;
  readonly redirected: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  /** null where HTTP has none: HEAD, 204, 205, 304. */
  readonly body: ReceivedBody | null;
}

const utf8 = new TextDecoder();

/**
 * A Response in everything but its class. Making one costs a fraction, since no web stream is made until `body` is
 * asked for; what is rarely used is left to a real Response.
 */
export class NodeResponse implements Response {
  readonly type = 'default';
  readonly redirected: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly #url: URL;
  readonly #received: ReceivedBody | null;
  #stream: ReadableStream<Uint8Array<ArrayBuffer>> | undefined;
  #taken = false;

  constructor({ url, redirected, status, statusText, headers, body }: Answer) {
    this.#url = url;
    this.redirected = redirected;
    this.status = status;
    this.statusText = statusText;
    this.headers = headers;
    this.#received = body;
  }

  /** Without its fragment, as in the Fetch standard. */
  get url(): string {
    return this.#url.hash ? this.#url.href.slice(0, -this.#url.hash.length) : this.#url.href;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  get body(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
    if (this.#received === null) return null;
    this.#stream ??= toStream(this.#decoded(this.#received), () => this.discard());
    return this.#stream;
  }

  get bodyUsed(): boolean {
    if (this.#taken || !this.#stream) return this.#taken;
    // It takes web streams as well; its types do not say so.
    return Readable.isDisturbed(this.#stream as unknown as Readable);
  }

  async text(): Promise<string> {
    return utf8.decode(await this.#read());
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return (await this.bytes()).buffer;
  }

  async blob(): Promise<Blob> {
    return new Blob([await this.bytes()], { type: this.headers.get('content-type') ?? '' });
  }

  /** A copy: what the socket read is shared with other answers. */
  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.#read());
  }

  formData(): Promise<FormData> {
    this.#checkUnread();
    return new Response(this.body, this).formData();
  }

  clone(): Response {
    this.#checkUnread();
    const [mine, copy] = this.body?.tee() ?? [undefined, null];
    this.#stream = mine;
    return new Response(copy, this);
  }

  /** Frees the connection of an answer that no one will read. */
  discard(): void {
    this.#received?.cancel();
  }

  async #read(): Promise<Uint8Array> {
    this.#checkUnread();
    if (this.#received === null) return new Uint8Array();
    this.#taken = true;
    const source = this.#stream ?? this.#decoded(this.#received);
    return source === this.#received ? this.#received.whole() : collect(source);
  }

  #checkUnread(): void {
    if (this.bodyUsed || this.#stream?.locked) {
      throw new TypeError('Body is unusable: it has been read already.');
    }
  }

  #decoded(received: ReceivedBody): AsyncIterable<Uint8Array> {
    const encoding = this.headers.get('content-encoding');
    return encoding === null ? received : decode(received, encoding);
  }
}

async function collect(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function toStream(
  body: AsyncIterable<Uint8Array>,
  cancel: () => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = body[Symbol.asyncIterator]();
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(value as Uint8Array<ArrayBuffer>);
      },
      cancel,
    },
    // Nothing is read ahead: what waits is held back at the connection.
    { highWaterMark: 0 },
  );
}
