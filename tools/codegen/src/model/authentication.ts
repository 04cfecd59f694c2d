import { type OpenApiDocument, resolve } from './document.js';
import type { Authentication } from './model.js';

interface SecurityScheme {
  readonly type: string;
  readonly flows?: Readonly<
    Record<string, { authorizationUrl?: string; tokenUrl?: string; scopes?: Record<string, string> }>
  >;
  readonly 'x-client-id'?: string;
}

/** What the document's OAuth 2.0 scheme says about signing in. */
export function readAuthentication(document: OpenApiDocument): Authentication | undefined {
  const schemes = Object.values(document.components?.securitySchemes ?? {}) as SecurityScheme[];
  const scheme = schemes.map((one) => resolve(document, one)).find(({ type }) => type === 'oauth2');
  if (!scheme?.flows) return undefined;
  const flows = Object.entries(scheme.flows).map(([name, { authorizationUrl, tokenUrl, scopes }]) => [
    name,
    {
      ...(authorizationUrl ? { authorizationUrl } : {}),
      ...(tokenUrl ? { tokenUrl } : {}),
      scopes: Object.keys(scopes ?? {}),
    },
  ]);
  return { clientId: scheme['x-client-id'], flows: Object.fromEntries(flows) };
}
