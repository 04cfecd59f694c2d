/** What a service said about a failure, whichever of its shapes it used. */
export interface ErrorDetail {
  readonly code: string | undefined;
  readonly message: string | undefined;
  /** The field or resource that the failure is about. */
  readonly target: string | undefined;
  readonly details: readonly ErrorDetail[];
}

type Json = Record<string, unknown>;

/** Names of the numbers that a service reports failures by: `{ 2: 'TenantMigrationRequired' }`. */
export type ErrorCodes = Readonly<Record<string, string>>;

/**
 * Reads every error shape that the services are known to send: Resource Manager's `{error: {code, message}}`, also
 * beside `properties` of a failed operation; the older `{message}`; Sphere's `{Code, Message}` and its array of RFC 7807
 * objects; OAuth's `{error, error_description}` (RFC 6749, section 5.2). Anything else gives undefined.
 */
export function readErrorBody(body: unknown, codes: ErrorCodes = {}): ErrorDetail | undefined {
  if (Array.isArray(body)) {
    const [first, ...rest] = readAll(body, codes);
    return first && { ...first, details: rest };
  }
  if (!isObject(body)) return undefined;
  if (isObject(body.error)) return readErrorBody(body.error, codes);
  if (typeof body.error === 'string') return detail(body.error, body.error_description);
  if ('ErrorCode' in body || 'Title' in body) {
    return detail(body.ErrorCode, body.Detail ?? body.Title, body.Instance);
  }
  if ('Code' in body || 'Message' in body) return detail(codes[String(body.Code)] ?? body.Code, body.Message);
  if ('code' in body || 'message' in body) {
    const details = Array.isArray(body.details) ? readAll(body.details, codes) : [];
    return { ...detail(codes[String(body.code)] ?? body.code, body.message, body.target), details };
  }
  return undefined;
}

function readAll(bodies: readonly unknown[], codes: ErrorCodes): ErrorDetail[] {
  return bodies.map((body) => readErrorBody(body, codes)).filter((one) => one !== undefined);
}

function detail(code: unknown, message: unknown, target?: unknown): ErrorDetail {
  return { code: text(code), message: text(message), target: text(target), details: [] };
}

function text(value: unknown): string | undefined {
  return value === undefined || value === null || value === '' ? undefined : String(value);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
