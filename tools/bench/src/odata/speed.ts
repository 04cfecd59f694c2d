import { startChild } from '../child.js';
import type { Family, Result } from '../figure.js';

/** Two conditions built and printed, and the same text parsed: how often in a second, in a process of its own. */
export const speed: Family = {
  figures: ['odata/build-print-per-s', 'odata/parse-per-s'],

  async measure(wanted, note) {
    // Helper threads of the collector would make figures depend on whether another processor is idle.
    const flags = ['--single-threaded-gc'];
    const child = await startChild<SpeedRun>(new URL('./speed-run.js', import.meta.url), wanted, flags);
    for (const line of child.message.notes) note(line);
    await child.stop();
    return child.message.results;
  },
};

/** What the run reports. */
export interface SpeedRun {
  readonly results: Record<string, Result>;
  readonly notes: readonly string[];
}
