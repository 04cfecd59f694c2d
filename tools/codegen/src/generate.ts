import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emitAll } from './emit/index.js';
import { emitRoot } from './emit/root.js';
import { buildModel } from './model/build.js';
import type { OpenApiDocument } from './model/document.js';
import type { Model } from './model/model.js';
import { emitSchema } from './schema.js';

export interface Source {
  /** Path of the bundled document. */
  readonly bundle: string;
  /** Subpath of its client, where the package has several. */
  readonly folder: string;
}

/**
 * Generates the clients of a package. A package of one document is that document's client; several documents get a
 * folder each, and a client named `rootName` that joins them.
 *
 * @throws SpecError where a document leaves something out.
 */
export async function generate(
  target: string,
  sources: readonly Source[],
  rootName?: string,
): Promise<Model[]> {
  await rm(target, { recursive: true, force: true });
  const models: Model[] = [];
  for (const { bundle, folder } of sources) {
    const document = JSON.parse(await readFile(bundle, 'utf8')) as OpenApiDocument;
    const model = buildModel(document);
    await write(join(target, folder), emitAll(model).set('schema.ts', await emitSchema(document)));
    models.push(model);
  }
  if (rootName) {
    const providers = sources.map(({ folder }, index) => ({ folder, model: models[index] as Model }));
    await write(target, emitRoot(rootName, providers));
  }
  return models;
}

async function write(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all([...files].map(([name, text]) => writeFile(join(folder, name), text)));
}
