/// <reference types="node" />
/** What a Node program adds to the runtime: a faster `fetch`, and files and streams as bodies. Browsers never load this entry. */
export type { DispatcherOptions, ProxyOption } from './dispatcher.js';
export { fileBody } from './file-body.js';
export { type NodeFetch, nodeFetch } from './node-fetch.js';
export { streamBody } from './stream-body.js';
