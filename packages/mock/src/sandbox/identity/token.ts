// Token endpoints: the documents' answers, with tokens that say for whom and for what they were issued and until when.
import { Refusal } from '../../refusal.js';
import { type Claims, claimsOf } from '../caller.js';
import type { Identity } from '../fixture.js';
import type { Handle, Visit } from '../result.js';
import type { CodeFault, Grant } from './codes.js';
import { userClaims } from './user.js';

export const tokenHandlers: Readonly<Record<string, Handle>> = {
  EntraId_GetToken: (visit) => issue(visit, 'entra'),
  EntraId_GetTokenV2: (visit) => issue(visit, 'entra'),
  AdFs_GetToken: (visit) => {
    if (visit.world.tokens.identity === 'adfs') demandResource(visit.call.body.fields as Form);
    return issue(visit, 'adfs');
  },
};

type Form = Readonly<Record<string, string | undefined>>;
type TokenAnswer = Readonly<Record<string, unknown>>;

async function issue(visit: Visit, issuer: Identity) {
  const { status, body: text = '{}' } = await visit.plain();
  const example = JSON.parse(text) as TokenAnswer;
  if (status !== 200) return { status, body: example };
  const form = visit.call.body.fields as Form;
  const audience = audienceOf(form);
  const { tokens, clock } = visit.world;
  if (audience !== undefined && !tokens.knows(issuer, audience)) throw UNKNOWN_AUDIENCE[issuer](audience);
  const grant = grantOf(visit, form, issuer);
  const seconds = Math.floor(clock.now() / 1000);
  const times = { iat: seconds, nbf: seconds, exp: seconds + Number(example.expires_in ?? 3600) };
  const subject = grant?.claims ?? subjectOf(visit, form);
  const given = claimsOf(String(example.access_token)) ?? {};
  const access = { ...given, ...subject, ...times, ...(audience !== undefined && { aud: audience }) };
  const withUser = example.id_token === undefined ? undefined : claimsOf(String(example.id_token));
  return {
    body: {
      ...example,
      ...retimed(example, 'expires_on', times.exp),
      ...retimed(example, 'not_before', times.nbf),
      ...(example.resource !== undefined && audience !== undefined && { resource: audience }),
      access_token: tokens.sign(access),
      ...(example.refresh_token !== undefined && { refresh_token: tokens.refreshToken(subject) }),
      ...(withUser && {
        id_token: tokens.sign({
          ...withUser,
          ...subject,
          ...times,
          ...(grant?.nonce !== undefined && { nonce: grant.nonce }),
          aud: form.client_id ?? withUser.aud ?? '',
        }),
      }),
    },
  };
}

/** v1 and AD FS name a resource; v2 names scopes of one, `<resource>/.default`. */
function audienceOf({ resource, scope }: Form): string | undefined {
  if (resource !== undefined) return resource;
  const scopes = scope?.split(' ').filter((each) => each.includes('://')) ?? [];
  return scopes[0]?.replace(/\/[^/]*$/, '').replace(/\/$/, '');
}

/** The claims that tell who it is; none where the example's own will do. */
function subjectOf({ world }: Visit, form: Form): Claims {
  const known = form.refresh_token === undefined ? undefined : world.tokens.redeem(form.refresh_token);
  if (known) return known;
  if (form.grant_type === 'client_credentials' && form.client_id !== undefined) {
    return { appid: form.client_id, azp: form.client_id };
  }
  return form.username === undefined ? {} : userClaims(form.username);
}

/**
 * What the authorization code of the form was given for; undefined for one that was not given here.
 * @throws Refusal for one that is no good
 */
function grantOf({ world }: Visit, form: Form, issuer: Identity): Grant | undefined {
  if (form.grant_type !== 'authorization_code') return undefined;
  const grant = world.tokens.codes.redeem(form);
  if (typeof grant !== 'string') return grant;
  throw new Refusal('invalid-request', `${CODE_FAULTS[issuer][grant]} Sign in again.`, {
    code: 'invalid_grant',
  });
}

/** v1 writes times as text, v2 does not write them at all. */
function retimed(example: TokenAnswer, name: string, seconds: number): TokenAnswer {
  const value = example[name];
  if (value === undefined) return {};
  return { [name]: typeof value === 'string' ? String(seconds) : seconds };
}

/**
 * AD FS does not let an application have a token for an audience that only `scope` names; with `openid` beside it, it does.
 * https://github.com/Azure/azure-cli/issues/20177
 * @throws Refusal
 */
function demandResource({ resource, scope = '' }: Form): void {
  const scopes = scope.split(' ');
  const [audience] = scopes.filter((each) => each.includes('://'));
  if (resource === undefined && audience !== undefined && !scopes.includes('openid')) {
    throw UNKNOWN_AUDIENCE.adfs(audience);
  }
}

const UNKNOWN_AUDIENCE: Readonly<Record<Identity, (audience: string) => Refusal>> = {
  /** https://learn.microsoft.com/entra/identity-platform/reference-error-codes: AADSTS500011 */
  entra: (audience) =>
    new Refusal(
      'invalid-request',
      `AADSTS500011: The resource principal named ${audience} was not found in the tenant. Take the audience from the metadata endpoint.`,
      { code: 'invalid_resource' },
    ),
  adfs: (audience) =>
    new Refusal(
      'invalid-request',
      `MSIS9605: The client is not allowed to access the requested resource ${audience}. Name the audience from the metadata endpoint in 'resource'.`,
      { code: 'access_denied' },
    ),
};

const MSIS9612 = "MSIS9612: The authorization code received in 'code' parameter is invalid or has expired.";

/** https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const CODE_FAULTS: Readonly<Record<Identity, Readonly<Record<CodeFault, string>>>> = {
  entra: {
    used: 'AADSTS54005: The authorization code has been redeemed already.',
    expired: 'AADSTS70008: The authorization code has expired: it is good for ten minutes.',
    'other-client': 'AADSTS700005: The authorization code was given to another application.',
    'other-redirect': 'AADSTS500112: The redirect address is not the one that the code was given for.',
    verifier: 'AADSTS501481: The code_verifier does not match the code_challenge of the sign-in.',
  },
  adfs: {
    used: MSIS9612,
    expired: MSIS9612,
    'other-client': MSIS9612,
    'other-redirect': MSIS9612,
    verifier: MSIS9612,
  },
};
