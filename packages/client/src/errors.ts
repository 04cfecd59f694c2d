/** Services and runtimes repeat what they were sent: tokens (JWT, RFC 7519) and the signatures of addresses. */
const SECRET = /eyJ[\w-]+\.[\w-]+\.[\w-]*|(?<=\bsig=)[^\s&"']+/g;

/** Everything that Edgeplane throws on purpose is one of these. */
export abstract class EdgeplaneError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message.replace(SECRET, 'REDACTED'), options);
    this.name = new.target.name;
  }
}

/** The caller's arguments cannot be sent. Nothing has left this machine. */
export class ArgumentError extends EdgeplaneError {
  constructor(
    message: string,
    /** The argument that is at fault. */
    readonly argument: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** No token could be had. */
export class AuthError extends EdgeplaneError {
  /** OAuth 2.0 error code (RFC 6749, section 5.2), where the authority gave one. */
  readonly code: string | undefined;
  constructor(message: string, options: ErrorOptions & { code?: string } = {}) {
    super(message, options);
    this.code = options.code;
  }
}

/**
 * Why there is no answer. `unreachable`: no connection came about, so nothing was sent. `untrusted`: nor here, and trying
 * again does not help, because the certificate is the reason. `broken`: whether the request took effect is unknown.
 */
export type ConnectionFailure = 'unreachable' | 'untrusted' | 'broken';

/** The service could not be reached, or the connection broke. Unless `reason` says so, a sent request may have taken effect. */
export class ConnectionError extends EdgeplaneError {
  /** Default: `broken`, the one that promises nothing. */
  readonly reason: ConnectionFailure;
  constructor(message: string, options: ErrorOptions & { reason?: ConnectionFailure } = {}) {
    super(message, options);
    this.reason = options.reason ?? 'broken';
  }
}

/** No answer came in time. Whether the request took effect is unknown. */
export class TimeoutError extends EdgeplaneError {}

/** The caller's signal ended the call. */
export class AbortError extends EdgeplaneError {}

/** The service answered, but not as the document says it would: a proxy's HTML page, a broken body. */
export class UnexpectedResponseError extends EdgeplaneError {
  constructor(
    message: string,
    readonly response: Response,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
