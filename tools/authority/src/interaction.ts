// The sign-in page: name and password, or "no".
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Provider } from 'oidc-provider';
import { grantTo } from './provider.js';
import { APPLICATIONS, type Secrets } from './registry.js';

/** Answers `{issuer}/interaction/{uid}`. */
export async function interact(
  provider: Provider,
  secrets: Secrets,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { params, session } = await provider.interactionDetails(request, response);
  const known = session?.accountId;
  if (request.method !== 'POST') {
    response.writeHead(200, { 'content-type': 'text/html' }).end(page(request.url ?? ''));
    return;
  }
  const form = new URLSearchParams(await text(request));
  const finish = (result: Parameters<Provider['interactionFinished']>[2]) =>
    provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  const clientId = String(params.client_id);
  if (form.get('decline') === 'yes') {
    return finish({
      error: 'access_denied',
      error_description: 'AADSTS65004: The user declined to consent to the application.',
    });
  }
  if (clientId === APPLICATIONS.unconsented) {
    return finish({
      error: 'consent_required',
      error_description: 'AADSTS65001: Nobody has consented to the application.',
    });
  }
  const username = form.get('username') ?? known ?? '';
  if (secrets.passwords[username] !== form.get('password')) {
    response.writeHead(200, { 'content-type': 'text/html' }).end(page(request.url ?? ''));
    return;
  }
  const grantId = await grantTo(provider, username, clientId, String(params.resource));
  return finish({ login: { accountId: username }, consent: { grantId } });
}

function page(action: string): string {
  return `<!doctype html><title>Sign in</title><form method="post" action="${action}"><input name="username"><input name="password" type="password"><input name="decline" type="hidden" value="no"></form>`;
}
