import { describe, expect, test } from 'vitest';
import { advise } from './advice.js';
import { Refusal, readRefusal } from './refusal.js';

describe('reading', () => {
  test("code, text and the vendor's codes", () => {
    const refusal = readRefusal({
      error: 'invalid_grant',
      error_description: 'AADSTS50076: Due to a configuration change … MSIS1. AADSTS50076 again.',
      error_codes: [50076, 50079, 'x'],
    });
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({
      code: 'invalid_grant',
      description: 'AADSTS50076: Due to a configuration change … MSIS1. AADSTS50076 again.',
      vendorCodes: ['AADSTS50076', 'MSIS1', 'AADSTS50079'],
    });
  });

  test('a bare code', () => {
    expect(readRefusal({ error: 'invalid_client' })).toMatchObject({ description: '', vendorCodes: [] });
  });

  test.each([[undefined], [null], ['invalid_client'], [{}], [{ error: { code: 'NotFound' } }], [[]]])(
    '%o is none',
    (body) => {
      expect(readRefusal(body)).toBeUndefined();
    },
  );
});

describe('advice', () => {
  test.each([
    ['invalid_client', 'AADSTS7000215: Invalid client secret provided.', 'not its id'],
    ['invalid_client', 'AADSTS7000222: The provided client secret keys are expired.', 'Make a new one'],
    ['invalid_client', 'AADSTS7000218: The request body must contain client_assertion.', 'public client'],
    ['invalid_client', 'MSIS9622: Client authentication failed.', 'client id'],
    ['unauthorized_client', 'AADSTS700016: Application not found in the directory.', 'no such application'],
    ['invalid_request', 'AADSTS90002: Tenant not found.', 'no such directory'],
    ['invalid_grant', 'AADSTS50126: Error validating credentials.', 'User name or password is wrong'],
    ['invalid_grant', 'AADSTS50076: you must use multi-factor authentication', 'device code'],
    ['interaction_required', '', 'device code'],
    ['invalid_grant', 'AADSTS65001: has not consented', 'consented'],
    ['invalid_resource', 'AADSTS500011: The resource principal was not found', 'Discover the stamp again'],
    [
      'invalid_resource',
      "MSIS9602: The received 'resource' parameter is invalid.",
      'Discover the stamp again',
    ],
    ['access_denied', 'MSIS9605: The client is not allowed to access the requested resource.', 'not allowed'],
    ['unauthorized_client', '', 'not allowed'],
    ['unsupported_grant_type', '', 'another kind of credential'],
    ['temporarily_unavailable', '', 'Try again later'],
    ['something_new', 'AADSTS1', 'Look the code up'],
    ['toString', '', 'Look the code up'],
  ])('%s %s', (error, error_description, words) => {
    const refusal = readRefusal({ error, error_description });
    expect(refusal && advise(refusal)).toContain(words);
  });

  test("the vendor's code tells more than OAuth's", () => {
    expect(advise(new Refusal('invalid_client', '', ['AADSTS1', 'AADSTS7000222']))).toContain('expired');
  });
});
