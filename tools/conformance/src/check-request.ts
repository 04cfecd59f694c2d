import { type BodyResult, checkBody, readJson } from './check-body.js';
import { checkParameters } from './check-parameters.js';
import type { RecordedRequest } from './exchange.js';
import type { Fault } from './finding.js';
import { isObject } from './json.js';
import type { Operation } from './operation.js';
import type { PathValues } from './path-template.js';
import type { DocumentValidator } from './validator.js';

/** Checks a request against the operation that its path led to. */
export function checkRequest(
  operation: Operation,
  request: RecordedRequest,
  path: PathValues,
  validator: DocumentValidator,
): BodyResult {
  const parameters = checkParameters(operation, request, path, validator);
  const { faults, seen } = checkRequestBody(operation, request, validator);
  return { faults: [...parameters, ...faults], seen };
}

function checkRequestBody(
  { document, requestBody }: Operation,
  { body }: RecordedRequest,
  validator: DocumentValidator,
): BodyResult {
  const { text } = body;
  if (text === undefined) return note({ kind: 'unrecorded-body', what: 'is not in the recording' });
  const content = document.child(requestBody, 'content');
  if (text.trim() === '') {
    const required = isObject(requestBody?.value) && requestBody.value.required === true;
    return required
      ? error({ kind: 'missing-body', what: 'is missing, but required' })
      : { faults: [], seen: [] };
  }
  if (content === undefined) {
    const fault = { kind: 'unexpected-body', what: 'is sent, but none is declared' } as const;
    return saysNothing(text) ? note(fault) : error(fault);
  }
  return checkBody(content, { ...body, text }, 'request', validator);
}

/** Many clients send `{}` with every POST. */
function saysNothing(text: string): boolean {
  const value = readJson(text);
  return value === null || value === '' || (isObject(value) && Object.keys(value).length === 0);
}

function note(fault: Pick<Fault, 'kind' | 'what'>): BodyResult {
  return { faults: [{ ...fault, severity: 'note', place: 'request.body' }], seen: [] };
}

function error(fault: Pick<Fault, 'kind' | 'what'>): BodyResult {
  return { faults: [{ ...fault, severity: 'error', place: 'request.body' }], seen: [] };
}
