// Where a browser is sent to sign in. It asks nothing: whom `login_hint` names, else the operator, is signed in at once.
import { Refusal } from '../../refusal.js';
import { type Handle, queryValue, type Result, type Visit } from '../result.js';
import type { Challenge } from './codes.js';
import { userClaims } from './user.js';

export const authorizeHandlers: Readonly<Record<string, Handle>> = {
  EntraId_Authorize: authorize,
  EntraId_AuthorizeV2: authorize,
  AdFs_Authorize: authorize,
};

function authorize({ call, world }: Visit): Result {
  const query = (name: string) => queryValue(call, name);
  const redirectUri = query('redirect_uri') ?? '';
  demandWebAddress(redirectUri);
  const code = world.tokens.codes.give({
    claims: userClaims(query('login_hint') ?? world.operator),
    clientId: query('client_id') ?? '',
    redirectUri,
    challenge: challengeOf(query('code_challenge'), query('code_challenge_method')),
    nonce: query('nonce'),
  });
  const state = query('state');
  const answer = { code, ...(state !== undefined && { state }) };
  const headers = { 'Cache-Control': 'no-store' };
  const mode = query('response_mode');
  if (mode === 'form_post') {
    return {
      status: 200,
      headers: { ...headers, 'Content-Type': 'text/html' },
      text: formPage(redirectUri, answer),
    };
  }
  const location = new URL(redirectUri);
  const parameters = new URLSearchParams({ ...Object.fromEntries(location.searchParams), ...answer });
  if (mode === 'fragment') location.hash = String(new URLSearchParams(answer));
  else location.search = String(parameters);
  return { status: 302, headers: { ...headers, Location: location.href } };
}

/** RFC 7636 §4.3: `plain` where the method is left out. */
function challengeOf(value: string | undefined, method: string | undefined): Challenge | undefined {
  return value === undefined ? undefined : { value, method: method === 'S256' ? 'S256' : 'plain' };
}

/** @throws Refusal for an address that a browser would run rather than open */
function demandWebAddress(address: string): void {
  if (/^https?:\/\//i.test(address) && URL.canParse(address)) return;
  throw new Refusal(
    'invalid-request',
    `The redirect address '${address}' is not one that a browser can be sent to. Give http://localhost:<port>.`,
  );
}

/** https://openid.net/specs/oauth-v2-form-post-response-mode-1_0.html */
function formPage(action: string, fields: Readonly<Record<string, string>>): string {
  const inputs = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`,
  );
  return `<!doctype html>
<meta charset="utf-8"><title>Signing in</title>
<form method="post" action="${escaped(action)}">
  ${inputs.join('\n  ')}
  <noscript><button>Continue</button></noscript>
</form>
<script>document.forms[0].submit()</script>
`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
