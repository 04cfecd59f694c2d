import type { Model } from '../model/model.js';
import { emitCatalog } from './catalog.js';
import { emitClient } from './client.js';
import { emitDescriptors } from './descriptors.js';
import { emitGroup } from './group.js';
import { emitModels } from './models.js';

/** Groups have subpaths of their own: importing the client alone must stay cheap. */
const INDEX = [
  `export * from './client.js';\n`,
  `export * from './models.js';\n`,
  `export type { components, operations, paths } from './schema.js';\n`,
].join('');

/** All files of a client but the schema types: file name to text. */
export function emitAll(model: Model): Map<string, string> {
  const header = `// Made by @edgeplane/codegen from "${model.title}", version ${model.version}. Changes are lost: edit the document.\n\n`;
  const files: [string, string][] = [
    ['descriptors.ts', emitDescriptors(model)],
    ['models.ts', emitModels(model)],
    ...model.groups.map((group): [string, string] => [`${group.name}.ts`, emitGroup(model, group)]),
    ['client.ts', emitClient(model)],
    ['catalog.ts', emitCatalog(model)],
    ['index.ts', INDEX],
  ];
  return new Map(files.map(([name, text]) => [name, header + text]));
}
