import { AbortError, ArgumentError, AuthError, type TokenCredential } from '@edgeplane/client';

/** Credentials by name, in the order in which they are tried. A function makes one when its turn has come. */
export type ChainLinks = Readonly<Record<string, TokenCredential | (() => TokenCredential)>>;

/**
 * Tries credentials one after the other and stays with the first that gives a token. A link is passed over when it
 * cannot be made (an environment variable is not set) or gives no token; what every one of them said is told when none
 * is left.
 *
 * @throws ArgumentError when there is no link. `getToken` throws AuthError with one line for each link, and AbortError
 *   when its signal fires.
 */
export function chain(links: ChainLinks): TokenCredential {
  const entries = Object.entries(links);
  if (entries.length === 0)
    throw new ArgumentError('The chain is empty. Give it credentials to try.', 'links');
  let chosen: TokenCredential | undefined;
  return {
    async getToken(request) {
      if (chosen !== undefined) return chosen.getToken(request);
      const passedOver: string[] = [];
      for (const [name, link] of entries) {
        try {
          const credential = typeof link === 'function' ? link() : link;
          const token = await credential.getToken(request);
          chosen = credential;
          return token;
        } catch (error) {
          if (error instanceof AbortError || !isPass(error)) throw error;
          passedOver.push(`  ${name}: ${error.message}`);
        }
      }
      throw new AuthError(['No credential of the chain gave a token:', ...passedOver].join('\n'));
    },
  };
}

function isPass(error: unknown): error is AuthError | ArgumentError {
  return error instanceof AuthError || error instanceof ArgumentError;
}
