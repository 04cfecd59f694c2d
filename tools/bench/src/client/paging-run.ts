/** Goes through the whole list with `for await`, a process of its own whose heap nothing else uses. */
import { createSphereClient } from '@edgeplane/sphere';
import type { PagingRun } from './paging.js';

const [, , baseUrl] = process.argv;
const sphere = createSphereClient({ baseUrl });
const SAMPLE_EVERY = 10_000;

/** What is alive after a collection. */
function liveBytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

const samples: number[] = [];
const started = performance.now();
let items = 0;
for await (const _ of sphere.devices.list({ tenantId: '7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01' })) {
  items += 1;
  if (items % SAMPLE_EVERY === 0) samples.push(liveBytes());
}
const seconds = (performance.now() - started) / 1000;
const [first = Number.NaN, ...later] = samples;
process.send?.({ items, growth: Math.max(...later) - first, seconds } satisfies PagingRun, () =>
  process.exit(),
);
