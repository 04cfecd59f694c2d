export { type ServeDocsOptions, type ServedDocs, serveDocs } from './serve-docs.js';
