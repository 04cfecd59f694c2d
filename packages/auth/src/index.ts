/** Credentials for Azure Sphere and Azure Stack Hub, and the discovery of what a stamp wants. */
export { type ClientSecretOptions, clientSecret } from './credentials/client-secret.js';
export {
  AudienceMismatchError,
  POWERSHELL_CLIENT_ID,
  type StampSignIn,
  stampCredential,
} from './credentials/stamp-credential.js';
export { staticToken } from './credentials/static-token.js';
export { type UsernamePasswordOptions, usernamePassword } from './credentials/username-password.js';
export type { NetworkOptions } from './net/ask.js';
export { CertificateError, NameNotResolvedError } from './net/connection-errors.js';
export type { AuthorityOptions } from './oauth/authority.js';
export { type DiscoverOptions, discoverStamp } from './stamp/discover.js';
export { InterceptedError, NotAStampError } from './stamp/discovery-errors.js';
export type { Stamp } from './stamp/stamp.js';
