// Asks Prism for the answer of one operation: it checks credentials and request, negotiates and takes the example.
import { createLogger } from '@stoplight/prism-core';
import { createInstance, type IHttpRequest, type ProblemJsonError } from '@stoplight/prism-http';
import type { Answer, Call } from './call.js';
import { chooseExample } from './examples.js';
import { fillTemplate } from './path-template.js';
import { type Preferences, parsePrefer } from './preferences.js';
import { Refusal } from './refusal.js';
import { isJson } from './request-body.js';
import { type Diagnostic, describe, violationsOf } from './violations.js';

const config = {
  isProxy: false,
  checkSecurity: true,
  validateRequest: true,
  validateResponse: false,
  errors: false,
  upstreamProxy: undefined,
} as const;

const prism = createInstance(
  { ...config, mock: { dynamic: false } },
  { logger: createLogger('mock', { enabled: false }) },
);

type PrismOutput = Extract<Awaited<ReturnType<ReturnType<typeof prism.request>>>, { _tag: 'Right' }>['right'];

/**
 * Answers a call from the examples of its operation.
 * @throws Refusal when the request is not valid, or asks for an example that is not there
 */
export async function answerByPrism(call: Call): Promise<Answer> {
  const { chosen, ...mock } = questionOf(call);
  const result = await prism.request(inputOf(call), [await call.operation.prism()], { ...config, mock })();
  if (result._tag === 'Left') throw refusalOf(result.left, call, chosen);
  const { output, validations } = result.right;

  // 0 is an error, higher numbers are warnings, such as the use of a deprecated parameter.
  const errors = validations.input.filter(({ severity }) => severity === 0);
  const headers = headersOf(output.headers ?? {});
  if (errors.some(({ code }) => code === 401)) {
    return { status: 401, ...bodyOf(output, headers), headers: challenged(headers) };
  }
  const { malformed } = call.body;
  if (malformed !== undefined) throw new Refusal('malformed-body', malformed, { headers });
  if (errors.length > 0) throw invalidRequest(errors, call, headers);
  return { status: output.statusCode, headers, ...bodyOf(output, headers) };
}

/** A 401 says what it wants (RFC 9110 §15.5.2). */
function challenged(headers: Readonly<Record<string, string>>): Record<string, string> {
  const challenges = Object.keys(headers).some((name) => name.toLowerCase() === 'www-authenticate');
  return challenges ? headers : { 'WWW-Authenticate': 'Bearer', ...headers };
}

/** The request in Prism's terms: the document's spelling of the path, and what the client left out of the headers. */
function inputOf({ operation, path, query, headers, body }: Call): IHttpRequest {
  const { 'content-type': contentType, 'content-length': _, authorization, ...others } = headers;
  return {
    method: operation.method as IHttpRequest['method'],
    url: { path: fillTemplate(operation.path, path), query: { ...query } },
    headers: {
      ...others,
      // The name of the scheme may come in any case (RFC 9110 §11.1), Prism knows one.
      ...(authorization !== undefined && { authorization: authorization.replace(/^bearer\s/i, 'Bearer ') }),
      ...(body.bytes > 0 && {
        'content-length': String(body.bytes),
        ...(body.mediaType !== undefined && { 'content-type': multipart(contentType) ?? body.mediaType }),
      }),
    },
    body: body.value,
  };
}

/** The boundary of a multipart body is a parameter of its media type. */
function multipart(contentType: string | undefined): string | undefined {
  return contentType && /^multipart\//i.test(contentType) ? contentType : undefined;
}

function preferencesOf({ headers }: Call): Preferences {
  try {
    return parsePrefer(headers.prefer);
  } catch (error) {
    const { message } = error as RangeError;
    const violation = { in: 'header', name: 'Prefer', rule: 'format', message } as const;
    throw new Refusal('invalid-request', describe(violation), { violations: [violation] });
  }
}

/** What Prism is asked for. */
export interface Question {
  /** By the client, not by the document. */
  readonly chosen: boolean;
  readonly dynamic: boolean;
  readonly code?: number;
  readonly exampleKey?: string;
  readonly seed?: string;
}

/**
 * What the client prefers; where it has no preference, the example that the request's values select.
 * @throws Refusal when a preference makes no sense
 */
export function questionOf(call: Call): Question {
  const { operation, path, query, headers, body } = call;
  const preferences = preferencesOf(call);
  const { code, example, dynamic = false, seed } = preferences;
  const chosen = Object.keys(preferences).length > 0;
  if (!chosen) {
    const fitting = chooseExample(operation.examples, { path, query, header: headers, body: body.fields });
    if (fitting) return { chosen, dynamic, code: fitting.code, exampleKey: fitting.name };
    if (operation.accepts) return { chosen, dynamic, code: 202 };
  }
  return {
    chosen,
    dynamic,
    ...(code !== undefined && { code }),
    ...(example !== undefined && { exampleKey: example }),
    ...(seed !== undefined && { seed }),
  };
}

function headersOf(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  const present = Object.entries(headers).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(
    present.map(([name, value]) => [/^content-type$/i.test(name) ? 'Content-Type' : name, String(value)]),
  );
}

/** Prism calls an answer without content `text/plain`; it has no type. */
function bodyOf({ body }: PrismOutput['output'], headers: Record<string, string>): Pick<Answer, 'body'> {
  if (body === undefined || body === null) {
    delete headers['Content-Type'];
    return {};
  }
  return { body: typeof body === 'string' && !isJson(headers['Content-Type']) ? body : JSON.stringify(body) };
}

/** Prism fails where the document declares no response for what it has to say. */
function refusalOf(error: Error, call: Call, chosen: boolean): Refusal {
  const { status, detail = error.message, additional } = error as Partial<ProblemJsonError> & Error;
  if (status === 401) {
    return new Refusal('unauthorized', 'The request carries no credentials that this operation accepts.', {
      headers: { 'WWW-Authenticate': 'Bearer' },
    });
  }
  if (call.body.malformed !== undefined) return new Refusal('malformed-body', call.body.malformed);
  if (status === 415) return new Refusal('unsupported-media-type', detail);
  if (status === 422) return invalidRequest(diagnosticsOf(additional), call, {});
  // Asked for a status, Prism says it another way.
  if (status === 406 || error.message.includes('#NOT_ACCEPTABLE')) {
    return new Refusal(
      'not-acceptable',
      'The operation has nothing of a media type that the request accepts.',
    );
  }
  return new Refusal(chosen ? 'unknown-example' : 'internal', detail);
}

function diagnosticsOf(additional: unknown): Diagnostic[] {
  const { validation = [] } = (additional ?? {}) as { validation?: (Diagnostic & { location?: string[] })[] };
  return validation.map((each) => ({ ...each, path: each.location }));
}

function invalidRequest(
  diagnostics: readonly Diagnostic[],
  call: Call,
  headers: Readonly<Record<string, string>>,
) {
  const unsupported = diagnostics.find(({ code }) => code === 415);
  if (unsupported) return new Refusal('unsupported-media-type', unsupported.message, { headers });
  const violations = violationsOf(diagnostics, call.operation.parameters);
  return new Refusal('invalid-request', `${violations.map(describe).join('; ')}.`, { violations, headers });
}
