// The command line of `edgeplane-mock`.
import { parseArgs } from 'node:util';
import type { Fault } from './control/faults.js';
import type { MockOptions } from './mock.js';

export const USAGE = `edgeplane-mock [--port 4010] [--host 127.0.0.1] [options]

Serves every document of Edgeplane on one port, with a world behind them: what you create is there, what you delete is
gone. What has no state is answered from the documents' examples.
  --port               the port to listen on; 0 takes any free one
  --host               the address to listen on; the mock lets everybody in, so leave it on loopback
  --no-sandbox         no world: everything is answered from the documents' examples

The world
  --fixture FILE       what it begins with, in YAML; by default the documents' story
  --devices N          adds devices until the first Sphere tenant has N
  --seed N             ids and chances come again with the same seed (1)
  --now TIME           the clock stands still at this time (ISO 8601)
  --operation-time MS  how long long-running operations take (200)
  --page-size N        items of a page when the caller does not say
  --enforce-tokens     takes only tokens that the mock has issued, for the right service, until they expire

Trouble
  --fault JSON         may be repeated: '{"status":429,"retryAfter":2,"rate":0.1}', '{"latency":500}', '{"drop":true,"every":5}',
                       '{"when":{"operation":"Deployments_Create"},"fail":"No space left."}'
  --check-responses    answers with 500 where an answer is not as its document declares

A real service
  --proxy URL          forwards to it, and tells where its traffic and the documents disagree
  --har FILE           where to write that traffic when the mock is stopped, without credentials`;

export interface Arguments {
  readonly help: boolean;
  readonly options: MockOptions;
}

/** @throws Error that says what makes no sense */
export function readArguments(args: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '4010' },
      host: { type: 'string', default: '127.0.0.1' },
      'no-sandbox': { type: 'boolean', default: false },
      fixture: { type: 'string' },
      devices: { type: 'string' },
      seed: { type: 'string' },
      now: { type: 'string' },
      'operation-time': { type: 'string' },
      'page-size': { type: 'string' },
      'enforce-tokens': { type: 'boolean', default: false },
      fault: { type: 'string', multiple: true, default: [] },
      'check-responses': { type: 'boolean', default: false },
      proxy: { type: 'string' },
      har: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535) {
    throw new Error(`--port ${values.port} is not a port. Give a number from 0 to 65535.`);
  }
  if (values.now !== undefined && Number.isNaN(Date.parse(values.now))) {
    throw new Error(`--now ${values.now} is not a time. Give ISO 8601: 2026-11-22T09:00:00Z.`);
  }
  if (values.proxy !== undefined && !/^https?:\/\/./.test(values.proxy)) {
    throw new Error(`--proxy ${values.proxy} is not an address. Give one that begins with https://.`);
  }
  const sandbox = {
    ...(values.fixture !== undefined && { fixture: values.fixture }),
    ...(values.now !== undefined && { now: values.now }),
    ...numbers({
      devices: ['--devices', values.devices],
      seed: ['--seed', values.seed],
      operationTime: ['--operation-time', values['operation-time']],
      pageSize: ['--page-size', values['page-size']],
    }),
    enforceTokens: values['enforce-tokens'],
  };
  return {
    help: values.help,
    options: {
      port: Number(values.port),
      host: values.host,
      sandbox: values['no-sandbox'] ? false : sandbox,
      faults: values.fault.map(faultOf),
      checkResponses: values['check-responses'],
      ...(values.proxy !== undefined && { proxy: values.proxy }),
      ...(values.har !== undefined && { har: values.har }),
    },
  };
}

/** Those that are given, by the name of their option. */
function numbers(given: Readonly<Record<string, readonly [flag: string, text: string | undefined]>>) {
  const read = Object.entries(given).flatMap(([name, [flag, text]]) => {
    if (text === undefined) return [];
    if (!/^\d{1,9}$/.test(text)) throw new Error(`${flag} ${text} is not a number. Give a whole one from 0.`);
    return [[name, Number(text)]];
  });
  return Object.fromEntries(read) as Record<string, number>;
}

function faultOf(text: string): Fault {
  try {
    const fault: unknown = JSON.parse(text);
    if (typeof fault === 'object' && fault !== null && !Array.isArray(fault)) return fault;
  } catch {
    // Said below.
  }
  throw new Error(`--fault ${text} is not a JSON object. Write '{"status":429,"rate":0.1}'.`);
}
