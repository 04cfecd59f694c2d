export { type BlockedRequests, blockExternal } from './block-external.js';
export type { Candidate } from './candidates.js';
export { type LaunchBrowserOptions, launchBrowser } from './launch.js';
export { recordProblems } from './record-problems.js';
