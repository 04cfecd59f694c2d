import type { AccountInfo, AuthenticationResult, PublicClientApplication } from '@azure/msal-node';
import { AuthError } from '@edgeplane/client';
import { type Account, readAccount } from '../caches/accounts.js';
import { memoryStore, type TokenStore } from '../caches/token-store.js';
import type { NetworkModule } from '../msal/network.js';
import type { NetworkOptions } from '../net/ask.js';
import type { Authority } from './authority.js';
import type { ClaimsTokenRequest } from './claims.js';
import { type Attempt, type ClaimsCredential, type Msal, oauthCredential } from './oauth-credential.js';

/** A credential that stands for a person. */
export interface UserCredential extends ClaimsCredential {
  /**
   * Has the user sign in, whoever is signed in already, and keeps the account in the store.
   *
   * @throws as getToken.
   */
  authenticate(request: ClaimsTokenRequest): Promise<Account>;
}

/** What all ways of signing in a user take. */
export interface UserOptions extends NetworkOptions {
  /** A public client of the directory, or one that Microsoft registers in all of them. */
  clientId: string;
  /** See ApplicationOptions. */
  clientCapabilities?: readonly string[] | undefined;
  /** Where the sign-in is kept, so that it is needed once. Default: memory, for as long as the credential lives. */
  store?: TokenStore | undefined;
  /** Which of several accounts in the store, by user name or id. Default: the only one. */
  account?: string | undefined;
}

/** How a user signs in when no sign-in is kept, or it is not good any more. */
export interface UserFlow extends UserOptions {
  authority: Authority;
  Network?: typeof NetworkModule | undefined;
  signIn(application: PublicClientApplication, attempt: Attempt): Promise<AuthenticationResult | null>;
}

/**
 * A user's credential: an account that is kept in the store is used without asking, its refresh token gets new access
 * tokens, and only when neither will do the user signs in.
 */
export function userCredential(flow: UserFlow): UserCredential {
  const { authority, clientId, clientCapabilities, Network, store = memoryStore(), fetch, timeout } = flow;
  const credential = (
    acquire: (application: PublicClientApplication, attempt: Attempt) => ReturnType<UserFlow['signIn']>,
  ) =>
    oauthCredential(
      {
        authority,
        clientId,
        clientCapabilities,
        store,
        Network,
        acquire: (attempt) =>
          acquire(new attempt.msal.PublicClientApplication(attempt.configuration), attempt),
      },
      { fetch, timeout },
    );
  return {
    ...credential(async (application, attempt) => {
      const all = await application.getTokenCache().getAllAccounts();
      const account = chooseAccount(all, authority, flow.account);
      return (
        (account && (await withoutAsking(application, account, attempt))) ?? flow.signIn(application, attempt)
      );
    }),
    async authenticate(request) {
      let account: AccountInfo | null = null;
      const once = credential(async (application, attempt) => {
        const result = await flow.signIn(application, attempt);
        account = result?.account ?? null;
        return result;
      });
      await once.getToken(request);
      if (account === null) {
        throw new AuthError(
          `${authority.url} gave a token, but does not tell whose it is, so it cannot be kept.`,
        );
      }
      return readAccount(account);
    },
  };
}

/** @returns undefined when only the user can help. */
async function withoutAsking(
  application: PublicClientApplication,
  account: AccountInfo,
  { msal, network, scopes, claims }: Attempt,
): Promise<AuthenticationResult | undefined> {
  try {
    return await application.acquireTokenSilent({ account, scopes, ...(claims !== undefined && { claims }) });
  } catch (error) {
    if (!needsUser(msal, error)) throw error;
    // That refusal is dealt with; what comes next has failures of its own.
    network.failure = undefined;
    return undefined;
  }
}

/** @throws AuthError when there are several accounts and none is named. */
function chooseAccount(
  all: readonly AccountInfo[],
  { host }: Authority,
  wanted: string | undefined,
): AccountInfo | undefined {
  const here = all.filter(({ environment }) => environment === host);
  if (wanted !== undefined) {
    const name = wanted.toLowerCase();
    return here.find(({ username, homeAccountId }) =>
      [username, homeAccountId].some((one) => one.toLowerCase() === name),
    );
  }
  if (here.length > 1) {
    const names = here.map(({ username }) => username).join(', ');
    throw new AuthError(`Several accounts are signed in to ${host}: ${names}. Say which one to use.`);
  }
  return here[0];
}

// AD FS refuses a refresh token that it does not accept with a bare invalid_grant.
function needsUser({ InteractionRequiredAuthError, ServerError }: Msal, error: unknown): boolean {
  return (
    error instanceof InteractionRequiredAuthError ||
    (error instanceof ServerError && error.errorCode === 'invalid_grant')
  );
}
