import type { Model } from '../model/model.js';
import { camelCase, pascalCase } from '../model/names.js';

export interface Provider {
  /** Folder of the generated client, and subpath of the package. */
  readonly folder: string;
  readonly model: Model;
}

/** What joins the clients of several documents: one client of them all, their catalogs, and an entry for each. */
export function emitRoot(name: string, providers: readonly Provider[]): Map<string, string> {
  return new Map([
    ['index.ts', emitIndex(name, providers)],
    ['catalogs.ts', emitCatalogs(providers)],
    // Beside the folder, so that subpaths of a package name entries and what is in them alike.
    ...providers.map(({ folder }): [string, string] => [
      `${folder}.ts`,
      `export * from './${folder}/index.js';\n`,
    ]),
  ]);
}

function emitIndex(name: string, providers: readonly Provider[]): string {
  const lines = providers.map(({ folder, model: { clientName } }) => ({
    folder,
    client: clientName,
    member: camelCase(clientName),
  }));
  return [
    ...lines.map(
      ({ client, folder }) =>
        `import { create${client}Client, type ${client}Client, type ${client}ClientOptions } from './${folder}/client.js';\n`,
    ),
    `\nexport type ${name}ClientOptions = ${lines.map(({ client }) => `${client}ClientOptions`).join(' & ')};\n\n`,
    `/** All providers of the endpoint; import one from its subpath where size matters. */\n`,
    `export interface ${name}Client {\n`,
    ...lines.map(({ member, client }) => `  readonly ${member}: ${client}Client;\n`),
    `}\n\nexport function create${name}Client(options: ${name}ClientOptions): ${name}Client {\n  return {\n`,
    ...lines.map(({ member, client }) => `    ${member}: create${client}Client(options),\n`),
    `  };\n}\n`,
  ].join('');
}

function emitCatalogs(providers: readonly Provider[]): string {
  return [
    `import type { Catalog } from '@edgeplane/client';\n`,
    ...providers.map(
      ({ folder }) => `import { catalog as ${pascalCase(folder)} } from './${folder}/catalog.js';\n`,
    ),
    `\nexport const catalogs: Readonly<Record<string, Catalog>> = {\n`,
    ...providers.map(({ folder }) => `  ${folder}: ${pascalCase(folder)},\n`),
    `};\n`,
  ].join('');
}
