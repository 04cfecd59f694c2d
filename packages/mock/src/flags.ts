// What a command line can ask of the mock: `edgeplane-mock` and `edgeplane mock` alike. Imports nothing but types, so that
// a command that may never start a mock can explain its flags.
import type { Fault } from './control/faults.js';
import type { MockOptions } from './mock.js';

export interface MockFlag {
  /** Without dashes: `operation-time`. */
  readonly name: string;
  /** What its value is called in the help; a switch has none. */
  readonly value?: string;
  /** May be given more than once. */
  readonly repeated?: boolean;
  readonly default?: string;
  /** In a few words; several lines are separated by line breaks. */
  readonly help: string;
}

export interface MockFlagGroup {
  readonly title: string;
  readonly flags: readonly MockFlag[];
}

/** What was given, by the name of the flag: a text, several of a repeated flag, `true` of a switch. */
export type MockFlagValues = Readonly<Record<string, string | readonly string[] | boolean | undefined>>;

export const MOCK_FLAGS: readonly MockFlagGroup[] = [
  {
    title: 'Where',
    flags: [
      { name: 'port', value: 'N', default: '4010', help: 'the port to listen on; 0 takes any free one' },
      {
        name: 'host',
        value: 'ADDRESS',
        default: '127.0.0.1',
        help: 'the address to listen on; the mock lets everybody in, so leave it on loopback',
      },
      {
        name: 'tls-cert',
        value: 'FILE',
        help: 'speaks HTTPS with this certificate (PEM), which clients have to trust',
      },
      { name: 'tls-key', value: 'FILE', help: 'its private key (PEM)' },
    ],
  },
  {
    title: 'The world',
    flags: [
      { name: 'no-sandbox', help: "no world: everything is answered from the documents' examples" },
      {
        name: 'fixture',
        value: 'FILE',
        help: "what it begins with, in YAML; by default the documents' story",
      },
      { name: 'devices', value: 'N', help: 'adds devices until the first Sphere tenant has N' },
      { name: 'seed', value: 'N', help: 'ids and chances come again with the same seed (1)' },
      { name: 'now', value: 'TIME', help: 'the clock stands still at this time (ISO 8601)' },
      { name: 'operation-time', value: 'MS', help: 'how long long-running operations take (200)' },
      { name: 'page-size', value: 'N', help: 'items of a page when the caller does not say' },
      {
        name: 'identity',
        value: 'ISSUER',
        help: "who issues the stamp's tokens: entra (Entra ID) or adfs (its own AD FS)",
      },
      {
        name: 'enforce-tokens',
        help: 'takes only tokens that the mock has issued, for the right service, until they expire',
      },
    ],
  },
  {
    title: 'Trouble',
    flags: [
      {
        name: 'fault',
        value: 'JSON',
        repeated: true,
        help: `may be repeated: '{"status":429,"retryAfter":2,"rate":0.1}', '{"latency":500}',
'{"drop":true,"every":5}', '{"when":{"operation":"Deployments_Create"},"fail":"No space left."}'`,
      },
      { name: 'check-responses', help: 'answers with 500 where an answer is not as its document declares' },
    ],
  },
  {
    title: 'A real service',
    flags: [
      {
        name: 'proxy',
        value: 'URL',
        help: 'forwards to it, and tells where its traffic and the documents disagree',
      },
      {
        name: 'har',
        value: 'FILE',
        help: 'where to write that traffic when the mock is stopped, without credentials',
      },
    ],
  },
];

/**
 * The options of `startMock` that the flags stand for.
 * @throws Error that says which flag makes no sense, and what would
 */
export function mockOptions(values: MockFlagValues): MockOptions {
  const of = <T>(name: string, read: (text: string, flag: string) => T): T | undefined => {
    const text = values[name];
    return typeof text === 'string' ? read(text, `--${name}`) : undefined;
  };
  const sandbox = {
    fixture: of('fixture', text),
    devices: of('devices', wholeNumber),
    seed: of('seed', wholeNumber),
    now: of('now', time),
    operationTime: of('operation-time', wholeNumber),
    pageSize: of('page-size', wholeNumber),
    identity: of('identity', issuer),
    enforceTokens: values['enforce-tokens'] === true,
  };
  return present({
    port: of('port', port),
    host: of('host', text),
    tls: certificate(of('tls-cert', text), of('tls-key', text)),
    sandbox: values['no-sandbox'] === true ? false : present(sandbox),
    faults: [values.fault ?? []].flat().map(fault),
    checkResponses: values['check-responses'] === true,
    proxy: of('proxy', address),
    har: of('har', text),
  });
}

/** Without what is undefined. */
function present<T extends object>(options: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [K in keyof T]: Exclude<T[K], undefined> };
}

function text(value: string): string {
  return value;
}

function wholeNumber(value: string, flag: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new Error(`${flag} ${value} is not a number. Give a whole one from 0.`);
}

function port(value: string, flag: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) < 65_536) return Number(value);
  throw new Error(`${flag} ${value} is not a port. Give a number from 0 to 65535.`);
}

function time(value: string, flag: string): string {
  if (!Number.isNaN(Date.parse(value))) return value;
  throw new Error(`${flag} ${value} is not a time. Give ISO 8601: 2026-11-22T09:00:00Z.`);
}

function address(value: string, flag: string): string {
  if (/^https?:\/\/./.test(value)) return value;
  throw new Error(`${flag} ${value} is not an address. Give one that begins with https://.`);
}

function certificate(cert: string | undefined, key: string | undefined): MockOptions['tls'] {
  if (cert !== undefined && key !== undefined) return { cert, key };
  if (cert === key) return undefined;
  throw new Error('A certificate needs its key: give --tls-cert and --tls-key together.');
}

function issuer(value: string, flag: string): 'entra' | 'adfs' {
  if (value === 'entra' || value === 'adfs') return value;
  throw new Error(`${flag} ${value} is nobody who issues tokens. Give entra or adfs.`);
}

function fault(value: unknown): Fault {
  try {
    const read: unknown = JSON.parse(String(value));
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read;
  } catch {
    // Said below.
  }
  throw new Error(`--fault ${value} is not a JSON object. Write '{"status":429,"rate":0.1}'.`);
}
