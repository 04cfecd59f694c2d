import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as node from '@edgeplane/client/node';
import { runExample } from '@edgeplane/readme';
import { generate } from 'selfsigned';
import { expect, onTestFinished, test, vi } from 'vitest';
import * as auth from '../src/index.js';
import { ADMIN_AUDIENCE, DIRECTORY, OPERATOR, startAuthority, userReply } from './authority.js';
import { temporaryFolder } from './temporary.js';

const readme = new URL('../README.md', import.meta.url);
const modules = { '@edgeplane/auth': auth, '@edgeplane/client/node': node };

/** A README of what follows a heading, so that its first example is run. */
async function after(heading: string, change: (text: string) => string = (text) => text): Promise<URL> {
  const [, text] = (await readFile(readme, 'utf8')).split(`\n${heading}\n`);
  if (text === undefined) throw new Error(`There is no ${heading}.`);
  const path = join(await temporaryFolder(), 'README.md');
  await writeFile(path, change(text));
  return pathToFileURL(path);
}

test('the example of the README does what it shows', async () => {
  const authority = await startAuthority(undefined, ({ url }) => {
    if (!url.startsWith('/adminmanagement.local.azurestack.external/metadata/endpoints?')) return undefined;
    const { loginEndpoint } = authority;
    return { body: { authentication: { loginEndpoint, audiences: [ADMIN_AUDIENCE] } } };
  });
  const armUrl = `${authority.url}/adminmanagement.local.azurestack.external`;
  const printed = await runExample(readme, {
    modules,
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

test('a fetch for private networks is made as shown', async () => {
  const path = join(await temporaryFolder(), 'root.pem');
  await writeFile(path, (await generate()).cert);
  const named = await after('## Discovery', (text) => text.replaceAll('/path/to/root.pem', path));
  expect(await runExample(named, { modules })).toEqual([]);
});

test('accounts are kept as shown', async () => {
  vi.stubEnv('EDGEPLANE_TOKEN_CACHE', 'environment');
  vi.stubEnv('EDGEPLANE_TOKEN_KEY', 'a long random text');
  onTestFinished(() => void vi.unstubAllEnvs());
  const { loginEndpoint } = await startAuthority(() => userReply('t'));
  const printed = await runExample(await after('## Accounts that are kept'), {
    modules,
    variables: {
      path: join(await temporaryFolder(), 'tokens'),
      authority: `${loginEndpoint}/${DIRECTORY}`,
      clientId: 'c',
      scopes: ['s'],
    },
  });
  expect(printed).toEqual([
    'Open https://login.example/device and enter ABCD-EFGH.',
    `kept by environment: ${OPERATOR}`,
  ]);
});
