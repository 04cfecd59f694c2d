/** Entra ID and AD FS on this machine, for tests: oidc-provider behind their dialects, over https. */
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { browse } from './browser.js';
import { certificates, type Pem } from './certificates.js';
import type { Dialect } from './dialect.js';
import { answerFor, type Realm, type Received, type Reply } from './front.js';
import { interact } from './interaction.js';
import { makeProvider, mounted } from './provider.js';
import { DIRECTORY, makeSecrets, type Secrets, SPHERE_DIRECTORY } from './registry.js';
import { Witness } from './witness.js';

export { pfxOf } from './certificates.js';
export { federatedToken } from './federation.js';
export type { Received, Reply } from './front.js';
export * from './registry.js';
export type { Witness } from './witness.js';

export interface Authority {
  /** `https://127.0.0.1:{port}`: the login endpoint of Entra ID. */
  readonly url: string;
  /** `{url}/adfs`. */
  readonly adfs: string;
  /** PEM of the private root that issued its certificate. */
  readonly ca: string;
  readonly secrets: Secrets;
  /** Of the application {@link APPLICATIONS}.certificate. */
  readonly certificate: Pem;
  /** What arrived, in order. */
  readonly received: Received[];
  /** The forms of the token requests so far. */
  tokenRequests(): { readonly path: string; readonly form: Readonly<Record<string, string>> }[];
  /** Every secret so far: those that were made, those that were sent, and those that were given out. */
  witness(): Witness;
  /** Answers in place of the authority, where it wants to: faults, other services of the site. */
  befall: (request: Received) => Reply | undefined | Promise<Reply | undefined>;
  /** Goes through a sign-in as a user does; resolves to the last page. */
  browse(address: string, types: Readonly<Record<string, string>>): Promise<string>;
  close(): Promise<void>;
}

/** Starts an authority with two directories of Entra ID and an AD FS, on a free port of the loopback interface. */
export async function startAuthority(): Promise<Authority> {
  const { root, server: tls, client: certificate } = await certificates();
  const secrets = makeSecrets();
  const realms = new Map<string, Realm>();
  const servers: Server[] = [];
  const received: Received[] = [];
  const witness = new Witness();
  witness.register('the client secret', secrets.clientSecret);
  witness.register('the expired secret', secrets.expiredSecret);
  for (const [user, password] of Object.entries(secrets.passwords)) {
    witness.register(`the password of ${user}`, password);
  }
  for (const line of certificate.key.split('\n').filter((one) => /^[\w+/=]{20,}$/.test(one.trim()))) {
    witness.register('the private key', line.trim());
  }
  const authority: { befall: Authority['befall'] } = { befall: () => undefined };

  const front = createTlsServer(tls, async (request, response) => {
    const { method = 'GET', url = '/' } = request;
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const entry: Received = { method, url, headers, body: await text(request) };
    received.push(entry);
    for (const [name, secret] of secretsIn(Object.fromEntries(new URLSearchParams(entry.body)))) {
      witness.register(name, secret);
    }
    const reply = await answer(entry).catch(
      (error: unknown): Reply => ({ status: 500, body: String(error) }),
    );
    const { status = 200, headers: more = {}, body = '' } = reply;
    const isText = typeof body === 'string';
    for (const [name, secret] of secretsIn(body)) witness.register(name, secret);
    response.writeHead(status, { ...(isText ? {} : { 'content-type': 'application/json' }), ...more });
    response.end(isText ? body : JSON.stringify(body));
  });
  const origin = `https://127.0.0.1:${await listen(front)}`;

  async function answer(request: Received): Promise<Reply> {
    const special = await authority.befall(request);
    if (special) return special;
    const { pathname } = new URL(request.url, origin);
    const [, directory = ''] = pathname.split('/');
    const dialect = directory === 'adfs' ? 'adfs' : pathname.includes('/v2.0/') ? 'v2' : 'v1';
    const realm = realms.get(`${directory} ${dialect}`);
    if (realm && pathname.startsWith('/adfs/v2.0/')) return { status: 404, body: 'AD FS has no version 2.' };
    if (realm) return answerFor(realm, request, origin, secrets);
    const error_description = `AADSTS90002: Tenant '${directory}' was not found.`;
    return { status: 400, body: { error: 'invalid_tenant', error_description } };
  }

  async function addRealm(directory: string, dialect: Dialect): Promise<void> {
    const issuer = `${origin}/${directory}`;
    const provider = await makeProvider({ issuer, dialect, secrets, certificate });
    provider.on('grant.error', (context, { error_detail: detail }) => {
      context.set('x-detail', encodeURIComponent(detail ?? ''));
    });
    const serve = mounted(provider);
    const listener: RequestListener = (request, response) => {
      if (!request.url?.includes('/interaction/')) return serve(request, response);
      interact(provider, secrets, request, response).catch((error: unknown) => {
        response.writeHead(500).end(String(error));
      });
    };
    const server = createServer(listener);
    servers.push(server);
    const inner = `http://127.0.0.1:${await listen(server)}`;
    realms.set(`${directory} ${dialect}`, { provider, dialect, inner });
  }
  await Promise.all([
    addRealm(DIRECTORY, 'v1'),
    addRealm(DIRECTORY, 'v2'),
    addRealm(SPHERE_DIRECTORY, 'v2'),
    addRealm('adfs', 'adfs'),
  ]);

  return Object.assign(authority, {
    url: origin,
    adfs: `${origin}/adfs`,
    ca: root.cert,
    secrets,
    certificate,
    received,
    witness: () => witness,
    tokenRequests: () =>
      received
        .map(({ method, url, body }) => ({
          method,
          path: new URL(url, origin).pathname,
          form: Object.fromEntries(new URLSearchParams(body)),
        }))
        .filter(({ method, path }) => method === 'POST' && path.endsWith('/token')),
    browse: (address: string, types: Readonly<Record<string, string>>) =>
      browse(address, { ca: root.cert, types }),
    async close() {
      await Promise.all([front, ...servers].map(shut));
    },
  });
}

/** Fields of requests and answers that let somebody in (RFC 6749, RFC 7521, RFC 7636, RFC 8628). */
const SECRET_FIELDS = [
  'access_token',
  'client_assertion',
  'client_secret',
  'code',
  'code_verifier',
  'device_code',
  'id_token',
  'password',
  'refresh_token',
];

function secretsIn(body: unknown): [name: string, secret: string][] {
  if (typeof body !== 'object' || body === null) return [];
  return SECRET_FIELDS.flatMap((name): [string, string][] => {
    const value: unknown = Reflect.get(body, name);
    return typeof value === 'string' && value.length >= 8 ? [[`a value of ${name}`, value]] : [];
  });
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function shut(server: Server): Promise<void> {
  if (!server.listening) return;
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}
