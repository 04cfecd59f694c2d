// Made by @edgeplane/codegen from "Azure Sphere public API", version v2. Changes are lost: edit the document.

export * from './client.js';
export * from './models.js';
export type { components, operations, paths } from './schema.js';
