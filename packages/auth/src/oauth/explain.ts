import { AbortError, ArgumentError, AuthError, ConnectionError, TimeoutError } from '@edgeplane/client';
import { isRecord } from '../json.js';
import { advise } from './advice.js';
import { Refusal } from './refusal.js';

/**
 * Puts whatever kept a token from being had into an AuthError without secrets.
 *
 * @param subject what could not be done, the beginning of the sentence.
 * @returns the AuthError; an AbortError and an ArgumentError stay what they are.
 */
export function explainFailure(error: unknown, subject: string, redact: (text: string) => string): Error {
  if (error instanceof AbortError || error instanceof ArgumentError) return error;
  if (error instanceof Refusal) {
    // Redacted before it is cut: half of a secret would not be recognized.
    const said = redact(error.description).replace(/\s+/g, ' ').slice(0, 1000);
    const code = redact(error.code);
    return new AuthError(`${subject}: ${said || 'refused'} (${code}). ${advise(error)}`, { code });
  }
  if (error instanceof ConnectionError || error instanceof TimeoutError) {
    // What fetch threw may hold the request, and with it the secret.
    error.cause = undefined;
    return new AuthError(`${subject}: ${error.message}`, { cause: error });
  }
  if (error instanceof AuthError) return new AuthError(`${subject}: ${redact(error.message)}`);
  // Other messages may quote what was received, a token for example.
  return new AuthError(`${subject}: MSAL could not go on (${nameOf(error)}).`);
}

function nameOf(error: unknown): string {
  if (isRecord(error) && typeof error.errorCode === 'string') return error.errorCode;
  return error instanceof Error ? error.name : typeof error;
}
