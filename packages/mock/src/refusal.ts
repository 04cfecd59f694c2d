// Why the mock refuses a request, before it is put into the shape of a service.
import type { Violation } from './violations.js';

export type Reason =
  | 'invalid-request'
  | 'malformed-body'
  | 'unsupported-media-type'
  | 'body-too-large'
  | 'unauthorized'
  | 'unknown-path'
  | 'method-not-allowed'
  | 'not-acceptable'
  | 'unknown-example'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'precondition-failed'
  | 'throttled'
  | 'unavailable'
  | 'internal';

const STATUS: Readonly<Record<Reason, number>> = {
  'invalid-request': 400,
  'malformed-body': 400,
  'unsupported-media-type': 415,
  'body-too-large': 413,
  unauthorized: 401,
  'unknown-path': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'unknown-example': 404,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'precondition-failed': 412,
  throttled: 429,
  unavailable: 500,
  internal: 500,
};

/** Thrown wherever a request cannot be answered. Its message says what is wrong and what to do about it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  /** The offending fields of an invalid request. */
  readonly violations: readonly Violation[];
  /** Headers that belong to the refusal, such as `Allow`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The service's own code, where it has a more telling one than its format gives to the reason. */
  readonly code: string | undefined;

  constructor(
    readonly reason: Reason,
    message: string,
    details: {
      violations?: readonly Violation[];
      headers?: Readonly<Record<string, string>>;
      code?: string;
      /** Another status than the reason's own. */
      status?: number;
    } = {},
  ) {
    super(message);
    this.status = details.status ?? STATUS[reason];
    this.code = details.code;
    this.violations = details.violations ?? [];
    this.headers = details.headers ?? {};
  }
}
