/** The `edgeplane` command as a function, for programs and tests that want to run it in-process. */
export type { Input, Io, Output } from './io.js';
export { run } from './run.js';
