import { startChild } from '../child.js';
import type { Family } from '../figure.js';

/** Growth of the heap from the 10,000th to the 100,000th item of a list. Flat memory grows by nothing worth a word. */
export const paging: Family = {
  figures: ['client/paging-memory'],

  async measure(_, note) {
    const server = await startChild<string>(new URL('./paging-server.js', import.meta.url));
    try {
      const run = new URL('./paging-run.js', import.meta.url);
      const child = await startChild<PagingRun>(run, [server.message], ['--expose-gc']);
      const { growth, seconds, items } = child.message;
      note(`${items} items in ${seconds.toFixed(1)} s`);
      return {
        'client/paging-memory': { ours: growth / 1000, unit: 'kB of heap, less is better', peers: {} },
      };
    } finally {
      await server.stop();
    }
  },
};

/** What the run reports. */
export interface PagingRun {
  readonly items: number;
  /** Bytes. */
  readonly growth: number;
  readonly seconds: number;
}
