import { deepStrictEqual } from 'node:assert/strict';
import { present } from '../absent.js';
import { startChild } from '../child.js';
import { type Family, type Result, resultOf } from '../figure.js';
import { interleave, median, ratiosTo } from '../rounds.js';
import { tenant } from './answer.js';
import { contenders, features, type Get } from './contenders.js';

// Short turns and many of them: other programs on the machine disturb a few rounds instead of one contender.
const ROUNDS = 25;
const SEQUENTIAL_CALLS = 200;
const CONCURRENT_CALLS = 1000;
const IN_FLIGHT = 64;
const WARM_UP = 500;
const ON_NODE = 'edgeplane on Node’s transport';

/** Time per call one after the other, and calls per second with 64 in flight, as ratios to bare `fetch` in the same run. */
export const speed: Family = {
  figures: [
    'client/sequential-vs-fetch',
    'client/throughput64-vs-fetch',
    'client/sequential-vs-fetch-node',
    'client/throughput64-vs-fetch-node',
  ],

  async measure(wanted, note) {
    const server = await startChild<string>(new URL('./server.js', import.meta.url));
    try {
      const calls = await present(checked(contenders(server.message)), note);
      for (const [name, text] of Object.entries(features)) note(`${name}: ${text}`);
      for (const get of calls.values()) await concurrent(get, WARM_UP);
      const results: Record<string, Result> = {};
      for (const [kind, run, scale, unit] of [
        ['sequential', sequential, 'µs a call', 'of fetch’s time, less is better'],
        ['throughput64', throughput, 'calls a second', 'of fetch’s calls per second, more is better'],
      ] as const) {
        if (!wanted.some((name) => name.includes(kind))) continue;
        const values = await interleave([...calls.keys()], ROUNDS, (name) => run(calls.get(name) as Get));
        note(`fetch, ${kind}: ${Math.round(median(values.fetch ?? []))} ${scale}`);
        const ratios = ratiosTo('fetch', values);
        results[`client/${kind}-vs-fetch`] = toResult(ratios, 'edgeplane', unit);
        results[`client/${kind}-vs-fetch-node`] = toResult(ratios, ON_NODE, unit);
      }
      return results;
    } finally {
      await server.stop();
    }
  },
};

/** A contender that does not give the right answer is not measured. */
function checked(all: Record<string, () => Promise<Get>>): Record<string, () => Promise<Get>> {
  const entries = Object.entries(all).map(([name, prepare]) => {
    const prepareAndCheck = async () => {
      const get = await prepare();
      deepStrictEqual(await get(), tenant);
      return get;
    };
    return [name, prepareAndCheck] as const;
  });
  return Object.fromEntries(entries);
}

function toResult(ratios: Record<string, number>, own: string, unit: string): Result {
  const { edgeplane: _, [ON_NODE]: __, fetch: ___, ...peers } = ratios;
  return resultOf({ ...peers, ...(own in ratios ? { edgeplane: ratios[own] as number } : {}) }, unit);
}

/** Microseconds a call. */
async function sequential(get: Get): Promise<number> {
  const started = performance.now();
  for (let index = 0; index < SEQUENTIAL_CALLS; index += 1) await get();
  return ((performance.now() - started) * 1000) / SEQUENTIAL_CALLS;
}

/** Calls a second. */
async function throughput(get: Get): Promise<number> {
  const started = performance.now();
  await concurrent(get, CONCURRENT_CALLS);
  return (CONCURRENT_CALLS * 1000) / (performance.now() - started);
}

async function concurrent(get: Get, calls: number): Promise<void> {
  let left = calls;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      await get();
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
}
