// Errors as people and scripts meet them: a text and an exit code.
import {
  AbortError,
  ApiError,
  ArgumentError,
  AuthError,
  ConnectionError,
  EdgeplaneError,
  ForbiddenError,
  LongRunningOperationError,
  TimeoutError,
  TooManyRequestsError,
  UnauthorizedError,
} from '@edgeplane/client';
import { printable } from './output/text.js';
import { UsageError } from './usage-error.js';

export const EXIT = { done: 0, failed: 1, usage: 2, auth: 3, throttled: 4, aborted: 130 } as const;

export function exitCode(error: unknown): number {
  if (error instanceof AbortError) return EXIT.aborted;
  if (error instanceof UsageError || error instanceof ArgumentError) return EXIT.usage;
  if ([AuthError, UnauthorizedError, ForbiddenError].some((Class) => error instanceof Class))
    return EXIT.auth;
  if (error instanceof TooManyRequestsError) return EXIT.throttled;
  return EXIT.failed;
}

/** What happened, where, and what to do next; with `verbose`, also what the service said in full. */
export function describeFailure(error: unknown, verbose: boolean): string {
  const known = error instanceof EdgeplaneError || error instanceof UsageError;
  if (!known) return unexpected(error, verbose);
  const lines = [`error: ${error.message}`];
  if (error instanceof ApiError) {
    lines.push(
      ...error.details.map(
        ({ code, message, target }) => `  - ${[target, code, message].filter(Boolean).join(': ')}`,
      ),
    );
  }
  const next = advice(error);
  if (next !== undefined) lines.push(`next: ${next}`);
  if (verbose) lines.push(...moreAbout(error));
  return printable(lines.join('\n'));
}

function advice(error: EdgeplaneError | UsageError): string | undefined {
  if (error instanceof UnauthorizedError) {
    return 'The service did not accept the token: it may have expired, or be for another service. Sign in anew.';
  }
  if (error instanceof ForbiddenError) {
    return 'The sign-in worked, but this account may not do that: ask for a role, or use another account.';
  }
  if (error instanceof TooManyRequestsError) {
    const wait = error.retryAfterMs;
    return wait === undefined ? 'Wait before trying again.' : `Try again in ${Math.ceil(wait / 1000)} s.`;
  }
  if (error instanceof ApiError) return adviceByStatus(error.status);
  if (isUntrusted(error)) {
    return 'Get the root certificate from the operator as a PEM file, and name it with --ca-file or EDGEPLANE_CA_FILE. Where this system trusts it already: --system-ca.';
  }
  if (error instanceof TimeoutError) return 'Give it more time with --timeout.';
  if (error instanceof ConnectionError)
    return 'Is the address right? It comes from --url or from the environment.';
  if (error instanceof LongRunningOperationError) return 'Fix the reason, then start it again.';
  return undefined;
}

/** Whether a certificate authority is missing here, as Node's code of the error or one of its causes says. */
function isUntrusted(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return /SELF_SIGNED|^UNABLE_TO_(GET_ISSUER|VERIFY_LEAF)/.test(code) || isUntrusted(error.cause);
}

function adviceByStatus(status: number): string | undefined {
  if (status === 404) return 'Check the ids and names: the list command of the group shows what exists.';
  if (status === 409)
    return 'Read the current state first; something else may have changed it or be at work.';
  if (status >= 500)
    return 'The service failed. Try again later, and quote the request id when you report it.';
  return undefined;
}

function moreAbout(error: Error): string[] {
  const lines: string[] = [];
  if ('body' in error && error.body !== undefined)
    lines.push(`answer: ${JSON.stringify(error.body, null, 2)}`);
  for (let at = error.cause; at instanceof Error; at = at.cause)
    lines.push(`because: ${at.name}: ${at.message}`);
  return lines;
}

function unexpected(error: unknown, verbose: boolean): string {
  const text = error instanceof Error ? (verbose && error.stack) || error.message : String(error);
  const hint = verbose
    ? ''
    : '\nnext: Run it again with --verbose to see where, and report it: this is a fault of edgeplane.';
  return printable(`error: ${text}${hint}`);
}
