import { otherVersions, supportedVersions } from './api-version.js';
import { type ErrorCodes, type ErrorDetail, readErrorBody } from './error-body.js';
import { EdgeplaneError } from './errors.js';
import { type Explain, explain } from './explain.js';
import { requestIdOf } from './response.js';
import { retryAfterMs } from './retry-after.js';

/** What an ApiError is made from. */
export interface Failure {
  /** `operationId` of the document. */
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  readonly response: Response;
  /** The body as parsed JSON, as text, or undefined when it was empty. */
  readonly body: unknown;
  /** What the service's numbers mean. */
  readonly codes?: ErrorCodes | undefined;
  /** Says what it means. Default: what any service's failures may mean. */
  readonly explain?: Explain | undefined;
}

/** The service answered that it did not do what was asked. */
export class ApiError<Status extends number = number> extends EdgeplaneError {
  readonly status: Status;
  /** The service's own name for the failure, such as `ResourceNotFound`. */
  readonly code: string | undefined;
  readonly details: readonly ErrorDetail[];
  /** What the service calls this request in its logs. */
  readonly requestId: string | undefined;
  /** Milliseconds to wait before trying again, where the service gave them. */
  readonly retryAfterMs: number | undefined;
  readonly operation: string;
  readonly body: unknown;
  /** Its body has been read into `body`. */
  readonly response: Response;

  constructor(failure: Failure) {
    const detail = readErrorBody(failure.body, failure.codes);
    super(describe(failure, detail));
    this.status = failure.response.status as Status;
    this.code = detail?.code;
    this.details = detail?.details ?? [];
    this.requestId = requestIdOf(failure.response.headers);
    this.retryAfterMs = retryAfterMs(failure.response.headers);
    this.operation = failure.operation;
    this.body = failure.body;
    this.response = failure.response;
  }
}

/** What was asked for has not changed since: the answer to `If-None-Match` (RFC 9110, section 15.4.5). */
export class NotModifiedError extends ApiError<304> {}
export class BadRequestError<Status extends number = 400> extends ApiError<Status> {}
/**
 * The service does not take this api-version, and says which it takes: `NoRegisteredProviderFound`,
 * `InvalidApiVersionParameter`, or `InvalidResourceType` (with 404).
 */
export class ApiVersionError extends BadRequestError<400 | 404 | 409> {
  /** In the service's order. */
  readonly supported: readonly string[];
  constructor(failure: Failure) {
    super(failure);
    this.supported = supportedVersions(this);
  }
}
export class UnauthorizedError extends ApiError<401> {}
export class ForbiddenError extends ApiError<403> {}
export class NotFoundError extends ApiError<404> {}
export class ConflictError extends ApiError<409> {}
export class GoneError extends ApiError<410> {}
export class PreconditionFailedError extends ApiError<412> {}
export class TooManyRequestsError extends ApiError<429> {}
/** Any status from 500 on. */
export class ServerError extends ApiError {}

const byStatus: Record<number, new (failure: Failure) => ApiError> = {
  304: NotModifiedError,
  400: BadRequestError,
  401: UnauthorizedError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
  410: GoneError,
  412: PreconditionFailedError,
  429: TooManyRequestsError,
};

/** Makes the error of the class that the status calls for. */
export function createApiError(failure: Failure): ApiError {
  if (otherVersions(readErrorBody(failure.body), failure.url).length > 0) return new ApiVersionError(failure);
  const { status } = failure.response;
  const Class = byStatus[status] ?? (status >= 500 ? ServerError : ApiError);
  return new Class(failure);
}

/** The query is left out: it may hold what should not be in a log. */
function describe(failure: Failure, detail: ErrorDetail | undefined): string {
  const { origin, pathname } = new URL(failure.url);
  const { status, statusText, headers } = failure.response;
  const said = [detail?.code, detail?.message].filter(Boolean).join(': ');
  const id = requestIdOf(headers);
  const meaning = (failure.explain ?? explain)(failure, detail);
  return (
    `${failure.operation} failed with ${[status, statusText].filter(Boolean).join(' ')}` +
    `${said ? `: ${said}` : ', and the service gave no reason.'} (${failure.method} ${origin}${pathname}` +
    `${id ? `, request id ${id}` : ''})${meaning ? ` ${meaning}` : ''}`
  );
}
