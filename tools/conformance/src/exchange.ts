// What a recording tells of one request and its answer, whatever file it came from.
import { decode } from './path-template.js';

/** Header fields by name in lower case. */
export type Headers = ReadonlyMap<string, readonly string[]>;

/** A request or response body. `text` is undefined when the recording has none: left out or evicted, not empty. */
export interface Body {
  readonly contentType: string | undefined;
  readonly text: string | undefined;
}

/** Where something was recorded: a file, and the position (from 0) among the entries of a HAR file. */
export interface Source {
  readonly file: string;
  readonly entry?: number;
}

export interface RecordedRequest {
  /** In upper case. */
  readonly method: string;
  readonly host: string;
  /** Still encoded. */
  readonly path: string;
  /** Decoded, in the order of the address. */
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: Headers;
  readonly body: Body;
}

export interface RecordedResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface Exchange {
  readonly source: Source;
  readonly request: RecordedRequest;
  readonly response: RecordedResponse;
}

export function readHeaders(fields: readonly { readonly name: string; readonly value: string }[]): Headers {
  const headers = new Map<string, string[]>();
  for (const { name, value } of fields) {
    const key = name.toLowerCase();
    headers.set(key, [...(headers.get(key) ?? []), value]);
  }
  return headers;
}

/**
 * The parameters of a query. A plus sign stands for itself (RFC 3986), not for a blank as in a form: recordings hold
 * times such as `2019-12-10T19:00:00+00:00` unencoded.
 */
export function readQuery(search: string): [string, string][] {
  return search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [decode(name), decode(value.join('='))];
    });
}
