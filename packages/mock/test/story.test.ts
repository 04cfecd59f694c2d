// The way of a client that knows nothing but the address of a stamp, over the documents of this repository.
import { expect, test } from 'vitest';
import { useMock } from './start.js';

const server = useMock({});

async function json(url: string, init?: RequestInit): Promise<Record<string, string>> {
  const answer = await fetch(url, init);
  expect(answer.status).toBe(200);
  return answer.json();
}

test('metadata, login, token and subscriptions are all found on the mock', async () => {
  const admin = `${server.mock.url}/adminmanagement.local.azurestack.external`;
  const metadata = await (await fetch(`${admin}/metadata/endpoints?api-version=2015-01-01`)).json();
  const { loginEndpoint, audiences } = metadata.authentication;
  expect(loginEndpoint).toBe(`${server.mock.url}/login.microsoftonline.com/`);
  // An audience is a name, not an address.
  expect(audiences[0]).toMatch(/^https:\/\/adminmanagement\.lakeside\.onmicrosoft\.com\//);

  const directory = 'd1f6c2a0-3b4e-4f5a-9c7d-8e9f0a1b2c81';
  const openId = await json(`${loginEndpoint}${directory}/.well-known/openid-configuration`);
  expect(openId.token_endpoint).toContain(server.mock.url);

  const form = {
    grant_type: 'client_credentials',
    client_id: directory,
    client_secret: 'x',
    resource: audiences[0],
  };
  const token = await json(openId.token_endpoint ?? '', { method: 'POST', body: new URLSearchParams(form) });

  const provider = 'f0e1d2c3-b4a5-4697-8889-7a6b5c4d3e91';
  const path = `/subscriptions/${provider}/providers/Microsoft.Subscriptions.Admin/subscriptions`;
  const { value } = await json(`${admin}${path}?api-version=2015-11-01`, {
    headers: { Authorization: `Bearer ${token.access_token}` },
  });
  expect(value).not.toHaveLength(0);
});

test('every page of the devices is found by following the token of the last', async () => {
  const tenant = '7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01';
  const url = `${server.mock.url}/prod.core.sphere.azure.net/v2/tenants/${tenant}/devices`;
  const tokens = new Set<string>();
  let token: string | null | undefined;
  do {
    const headers = { Authorization: 'Bearer x', ...(token && { 'Sphere-Continuation': token }) };
    token = (await json(url, { headers })).ContinuationToken;
    if (token) {
      expect(tokens).not.toContain(token);
      tokens.add(token);
    }
  } while (token);
  expect(tokens.size).toBeGreaterThan(0);
});
