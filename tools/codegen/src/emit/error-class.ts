const CLASSES: Readonly<Record<string, string>> = {
  304: 'NotModifiedError',
  400: 'BadRequestError',
  401: 'UnauthorizedError',
  403: 'ForbiddenError',
  404: 'NotFoundError',
  409: 'ConflictError',
  410: 'GoneError',
  412: 'PreconditionFailedError',
  429: 'TooManyRequestsError',
};

/** The class of the runtime that a status is thrown as; `4XX` and `default` stand for several. */
export function errorClass(status: string): string {
  return CLASSES[status] ?? (status.startsWith('5') ? 'ServerError' : 'ApiError');
}
