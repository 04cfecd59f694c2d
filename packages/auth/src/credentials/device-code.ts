import { DeviceCodeNetwork } from '../msal/device-code-network.js';
import { type AuthorityOptions, readAuthority } from '../oauth/authority.js';
import { type UserCredential, type UserOptions, userCredential } from '../oauth/user-flow.js';
import { requireText } from './arguments.js';

/** What the user is shown. */
export interface DeviceCodePrompt {
  /** What to type: `ABCD-EFGH`. */
  userCode: string;
  /** Where to type it, in a browser on any device. */
  verificationUri: string;
  /** Both in a sentence, as the authority puts it. */
  message: string;
  /** When the code stops working. */
  expiresOn: Date;
}

export type DeviceCodeOptions = AuthorityOptions &
  UserOptions & {
    /** Shows the user what to do. The credential waits meanwhile. */
    prompt: (prompt: DeviceCodePrompt) => void;
  };

/**
 * Signs in a user on another device, for terminals without a browser (OAuth 2.0 device authorization grant, RFC 8628).
 * The one who gets such a code from somebody else must not enter it: it lets the other one in.
 *
 * @throws ArgumentError when an option is missing or not usable. `getToken` throws AuthError when the user declines or
 *   the code expires, AbortError when its signal fires while it waits, and else as in clientSecret.
 */
export function deviceCode(options: DeviceCodeOptions): UserCredential {
  const { prompt } = options;
  requireText(options.clientId, 'clientId');
  return userCredential({
    ...options,
    authority: readAuthority(options),
    Network: DeviceCodeNetwork,
    signIn: (application, { scopes, claims }) =>
      application.acquireTokenByDeviceCode({
        scopes,
        ...(claims !== undefined && { claims }),
        deviceCodeCallback: ({ userCode, verificationUri, message, expiresIn }) =>
          prompt({ userCode, verificationUri, message, expiresOn: new Date(Date.now() + expiresIn * 1000) }),
      }),
  });
}
