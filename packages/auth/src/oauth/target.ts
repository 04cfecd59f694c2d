import { ArgumentError, type TokenRequest } from '@edgeplane/client';
import type { Authority } from './authority.js';

/** What a token is asked for, in the terms of the authority. */
export interface Target {
  /** For messages, and the key under which the token is kept. */
  name: string;
  scopes: string[];
  /** Version 1 and AD FS only: what to send in place of the scopes. */
  resource?: string;
}

/**
 * Entra ID is asked for scopes; those given, or `{audience}/.default`. Its version 1 and AD FS are asked for a
 * `resource`, which is the audience: the AD FS of a stamp does not find the resource in a scope and answers
 * `{audience}/.default` with MSIS9605.
 *
 * @throws ArgumentError when neither is given, or only scopes for a version that knows none.
 */
export function readTarget(authority: Authority, { audience, scopes = [] }: TokenRequest): Target {
  if (authority.version === 1) {
    if (audience !== undefined) return { name: audience, scopes: [audience], resource: audience };
    const who = authority.identity === 'adfs' ? 'AD FS' : 'Version 1 of Entra ID';
    throw new ArgumentError(
      `${who} issues tokens for an audience, not for scopes. Ask with the audience of the stamp's metadata.`,
      'audience',
    );
  }
  if (scopes.length > 0) return { name: scopes.join(' '), scopes: [...scopes] };
  if (audience !== undefined) return { name: audience, scopes: [`${audience}/.default`] };
  throw new ArgumentError('Say what the token is for: an audience or scopes.', 'audience');
}
