import { UnexpectedResponseError } from './errors.js';

/** An answer of the service: its data, and what came with them. */
export interface ApiResponse<T> {
  readonly data: T;
  readonly status: number;
  readonly headers: Headers;
  /** What the service calls this request in its logs. */
  readonly requestId: string | undefined;
}

/** Reads a body by its content type: JSON, bytes, or nothing. */
export async function readBody(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('octet-stream')) return new Uint8Array(await response.arrayBuffer());
  const text = await response.text();
  if (text === '') return undefined;
  if (!/[/+]json\b/i.test(type) && !/^\s*[[{"]/.test(text)) return text;
  return JSON.parse(text);
}

/** Reads the body of a successful answer, and says so when it is something else than the document promises. */
export async function readSuccess(response: Response, url: string): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (/text\/html/i.test(type)) {
    throw new UnexpectedResponseError(
      `${new URL(url).host} answered with a web page instead of data. ` +
        'A proxy, a captive portal or a sign-in page stands between this machine and the service.',
      response,
    );
  }
  try {
    return await readBody(response);
  } catch (cause) {
    throw new UnexpectedResponseError('The answer is not the JSON that it claims to be.', response, {
      cause,
    });
  }
}

/** The id under which the service logged the request: Resource Manager and Sphere differ in the header's name. */
export function requestIdOf(headers: Headers): string | undefined {
  return headers.get('x-ms-request-id') ?? headers.get('request-id') ?? undefined;
}
