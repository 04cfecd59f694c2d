// Whether an answer is one that its document declares: with a validator of our own, not with Prism's.
import type { Answer, Call, Responder } from './call.js';
import { type BodyObject, dereference } from './document.js';
import { type Reason, Refusal } from './refusal.js';
import { isJson } from './request-body.js';
import { Schemas } from './schemas.js';
import type { Operation } from './service.js';

/** `200`, or the range that the status falls into: `5XX`; undefined when the document declares neither. */
export function declaredCode({ object }: Operation, status: number): string | undefined {
  return [String(status), `${Math.floor(status / 100)}XX`].find((each) => each in (object.responses ?? {}));
}

/** What is wrong with an answer; empty when the document declares it as it is. */
export function responseErrors(operation: Operation, { status, headers, body }: Answer): string[] {
  const { document } = operation.service;
  const code = declaredCode(operation, status);
  const reference = code === undefined ? undefined : operation.object.responses?.[code];
  if (!reference) return [`${status} is not declared: ${body ?? 'no body'}`];
  // An answer to HEAD has no body, whatever the status would have (RFC 9110 §9.3.2).
  if (operation.method === 'head') return [];
  const { content = {} } = dereference<BodyObject>(document, reference);
  const mediaType = Object.entries(headers).find(([name]) => /^content-type$/i.test(name))?.[1];
  if (mediaType === undefined) return Object.keys(content).length > 0 ? [`${status} has no body`] : [];
  const media = content[mediaType];
  if (!media) return [`${mediaType} is not one of ${Object.keys(content).join(', ')}`];
  if (!media.schema || !isJson(mediaType)) return [];
  const errors = Schemas.of(document).errors(media.schema, JSON.parse(body ?? 'null'));
  return errors.map(({ instancePath, message }) => `${instancePath || 'the body'} ${message}`);
}

/** Refuses with 500 where an answer is not as its document declares. */
export function checked(respond: Responder): Responder {
  return async (call) => {
    const answer = await respond(call).catch((error: unknown) => {
      throw error instanceof Refusal ? declared(call, error) : error;
    });
    const errors = responseErrors(call.operation, answer);
    if (errors.length > 0) throw wrong(call, errors.join('; '));
    return answer;
  };
}

/** What the service itself refuses, its document has to declare. The protocol below is its own. */
const OF_THE_SERVICE: readonly Reason[] = ['forbidden', 'not-found', 'conflict'];

function declared(call: Call, refusal: Refusal): Refusal {
  const known = declaredCode(call.operation, refusal.status) ?? call.operation.object.responses?.default;
  if (known || !OF_THE_SERVICE.includes(refusal.reason)) return refusal;
  return wrong(call, `${refusal.status} is not declared: ${refusal.message}`);
}

function wrong({ operation: { id, service } }: Call, what: string): Refusal {
  return new Refusal(
    'internal',
    `${id} of "${service.title}" would be answered wrongly: ${what.replace(/\.$/, '')}.`,
  );
}
