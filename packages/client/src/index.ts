export type { AccessToken, TokenCredential, TokenRequest } from './credential.js';
export * from './errors.js';
