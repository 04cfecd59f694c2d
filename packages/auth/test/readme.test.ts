import { runExample } from '@edgeplane/readme';
import { expect, test } from 'vitest';
import * as auth from '../src/index.js';
import { ADMIN_AUDIENCE, DIRECTORY, startAuthority } from './authority.js';

test('the example of the README does what it shows', async () => {
  const authority = await startAuthority(undefined, ({ url }) => {
    if (!url.startsWith('/adminmanagement.local.azurestack.external/metadata/endpoints?')) return undefined;
    const { loginEndpoint } = authority;
    return { body: { authentication: { loginEndpoint, audiences: [ADMIN_AUDIENCE] } } };
  });
  const armUrl = `${authority.url}/adminmanagement.local.azurestack.external`;
  const printed = await runExample(new URL('../README.md', import.meta.url), {
    modules: { '@edgeplane/auth': auth },
    variables: { armUrl, clientId: 'client', clientSecret: 'secret' },
  });
  expect(printed).toEqual([
    expect.stringMatching(
      /^admin token from http:\/\/127\.0\.0\.1:\d+\/login until \d{4}-\d\d-\d\dT[\d:.]+Z$/,
    ),
  ]);
  expect(authority.tokenRequests()).toMatchObject([
    {
      path: `/login/${DIRECTORY}/oauth2/v2.0/token`,
      form: { client_id: 'client', client_secret: 'secret', scope: `${ADMIN_AUDIENCE}/.default` },
    },
  ]);
});
