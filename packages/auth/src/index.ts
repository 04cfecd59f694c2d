/** Credentials for Azure Sphere and Azure Stack Hub, and the discovery of what a stamp wants. */
export { type Account, listAccounts, removeAccounts } from './caches/accounts.js';
export { fileStore } from './caches/file-store.js';
export {
  type Keeping,
  type OpenedStore,
  type OpenStoreOptions,
  openTokenStore,
  TOKEN_CACHE_VARIABLE,
  TOKEN_KEY_VARIABLE,
} from './caches/open-store.js';
export { type RedisStoreOptions, redisStore } from './caches/redis-store.js';
export { encryptedSeal, keyFrom, plainSeal, type Seal } from './caches/seal.js';
export { memoryStore, type TokenStore } from './caches/token-store.js';
export { TokenStoreError } from './caches/token-store-error.js';
export type { ApplicationOptions } from './credentials/application.js';
export { type ChainLinks, chain } from './credentials/chain.js';
export { type ClientCertificateOptions, clientCertificate } from './credentials/client-certificate.js';
export { type ClientSecretOptions, clientSecret } from './credentials/client-secret.js';
export { type DeviceCodeOptions, type DeviceCodePrompt, deviceCode } from './credentials/device-code.js';
export { type InteractiveBrowserOptions, interactiveBrowser } from './credentials/interactive-browser.js';
export { type ManagedIdentityOptions, managedIdentity } from './credentials/managed-identity.js';
export { type SignedInOptions, signedIn } from './credentials/signed-in.js';
export {
  AudienceMismatchError,
  POWERSHELL_CLIENT_ID,
  type StampLogin,
  type StampSignIn,
  stampCredential,
  stampLogin,
} from './credentials/stamp-credential.js';
export { staticToken } from './credentials/static-token.js';
export { type UsernamePasswordOptions, usernamePassword } from './credentials/username-password.js';
export { type WorkloadIdentityOptions, workloadIdentity } from './credentials/workload-identity.js';
export type { NetworkOptions } from './net/ask.js';
export { CertificateError, NameNotResolvedError } from './net/connection-errors.js';
export type { AuthorityOptions } from './oauth/authority.js';
export { answerClaimsChallenge, type ClaimsTokenRequest } from './oauth/claims.js';
export type { ClaimsCredential } from './oauth/oauth-credential.js';
export type { UserCredential, UserOptions } from './oauth/user-flow.js';
export { type DiscoverOptions, discover } from './stamp/discover.js';
export { InterceptedError, NotAStampError } from './stamp/discovery-errors.js';
export { type Stamp, stampUrl } from './stamp/stamp.js';
