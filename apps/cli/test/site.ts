// A site to sign in to: a real authority over https with a private root, Azure Sphere and a stamp behind the same
// address. Every secret of a run is looked for at its end, in what the commands said and in the files that they keep.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ADMIN_AUDIENCE,
  type Authority,
  OPERATOR,
  type Received,
  type Reply,
  SPHERE_AUDIENCES,
  startAuthority,
} from '@edgeplane/authority';
import { expect, onTestFinished } from 'vitest';
import { type Outcome, runCommand, type Setup } from './harness.js';
import { temporaryFolder } from './temporary.js';

export const STAMP = 'adminmanagement.local.azurestack.external';
const SPHERE = 'prod.core.sphere.azure.net';

export interface Site {
  readonly authority: Authority;
  /** What a user types into a browser. */
  readonly typed: Readonly<Record<string, string>>;
  /** A file that belongs to the run, but is none of the command's. */
  write(name: string, content: string | Uint8Array): Promise<string>;
  edgeplane(line: string, more?: Record<string, string>, setup?: Setup): Promise<Outcome>;
  /** The commands so far, as a terminal showed them. */
  capture(): string;
  /** Answers requests for a stamp's metadata. */
  metadata: (authority: Authority) => unknown;
}

export async function openSite(): Promise<Site> {
  const authority = await startAuthority();
  const home = await temporaryFolder();
  const given = await temporaryFolder();
  const shown: string[] = [];
  const said: unknown[] = [];
  const write = async (name: string, content: string | Uint8Array) => {
    const path = join(given, name);
    await writeFile(path, content);
    return path;
  };
  const env = {
    HOME: home,
    EDGEPLANE_CA_FILE: await write('root.pem', authority.ca),
    EDGEPLANE_LOGIN_URL: authority.url,
    EDGEPLANE_STACKHUB_URL: `${authority.url}/${STAMP}`,
    EDGEPLANE_SPHERE_URL: `${authority.url}/${SPHERE}`,
    EDGEPLANE_TOKEN_CACHE: 'environment',
    EDGEPLANE_TOKEN_KEY: 'a long random text',
  };
  const readable = (text: string) =>
    text
      .replaceAll(`${authority.url}/${STAMP}`, `https://${STAMP}`)
      // As long as what it stands for, so that tables stay in line.
      .replaceAll(new URL(authority.url).host, 'login.site:8443')
      .replaceAll(`${given}/`, '')
      .replace(/\b[A-Z]{4}-[A-Z]{4}\b/g, 'ABCD-EFGH')
      .replace(/ +$/gm, '');
  const site: Site = {
    authority,
    typed: { username: OPERATOR, password: authority.secrets.passwords[OPERATOR] ?? '' },
    write,
    metadata: ({ url }) => ({ authentication: { loginEndpoint: url, audiences: [ADMIN_AUDIENCE] } }),
    async edgeplane(line, more = {}, setup = {}) {
      const outcome = await runCommand(line.split(' '), { ...setup, env: { ...env, ...more } });
      const variables = Object.keys(more).map((name) => `${name}=… `);
      said.push(outcome);
      shown.push(readable(`$ ${variables.join('')}edgeplane ${line}\n${outcome.stderr}${outcome.stdout}`));
      return outcome;
    },
    capture: () => shown.join('\n'),
  };
  authority.befall = (request) => serve(request, site);
  onTestFinished(async () => {
    await authority.close();
    expect(authority.witness().leaks(...said, ...(await contentsOf(home)))).toEqual([]);
  });
  return site;
}

/** The services, which take a token for them and no other. */
function serve({ url, headers }: Received, { authority, metadata }: Site): Reply | undefined {
  const [, host, ...path] = new URL(url, authority.url).pathname.split('/');
  const audiences = host === SPHERE ? SPHERE_AUDIENCES : host === STAMP ? [ADMIN_AUDIENCE] : undefined;
  if (audiences === undefined) return undefined;
  if (path[0] === 'metadata') return { body: metadata(authority) };
  const claims = headers.authorization?.split('.')[1] ?? '';
  const { aud } = JSON.parse(Buffer.from(claims, 'base64url').toString() || '{}');
  if (!audiences.includes(aud))
    return { status: 401, body: { error: { code: 'InvalidAuthenticationTokenAudience' } } };
  if (host === SPHERE) return { body: [{ Id: 't', Name: 'Lakeside Appliances', Roles: ['Administrator'] }] };
  return {
    body: {
      value: [{ subscriptionId: 's', displayName: 'Default Provider Subscription', state: 'Enabled' }],
    },
  };
}

async function contentsOf(folder: string): Promise<Buffer[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name))));
}
