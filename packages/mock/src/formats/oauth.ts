// Token endpoints: `error` and `error_description` (RFC 6749 §5.2).
import type { ErrorFormat } from '../error-format.js';
import type { Refusal } from '../refusal.js';

export const oauth: ErrorFormat = {
  contentType: 'application/json',
  body: (refusal) => ({ error: errorCode(refusal), error_description: refusal.message }),
};

function errorCode({ reason, violations, code }: Refusal): string {
  if (code !== undefined) return code;
  if (reason === 'unauthorized') return 'invalid_client';
  if (reason === 'internal' || reason === 'unavailable') return 'server_error';
  if (reason === 'throttled') return 'temporarily_unavailable';
  const grant = violations.find(({ in: place, name }) => place === 'body' && name === 'grant_type');
  return grant && grant.rule !== 'required' ? 'unsupported_grant_type' : 'invalid_request';
}
