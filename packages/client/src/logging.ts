import type { Layer } from './pipeline.js';

/** An attempt, as a log may hold it. */
export interface LogEntry {
  readonly operation: string;
  /** 1 for the first. */
  readonly attempt: number;
  readonly method: string;
  /** With the values of query parameters that are not allowed replaced by `REDACTED`. */
  readonly url: string;
  /** Those that are allowed. */
  readonly requestHeaders: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly duration: number;
  /** Undefined where no answer came. */
  readonly status?: number;
  readonly responseHeaders?: Readonly<Record<string, string>>;
  readonly error?: Error;
}

export interface LoggingOptions {
  /** Headers to log beside those that are known to be harmless. */
  readonly headers?: readonly string[];
  /** Query parameters whose values to log beside `api-version`, `$filter`, `$orderby`, `$top`, `$skip` and `maxPageSize`. */
  readonly query?: readonly string[];
}

/** What is not known to be harmless is not logged: a token may be in a header or a query that nobody has thought of. */
const HEADERS = [
  'accept',
  'content-length',
  'content-type',
  'date',
  'etag',
  'if-match',
  'if-none-match',
  'location',
  'azure-asyncoperation',
  'operation-location',
  'request-id',
  'retry-after',
  'retry-after-ms',
  'server',
  'traceparent',
  'user-agent',
  'x-ms-client-request-id',
  'x-ms-correlation-request-id',
  'x-ms-failure-cause',
  'x-ms-ratelimit-remaining-subscription-deletes',
  'x-ms-ratelimit-remaining-subscription-reads',
  'x-ms-ratelimit-remaining-subscription-writes',
  'x-ms-ratelimit-remaining-tenant-reads',
  'x-ms-request-id',
  'x-ms-retry-after-ms',
  'x-ms-routing-request-id',
];
/** Their values are addresses, whose queries may hold signatures. */
const ADDRESSES = ['location', 'azure-asyncoperation', 'operation-location'];
const QUERY = ['api-version', '$filter', '$orderby', '$top', '$skip', 'maxpagesize'];

/** A layer that tells of each attempt when it is over. Bodies are never told. */
export function logging(log: (entry: LogEntry) => void, options: LoggingOptions = {}): Layer {
  const headers = lowerCase([...HEADERS, ...(options.headers ?? [])]);
  const query = lowerCase([...QUERY, ...(options.query ?? [])]);
  const pick = (all: Iterable<[string, string]>) =>
    Object.fromEntries(
      [...all]
        .filter(([name]) => headers.has(name))
        .map(([name, value]) => [name, ADDRESSES.includes(name) ? redactQuery(value, query) : value]),
    );
  return (next) => async (request, context) => {
    const begun = performance.now();
    const entry = () => ({
      operation: context.operation,
      attempt: context.attempt ?? 1,
      method: request.method,
      url: redactQuery(request.url, query),
      requestHeaders: pick(Object.entries(request.headers)),
      duration: performance.now() - begun,
    });
    try {
      const response = await next(request, context);
      log({ ...entry(), status: response.status, responseHeaders: pick(response.headers) });
      return response;
    } catch (error) {
      log({ ...entry(), error: error instanceof Error ? error : new Error(String(error)) });
      throw error;
    }
  };
}

function redactQuery(address: string, allowed: ReadonlySet<string>): string {
  const [path = '', search] = address.split(/\?(.*)/s);
  if (search === undefined) return path;
  const pairs = search.split('&').map((pair) => {
    const [name = '', value] = pair.split(/=(.*)/s);
    return value === undefined || allowed.has(safelyDecoded(name)) ? pair : `${name}=REDACTED`;
  });
  return `${path}?${pairs.join('&')}`;
}

function safelyDecoded(name: string): string {
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    return name;
  }
}

function lowerCase(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}
