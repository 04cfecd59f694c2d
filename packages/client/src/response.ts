import { UnexpectedResponseError } from './errors.js';

/** An answer of the service: its data, and what came with them. */
export interface ApiResponse<T, Status extends number = number> {
  readonly data: T;
  readonly status: Status;
  readonly headers: Headers;
  /** What the service calls this request in its logs. */
  readonly requestId: string | undefined;
}

/** A body as it came. */
export type RawBody = string | Uint8Array<ArrayBuffer>;

/** Takes a body in: bytes where the content type says so, text otherwise. */
export async function takeBody(response: Response): Promise<RawBody> {
  return typeOf(response).includes('octet-stream')
    ? new Uint8Array(await response.arrayBuffer())
    : response.text();
}

/** Reads a body by its content type: JSON, text, bytes, or nothing. */
export function readBody(response: Response, raw: RawBody): unknown {
  if (raw instanceof Uint8Array) return raw;
  if (raw === '') return undefined;
  if (!isJson(typeOf(response)) && !/^\s*[[{"]/.test(raw)) return raw;
  return JSON.parse(raw);
}

/** Whether a media type is JSON, or another kind of it (RFC 6839, section 3.1). */
export function isJson(type: string): boolean {
  return type.startsWith('application/json') || /[/+]json\b/i.test(type);
}

/** As far as a refusal can be read: text where it is not the JSON that it claims to be. */
export function readFailure(response: Response, raw: RawBody): unknown {
  try {
    return readBody(response, raw);
  } catch {
    return raw;
  }
}

/** Reads the body of a successful answer, and says so when it is something else than the document promises. */
export function readSuccess(response: Response, raw: RawBody, url: string): unknown {
  const type = typeOf(response);
  if (!isJson(type) && /text\/html/i.test(type)) {
    throw new UnexpectedResponseError(
      `${new URL(url).host} answered with a web page instead of data. ${INTERMEDIARY}`,
      response,
    );
  }
  try {
    return readBody(response, raw);
  } catch (cause) {
    throw new UnexpectedResponseError('The answer is not the JSON that it claims to be.', response, {
      cause,
    });
  }
}

/** Nothing follows a redirect: it would take the request, perhaps with its body, to another host. */
export function refuseRedirect(response: Response, url: string): void {
  const { status, type, headers } = response;
  // Browsers hide where it leads.
  if (type !== 'opaqueredirect' && (status < 300 || status > 399 || status === 304)) return;
  const location = headers.get('location') ?? undefined;
  const { host } = new URL(url);
  const target =
    location !== undefined && URL.canParse(location, url) ? new URL(location, url).host : undefined;
  throw new UnexpectedResponseError(
    `${host} answered with a redirect${target ? ` to ${target}` : ''}, which is not followed. ${INTERMEDIARY}`,
    response,
  );
}

/** The id under which the service logged the request: Resource Manager and Sphere differ in the header's name. */
export function requestIdOf(headers: Headers): string | undefined {
  return headers.get('x-ms-request-id') ?? headers.get('request-id') ?? undefined;
}

/** Who answers in the place of a service. */
export const INTERMEDIARY =
  'A proxy, a captive portal or a sign-in page stands between this machine and the service.';

function typeOf({ headers }: Response): string {
  return headers.get('content-type') ?? '';
}
