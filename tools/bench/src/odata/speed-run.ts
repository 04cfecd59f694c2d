/** Measures the figures that it is given, a process of its own whose heap nothing else uses. */
import { measurePerSecond } from './per-second.js';
import type { SpeedRun } from './speed.js';

const notes: string[] = [];
const results = await measurePerSecond(process.argv.slice(2), (line) => notes.push(line));
process.send?.({ results, notes } satisfies SpeedRun, () => process.exit());
