/** The command line or the environment makes no sense. Nothing has been sent. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
