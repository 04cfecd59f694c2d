import { bundle } from './client/bundle.js';
import { instantiations } from './client/instantiations.js';
import { paging } from './client/paging.js';
import { speed } from './client/speed.js';
import type { Family } from './figure.js';
import { growth } from './mock/growth.js';
import { startTime } from './mock/start.js';
import { throughput } from './mock/throughput.js';
import { bundle as odataBundle } from './odata/bundle.js';
import { right } from './odata/right.js';
import { speed as odataSpeed } from './odata/speed.js';

/** Everything that is measured, in the order of the output. */
export const families: readonly Family[] = [
  speed,
  bundle,
  instantiations,
  paging,
  throughput,
  startTime,
  growth,
  odataSpeed,
  right,
  odataBundle,
];
