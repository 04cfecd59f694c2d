import type { Refusal } from './refusal.js';

const WRONG_SECRET =
  "Check the client id and the secret's value (the value, not its id). If the secret has expired, make a new one.";
const MFA =
  'A user name and password cannot answer this. Sign in where the user can (browser or device code), or use a service principal.';
const UNKNOWN_AUDIENCE =
  'The authority does not know that audience. Discover the stamp again and use the audience that it names, in the directory that it belongs to.';
const NOT_ALLOWED =
  'The application is not allowed this audience or this way of signing in. Check its registration, and that it was made on the stamp of that audience.';
const NOT_FEDERATED =
  'The application does not trust this token. Compare issuer, subject and audience of its federated credential with those of the token.';
const SIGN_IN_AGAIN = 'The sign-in has expired or was revoked. Sign in again.';

/**
 * What to do about a refusal, by the vendor's code if it has one, else by OAuth's.
 *
 * Sources: learn.microsoft.com/entra/identity-platform/reference-error-codes; AD FS puts its MSIS codes into
 * the description.
 */
const ADVICE: Readonly<Record<string, string>> = {
  AADSTS7000215: WRONG_SECRET,
  AADSTS7000222: 'The client secret has expired. Make a new one for the application and use it.',
  AADSTS700016:
    'The directory has no such application. Check the client id, and that the directory is the one it is registered in.',
  AADSTS90002:
    'There is no such directory. Check its id or domain, and that the login endpoint is that of its cloud.',
  AADSTS900023: 'That is not the id or domain of a directory.',
  AADSTS50034: "The directory has no such user. Check the user name, and that the directory is the user's.",
  AADSTS50126: 'User name or password is wrong.',
  AADSTS50053: 'The account is locked for a while after failed sign-ins. Try again later.',
  AADSTS50055: 'The password has expired. Change it, then sign in again.',
  AADSTS50057: "The account is disabled. Ask the directory's administrator.",
  AADSTS50076: MFA,
  AADSTS50079: MFA,
  AADSTS50158: MFA,
  AADSTS53003:
    "A conditional access policy blocks this sign-in. Ask the directory's administrator which one.",
  AADSTS65001:
    'Nobody has consented to this application yet. Have an administrator grant it, or sign in once in a browser.',
  AADSTS7000218:
    'The application is not set up as a public client. Allow public client flows in its registration, or use its secret.',
  AADSTS700024:
    "This machine's clock and the authority's differ too much for a signed assertion. Set the clock right (NTP), then try again.",
  AADSTS700027:
    'The application does not know this certificate, or it has expired. Upload the certificate (without its key) to the registration, and check that it is the same one.',
  AADSTS700213: NOT_FEDERATED,
  AADSTS700211: NOT_FEDERATED,
  AADSTS700082: SIGN_IN_AGAIN,
  AADSTS70043: SIGN_IN_AGAIN,
  AADSTS50173: SIGN_IN_AGAIN,
  AADSTS70011: 'The scope is not valid. Ask for {audience}/.default.',
  AADSTS500011: UNKNOWN_AUDIENCE,
  MSIS9602: UNKNOWN_AUDIENCE,
  MSIS9605: NOT_ALLOWED,
  invalid_client: WRONG_SECRET,
  invalid_resource: UNKNOWN_AUDIENCE,
  invalid_grant:
    'The authority does not accept these credentials. Check them, and whether they have expired.',
  interaction_required: MFA,
  unauthorized_client: NOT_ALLOWED,
  access_denied: NOT_ALLOWED,
  unsupported_grant_type:
    'The authority does not offer this way of signing in. Use another kind of credential.',
  authorization_declined: 'The sign-in was declined in the browser. Start again, and allow it there.',
  expired_token: 'The code was not entered in time. Start again: a new code is shown.',
  temporarily_unavailable: 'The authority is not able to answer now. Try again later.',
  server_error: 'The authority has a problem of its own. Try again later.',
};

export function advise(refusal: Refusal): string {
  const known = [...refusal.vendorCodes, refusal.code].find((code) => Object.hasOwn(ADVICE, code));
  return (
    (known === undefined ? undefined : ADVICE[known]) ?? "Look the code up in the authority's documentation."
  );
}
