// What came in, for tests to look at. Credentials and bodies are not kept.
import type { IncomingHttpHeaders } from 'node:http';

export interface SeenRequest {
  /** ISO 8601 */
  readonly time: string;
  readonly method: string;
  /** Without the host. */
  readonly path: string;
  readonly query: Readonly<Record<string, string | string[]>>;
  /** Without the values of those that hold credentials. */
  readonly headers: IncomingHttpHeaders;
  /** The title of the document and the operation; absent when the request has found none. */
  readonly service?: string;
  readonly operation?: string;
  /** 0 when the connection broke before an answer. */
  readonly status: number;
  readonly milliseconds: number;
}

/** So many are kept, the latest. */
const KEPT = 1000;

const SECRET = /^(authorization|proxy-authorization|cookie|x-api-key)$/;

export class RequestLog {
  #seen: SeenRequest[] = [];

  get list(): readonly SeenRequest[] {
    return this.#seen;
  }

  add(request: SeenRequest): void {
    const headers = Object.entries(request.headers).map(([name, value]) => [
      name,
      SECRET.test(name) ? '…' : value,
    ]);
    this.#seen.push({ ...request, headers: Object.fromEntries(headers) });
    if (this.#seen.length > KEPT * 2) this.#seen = this.#seen.slice(-KEPT);
  }

  clear(): void {
    this.#seen = [];
  }
}
