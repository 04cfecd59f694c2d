import { AuthError } from '@edgeplane/client';

/** Sign-ins that are kept cannot be read or changed. What is kept is as it was. */
export class TokenStoreError extends AuthError {}
