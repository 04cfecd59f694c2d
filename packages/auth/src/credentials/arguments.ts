import { ArgumentError } from '@edgeplane/client';

/**
 * Refuses what is missing at run time in spite of its type, most often an environment variable that is not
 * set.
 */
export function requireText(value: string, argument: string): void {
  if (typeof value !== 'string' || value === '') {
    throw new ArgumentError(
      `${argument} is empty. Check where it comes from, for example that the environment variable is set.`,
      argument,
    );
  }
}
