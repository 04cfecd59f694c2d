/** Something that keeps the check from being made: a wrong argument, an unreadable file, a broken document. */
export class ConformanceError extends Error {
  override readonly name = 'ConformanceError';
}

/** Why a file could not be used: the code of the operating system, or what a parser says. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
