import type { Source } from './exchange.js';
import { soundsSecret } from './shown-value.js';
import type { Violation } from './violation.js';

/** What a finding is about. */
export type FindingKind =
  | 'unknown-operation'
  | 'api-version'
  | 'unknown-parameter'
  | 'missing-parameter'
  | 'parameter'
  | 'request-content-type'
  | 'missing-body'
  | 'request-body'
  | 'no-answer'
  | 'status'
  | 'missing-header'
  | 'header'
  | 'content-type'
  | 'empty-body'
  | 'unexpected-body'
  | 'unrecorded-body'
  | 'unreadable-body'
  | 'response-body';

/** An error is a fault of the document (or of the traffic). A note is worth knowing and fails nothing. */
export type Severity = 'error' | 'note';

/** A difference between what was recorded and what a document says. */
export interface Fault {
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** `request.query/api-version`, `response.body/value/0/properties/state`: the part, then a JSON pointer. */
  readonly place: string;
  /** What is wrong, without the recorded value. */
  readonly what: string;
  /** JSON pointer into the document, `#/components/schemas/Alert/properties/state/enum`. */
  readonly schema?: string;
  /** What may be shown of the recorded value. */
  readonly value?: string;
}

/** A fault, and where it was found. */
export interface Finding extends Fault {
  readonly source: Source;
  /** Undefined when the exchange is in none of the documents. */
  readonly document?: string;
  readonly operationId?: string;
}

/** A violation of a schema as a fault of the part of the exchange that was checked. */
export function violationFault(kind: FindingKind, part: string, violation: Violation): Fault {
  const place = part + violation.place;
  const { what, schema, value } = violation;
  const shown = value === undefined || soundsSecret(place) ? {} : { value };
  return { kind, severity: 'error', place, what, schema: `#${schema}`, ...shown };
}
