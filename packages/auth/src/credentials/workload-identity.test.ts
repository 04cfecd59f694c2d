import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArgumentError } from '@edgeplane/client';
import { expect, onTestFinished, test } from 'vitest';
import { DIRECTORY, refusal, startAuthority, tokenReply } from '../../test/authority.js';
import { workloadIdentity } from './workload-identity.js';

const scopes = ['https://firstparty.sphere.azure.net/api/.default'];

async function start(answer = tokenReply('t', { expires_in: 1 })) {
  const { loginEndpoint, tokenRequests } = await startAuthority(() => answer);
  return { options: { loginEndpoint, directory: DIRECTORY, clientId: 'c' }, tokenRequests };
}

test("the platform's token is read anew for each request", async () => {
  const { options, tokenRequests } = await start(tokenReply('t', {}));
  const directory = await mkdtemp(join(tmpdir(), 'edgeplane-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const tokenFile = join(directory, 'token');
  const credential = workloadIdentity({ ...options, tokenFile });
  for (const token of ['first', 'second']) {
    await writeFile(tokenFile, `${token}\n`);
    await credential.getToken({ scopes });
  }
  expect(tokenRequests().map(({ form }) => form.client_assertion)).toEqual(['first', 'second']);
  expect(tokenRequests()[0]?.form).toMatchObject({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    scope: scopes[0],
  });
});

test('a refusal says what to compare, without the token', async () => {
  const said = 'AADSTS700213: No matching federated identity record found for assertion the-platforms-token.';
  const { options } = await start(refusal('invalid_client', said));
  const refused = workloadIdentity({ ...options, assertion: () => 'the-platforms-token' }).getToken({
    scopes,
  });
  await expect(refused).rejects.toThrow('Compare issuer, subject and audience');
  await expect(refused).rejects.not.toThrow('the-platforms-token');
});

test.each([
  ['no file', { tokenFile: '/nowhere/token' }, '(ENOENT)'],
  ['an empty token', { assertion: async () => ' ' }, 'empty federated token'],
])('%s', async (_, proof, words) => {
  const { options, tokenRequests } = await start();
  const refused = workloadIdentity({ ...options, ...proof }).getToken({ scopes });
  await expect(refused).rejects.toThrow(ArgumentError);
  await expect(refused).rejects.toThrow(words);
  expect(tokenRequests()).toEqual([]);
});

test('what cannot be tried is refused at once', async () => {
  const authority = 'https://adfs.local.azurestack.external/adfs';
  expect(() => workloadIdentity({ authority, clientId: 'c', tokenFile: 'x' })).toThrow(
    'federates no workloads',
  );
  const tokenFile = '';
  expect(() => workloadIdentity({ authority, clientId: 'c', tokenFile })).toThrow(
    'AZURE_FEDERATED_TOKEN_FILE',
  );
});
