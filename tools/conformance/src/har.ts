// HAR 1.2 (http://www.softwareishard.com/blog/har-12-spec/), as browsers, mitmproxy and test recorders write it: only
// what a check needs is asked for, because every one of them leaves something out.
import { Ajv } from 'ajv';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { ConformanceError } from './errors.js';
import { type Body, type Exchange, readHeaders, readQuery } from './exchange.js';

interface HarField {
  readonly name: string;
  readonly value: string;
}

interface HarContent {
  readonly mimeType?: string | null;
  readonly text?: string | null;
  readonly encoding?: string | null;
  readonly params?: readonly { readonly name: string; readonly value?: string }[] | null;
  readonly size?: number | null;
}

interface HarEntry {
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers?: readonly HarField[];
    readonly postData?: HarContent | null;
    readonly bodySize?: number | null;
  };
  readonly response: {
    readonly status: number;
    readonly headers?: readonly HarField[];
    readonly content?: HarContent | null;
    readonly bodySize?: number | null;
  };
}

const text = { type: ['string', 'null'] };
const size = { type: ['number', 'null'] };
const fields = {
  type: 'array',
  items: {
    type: 'object',
    required: ['name', 'value'],
    properties: { name: { type: 'string' }, value: { type: 'string' } },
  },
};
const content = {
  type: ['object', 'null'],
  properties: {
    mimeType: text,
    text,
    encoding: text,
    size,
    params: {
      type: ['array', 'null'],
      items: {
        type: 'object',
        required: ['name'],
        properties: { name: { type: 'string' }, value: { type: 'string' } },
      },
    },
  },
};
const isHar = new Ajv({ allowUnionTypes: true }).compile<{
  readonly log: { readonly entries: readonly HarEntry[] };
}>({
  type: 'object',
  required: ['log'],
  properties: {
    log: {
      type: 'object',
      required: ['entries'],
      properties: {
        entries: {
          type: 'array',
          items: {
            type: 'object',
            required: ['request', 'response'],
            properties: {
              request: {
                type: 'object',
                required: ['method', 'url'],
                properties: {
                  method: { type: 'string', minLength: 1 },
                  url: { type: 'string', minLength: 1 },
                  headers: fields,
                  postData: content,
                  bodySize: size,
                },
              },
              response: {
                type: 'object',
                required: ['status'],
                properties: { status: { type: 'integer' }, headers: fields, content, bodySize: size },
              },
            },
          },
        },
      },
    },
  },
});

/**
 * Reads the exchanges of a HAR file.
 *
 * @param file Names the file in errors and findings.
 * @throws ConformanceError When the text is no JSON (with line and column) or no HAR (with the place and what belongs
 *   there). Neither quotes the file, which may hold secrets.
 */
export function readHar(file: string, source: string): Exchange[] {
  const har = parseJson(file, source);
  if (!isHar(har)) {
    const [error] = isHar.errors ?? [];
    const place = error?.instancePath || 'the top';
    throw new ConformanceError(`${file} is no HAR file: at ${place} it ${error?.message ?? 'is wrong'}.`);
  }
  return har.log.entries.map((entry, position) => readEntry(file, position, entry));
}

function readEntry(file: string, position: number, { request, response }: HarEntry): Exchange {
  const url = readUrl(file, position, request.url);
  const requestHeaders = readHeaders(request.headers ?? []);
  const responseHeaders = readHeaders(response.headers ?? []);
  return {
    source: { file, entry: position },
    request: {
      method: request.method.toUpperCase(),
      host: url.host,
      path: url.pathname,
      query: readQuery(url.search),
      headers: requestHeaders,
      body: readBody(requestHeaders.get('content-type')?.[0], request.postData, request.bodySize),
    },
    response: {
      status: response.status,
      headers: responseHeaders,
      body: readBody(responseHeaders.get('content-type')?.[0], response.content, response.bodySize),
    },
  };
}

function readUrl(file: string, position: number, url: string): URL {
  try {
    // Some recorders leave scheme and host out; neither is compared.
    return new URL(url, 'http://localhost');
  } catch {
    throw new ConformanceError(
      `${file} is no HAR file: at /log/entries/${position}/request/url it is no URL.`,
    );
  }
}

function readBody(
  header: string | undefined,
  content: HarContent | null | undefined,
  bodySize: number | null = 0,
): Body {
  const contentType = header ?? (content?.mimeType || undefined);
  if (typeof content?.text === 'string') {
    const decoded =
      content.encoding === 'base64' ? Buffer.from(content.text, 'base64').toString() : content.text;
    return { contentType, text: decoded };
  }
  if (content?.params) {
    const form = content.params.map(({ name, value = '' }): [string, string] => [name, value]);
    return { contentType, text: new URLSearchParams(form).toString() };
  }
  // A browser that dropped a body still tells how long it was.
  const length = Math.max(content?.size ?? 0, bodySize ?? 0);
  return { contentType, text: length > 0 ? undefined : '' };
}

function parseJson(file: string, source: string): unknown {
  // Editors and .NET put a byte order mark in front.
  const text = source.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch {
    // JSON.parse quotes the text around an error and gives no line, so another parser finds the place.
    const errors: ParseError[] = [];
    parse(text, errors, { disallowComments: true });
    const { offset = 0, error } = errors[0] ?? {};
    const before = text.slice(0, offset).split('\n');
    const place = `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
    throw new ConformanceError(
      `${file} is no HAR file: at ${place} it is no JSON${error === undefined ? '' : ` (${printParseErrorCode(error)})`}.`,
    );
  }
}
