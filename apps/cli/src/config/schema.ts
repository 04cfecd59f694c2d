// What config.toml may say. Each setting stands for a variable, which wins over it.
import { variableName } from '../names.js';

/** Settings of one service, by name, with the variable's last part. */
interface Setting {
  readonly variable: string;
  readonly description: string;
  readonly pattern?: string;
  /** What the pattern wants, in words. */
  readonly form?: string;
}

const ADDRESS = {
  pattern: '^(https://|http://(localhost|127\\.0\\.0\\.1|\\[::1\\])([:/]|$))[^?#\\s]*$',
  form: 'an https address without a query',
} as const;
const BOOLEAN = { pattern: '^(true|false)$', form: '"true" or "false"' } as const;
const TEXT = { pattern: '\\S', form: 'not empty' } as const;

/** Of one endpoint of a stamp. */
function stampSettings(
  service: string,
  url: string,
  subscription: string,
  username: string,
): Record<string, Setting> {
  const settings: Readonly<Record<string, Omit<Setting, 'variable'>>> = {
    url: { description: url, ...ADDRESS },
    subscription: { description: subscription, ...TEXT },
    location: { description: 'the region', ...TEXT },
    directory: { description: 'the Entra tenant', ...TEXT },
    account: { description: 'which signed-in account', ...TEXT },
    username: { description: username, ...TEXT },
    'client-id': { description: 'a service principal', ...TEXT },
    certificate: { description: "the principal's PEM or PFX file", ...TEXT },
    'federated-token-file': { description: "the file of the platform's token", ...TEXT },
  };
  const entries = Object.entries(settings).map(([name, setting]) => [
    `${service}.${name}`,
    { variable: variableName(service, name), ...setting },
  ]);
  return Object.fromEntries(entries);
}

/** By the path below a context. */
export const SETTINGS: Readonly<Record<string, Setting>> = {
  'ca-file': {
    variable: 'EDGEPLANE_CA_FILE',
    description: 'PEM file of certificate authorities to trust',
    ...TEXT,
  },
  'system-ca': {
    variable: 'EDGEPLANE_SYSTEM_CA',
    description: 'whether to trust what this system trusts, too: true or false',
    ...BOOLEAN,
  },
  'login-url': { variable: 'EDGEPLANE_LOGIN_URL', description: 'another address of the sign-in', ...ADDRESS },
  'sphere.tenant': { variable: 'EDGEPLANE_SPHERE_TENANT', description: 'the Azure Sphere tenant', ...TEXT },
  'sphere.url': {
    variable: 'EDGEPLANE_SPHERE_URL',
    description: 'another address of the service',
    ...ADDRESS,
  },
  'sphere.account': { variable: 'EDGEPLANE_SPHERE_ACCOUNT', description: 'which signed-in account', ...TEXT },
  'sphere.client-id': { variable: 'EDGEPLANE_SPHERE_CLIENT_ID', description: 'a service principal', ...TEXT },
  'sphere.certificate': {
    variable: 'EDGEPLANE_SPHERE_CERTIFICATE',
    description: "the principal's PEM or PFX file",
    ...TEXT,
  },
  'sphere.federated-token-file': {
    variable: 'EDGEPLANE_SPHERE_FEDERATED_TOKEN_FILE',
    description: "the file of the platform's token",
    ...TEXT,
  },
  'sphere.directory': { variable: 'EDGEPLANE_SPHERE_DIRECTORY', description: 'its Entra tenant', ...TEXT },
  ...stampSettings(
    'stackhub',
    'the stamp: its admin endpoint',
    'the Default Provider Subscription',
    'an operator',
  ),
  ...stampSettings('stackhub-tenant', 'the stamp: its tenant endpoint', 'the subscription', 'a user'),
};

/** A context's settings, as TOML has them: `{ 'ca-file': …, stackhub: { url: … } }`. */
export type Context = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

export interface Config {
  readonly 'current-context'?: string;
  readonly contexts?: Readonly<Record<string, Context>>;
}

/** Names of contexts: what needs no quotes in TOML, nor in a shell. */
export const CONTEXT_NAME = /^[A-Za-z0-9_-]+$/;

/** The schema of the file (JSON Schema, draft 7). */
export function configSchema(): object {
  const properties: Record<string, object> = {};
  for (const [path, { description, pattern }] of Object.entries(SETTINGS)) {
    const schema = { type: 'string', description, ...(pattern !== undefined && { pattern }) };
    const [first = '', second] = path.split('.');
    if (second === undefined) properties[first] = schema;
    else properties[first] = table({ ...propertiesOf(properties[first]), [second]: schema });
  }
  return table({
    'current-context': { type: 'string', pattern: CONTEXT_NAME.source },
    contexts: {
      type: 'object',
      propertyNames: { pattern: CONTEXT_NAME.source },
      additionalProperties: table(properties),
    },
  });
}

function table(properties: Record<string, object>): object {
  return { type: 'object', properties, additionalProperties: false };
}

function propertiesOf(schema: object | undefined): Record<string, object> {
  return schema && 'properties' in schema ? (schema.properties as Record<string, object>) : {};
}

/** A context's settings by path, in the order of SETTINGS. */
export function settingsOf(context: Context): [path: string, value: string][] {
  return Object.keys(SETTINGS).flatMap((path) => {
    const [first = '', second] = path.split('.');
    const value = context[first];
    const setting = second === undefined || typeof value !== 'object' ? value : value[second];
    return typeof setting === 'string' ? [[path, setting] as [string, string]] : [];
  });
}
