import { type ErrorCodes, readErrorBody } from './error-body.js';
import { EdgeplaneError } from './errors.js';

/** The operation was accepted and failed later. */
export class LongRunningOperationError extends EdgeplaneError {
  /** HTTP status of the answer that told of it, where that was a refusal. */
  readonly status: number | undefined;
  constructor(
    message: string,
    readonly operation: string,
    /** The state that it ended in, as the service spells it. */
    readonly state: unknown,
    /** The service's name for the failure. */
    readonly code: string | undefined,
    /** The last answer. */
    readonly body: unknown,
    options: ErrorOptions & { status?: number } = {},
  ) {
    super(message, options);
    this.status = options.status;
  }
}

/** What an operation ended with. */
export interface Ending {
  readonly operation: string;
  readonly state: unknown;
  /** What says why: a text, or an error in one of the shapes of the services. */
  readonly reason: unknown;
  readonly body: unknown;
  readonly codes: ErrorCodes | undefined;
}

export function operationError(
  { operation, state, reason, body, codes }: Ending,
  options: ErrorOptions & { status?: number } = {},
): LongRunningOperationError {
  const detail = readErrorBody(reason, codes);
  const said =
    typeof reason === 'string' ? reason : [detail?.code, detail?.message].filter(Boolean).join(': ');
  return new LongRunningOperationError(
    `${operation} was accepted and then failed (state ${String(state)})${said ? `: ${said}` : ', without a reason.'}`,
    operation,
    state,
    detail?.code,
    body,
    options,
  );
}
