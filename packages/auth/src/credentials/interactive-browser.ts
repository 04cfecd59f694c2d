import { AuthError } from '@edgeplane/client';
import { type AuthorityOptions, readAuthority } from '../oauth/authority.js';
import type { Attempt } from '../oauth/oauth-credential.js';
import { readRefusal } from '../oauth/refusal.js';
import { type UserCredential, type UserOptions, userCredential } from '../oauth/user-flow.js';
import { requireText } from './arguments.js';

export type InteractiveBrowserOptions = AuthorityOptions &
  UserOptions & {
    /** Opens the address of the sign-in page. Default: the user's browser. */
    openBrowser?: ((url: string) => void | Promise<void>) | undefined;
    /** The loopback port that the browser comes back to, for clients that have one registered. Default: any free one. */
    port?: number | undefined;
  };

/**
 * Signs in a user in the browser of this machine (OAuth 2.0 authorization code with PKCE, RFC 7636, redirected to the
 * loopback interface, RFC 8252). The authority posts the code (`response_mode=form_post`), so that it stays out of the
 * browser's history.
 *
 * @throws ArgumentError when an option is missing or not usable. `getToken` throws AuthError when the user or a policy
 *   refuses or no browser can be opened, AbortError when its signal fires while it waits, and else as in clientSecret.
 */
export function interactiveBrowser(options: InteractiveBrowserOptions): UserCredential {
  const { openBrowser = openUsersBrowser, port, account } = options;
  requireText(options.clientId, 'clientId');
  return userCredential({
    ...options,
    authority: readAuthority(options),
    async signIn(application, attempt) {
      const { msal, network, scopes, claims, resource, signal } = attempt;
      let abandon = () => {};
      try {
        return await application.acquireTokenInteractive({
          scopes,
          ...(claims !== undefined && { claims }),
          ...(account === undefined ? { prompt: 'select_account' } : { loginHint: account }),
          ...(port !== undefined && { preferredPort: port }),
          async openBrowser(url) {
            abandon = () => void endListening(url);
            signal.addEventListener('abort', abandon, { once: true });
            try {
              await openBrowser(withResource(url, resource));
            } catch (error) {
              const reason = error instanceof Error ? error.message : String(error);
              network.failure = new AuthError(
                `No browser can be opened here (${reason}). Sign in with a device code instead.`,
              );
              throw network.failure;
            }
          },
          successTemplate: PAGE.replace('%', 'You are signed in.'),
          errorTemplate: PAGE.replace('%', 'The sign-in did not succeed.'),
        });
      } catch (error) {
        // What the authority said in the browser; what it said to this process is known already.
        if (error instanceof msal.ServerError) {
          network.failure ??= readRefusal({ error: error.errorCode, error_description: error.errorMessage });
        }
        throw error;
      } finally {
        signal.removeEventListener('abort', abandon);
      }
    },
  });
}

const PAGE =
  '<!doctype html><meta charset="utf-8"><title>Edgeplane</title><p>% You can close this window and go back to the program.';

async function openUsersBrowser(url: string): Promise<void> {
  const { default: open } = await import('open');
  await open(url);
}

/** AD FS finds the resource in a parameter of its own, and does not know it as a scope. */
function withResource(url: string, resource: Attempt['resource']): string {
  if (resource === undefined) return url;
  const address = new URL(url);
  const scopes = (address.searchParams.get('scope') ?? '').split(' ').filter((scope) => scope !== resource);
  address.searchParams.set('scope', scopes.join(' '));
  address.searchParams.set('resource', resource);
  return address.href;
}

/** MSAL waits for the browser without end; a refusal from this side lets go of the port. */
async function endListening(url: string): Promise<void> {
  const { searchParams } = new URL(url);
  const body = new URLSearchParams({ error: 'access_denied', state: searchParams.get('state') ?? '' });
  const back = new URL(searchParams.get('redirect_uri') ?? '');
  // MSAL listens on IPv4 only, while "localhost" may be IPv6 first.
  back.hostname = '127.0.0.1';
  await fetch(back, { method: 'POST', body }).catch(() => {});
}
