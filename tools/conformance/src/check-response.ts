import { type BodyResult, checkBody, readJson } from './check-body.js';
import { checkHeaders } from './check-headers.js';
import type { Node } from './document.js';
import type { Body, RecordedResponse } from './exchange.js';
import type { Fault } from './finding.js';
import { isObject } from './json.js';
import { isJson } from './media-type.js';
import type { Operation } from './operation.js';
import type { DocumentValidator } from './validator.js';

/** Checks status, header fields and body of an answer. `method` in upper case: an answer to HEAD has no body. */
export function checkResponse(
  operation: Operation,
  method: string,
  { status, headers, body }: RecordedResponse,
  validator: DocumentValidator,
): BodyResult {
  if (status === 0) {
    const what = 'there is none in the recording: the request was blocked or broken off';
    return { faults: [{ kind: 'no-answer', severity: 'note', place: 'response', what }], seen: [] };
  }
  const response = declaredResponse(operation, status);
  if (response === undefined) {
    const what = `${status} is not declared`;
    const fault: Fault = { kind: 'status', severity: 'error', place: 'response.status', what };
    // Its properties are seen all the same, and described by nobody.
    const value = isJson(body.contentType ?? '') ? readJson(body.text ?? '') : undefined;
    const seen = value === undefined ? [] : [{ direction: 'response' as const, value, schema: undefined }];
    return { faults: [fault], seen };
  }
  const headerFaults = checkHeaders(response, headers, validator);
  const { faults, seen } =
    method === 'HEAD' ? { faults: [], seen: [] } : checkResponseBody(response, status, body, validator);
  return { faults: [...headerFaults, ...faults], seen };
}

/** The exact status wins over its class, and that over `default` (OpenAPI 3.1, "Responses Object"). */
export function declaredResponse({ document, responses }: Operation, status: number): Node | undefined {
  const all = new Map([...document.children(responses)].map(([name, node]) => [name.toUpperCase(), node]));
  return all.get(String(status)) ?? all.get(`${Math.floor(status / 100)}XX`) ?? all.get('DEFAULT');
}

function checkResponseBody(
  response: Node,
  status: number,
  body: Body,
  validator: DocumentValidator,
): BodyResult {
  const { document } = validator;
  const content = document.child(response, 'content');
  const isDeclared = content !== undefined && !document.children(content).next().done;
  const { text } = body;
  const place = 'response.body';
  const schema = `#${response.pointer}`;
  if (text === undefined) {
    const what = 'is not in the recording';
    return { faults: [{ kind: 'unrecorded-body', severity: 'note', place, what }], seen: [] };
  }
  if (text.trim() === '') {
    if (!isDeclared) return { faults: [], seen: [] };
    const what = `is empty with ${status}, though a body is declared`;
    const severity = mayBeEmpty(response, status) ? 'note' : 'error';
    return { faults: [{ kind: 'empty-body', severity, place, what, schema }], seen: [] };
  }
  if (!isDeclared) {
    const what = `comes with ${status}, though none is declared`;
    const value = isJson(body.contentType ?? '') ? readJson(text) : undefined;
    return {
      faults: [{ kind: 'unexpected-body', severity: 'error', place, what, schema }],
      seen: value === undefined ? [] : [{ direction: 'response', value, schema: undefined }],
    };
  }
  return checkBody(content, { ...body, text }, 'response', validator);
}

/**
 * OpenAPI cannot say that the body of a response is optional. Services do leave the body of a refusal or of an
 * accepted request out; elsewhere the description of the response has to say that it may be `empty`.
 */
function mayBeEmpty({ value }: Node, status: number): boolean {
  if (status >= 400 || status === 202 || status === 204) return true;
  return isObject(value) && typeof value.description === 'string' && /\bempty\b/i.test(value.description);
}
