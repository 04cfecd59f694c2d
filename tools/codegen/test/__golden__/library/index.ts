// Made by @edgeplane/codegen from "Library", version 1. Changes are lost: edit the document.

export * from './client.js';
export * from './models.js';
export type { components, operations, paths } from './schema.js';
