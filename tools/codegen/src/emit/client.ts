import type { Model } from '../model/model.js';
import { pascalCase } from '../model/names.js';
import { docblock } from './docblock.js';
import { key, literal } from './literal.js';
import { parameterType } from './types.js';

/** Who explains the famous failures of a service, by the shape in which it reports them. */
const EXPLAIN: Readonly<Record<string, string>> = { arm: 'explainArm', sphere: 'explainSphere' };

/** The client: one member per group, made from options that the document fixes as far as it can. */
export function emitClient(model: Model): string {
  const { clientName: name, groups, baseUrl, clientArguments, errorCodes } = model;
  const explain = EXPLAIN[model.errorFormat ?? ''];
  const scopes = serviceScopes(model);
  const fixed = [baseUrl && 'baseUrl', scopes && 'scopes'].filter(Boolean);
  const omitted = [...fixed, 'defaults'].map((one) => `'${one}'`).join(' | ');
  const options = [
    ...(baseUrl
      ? [`${docblock([`Default: \`${baseUrl}\`.`], '  ')}  readonly baseUrl?: string | undefined;\n`]
      : []),
    ...(scopes
      ? [
          `${docblock([`Default: \`${scopes.join(' ')}\`, which service principals use.`], '  ')}  readonly scopes?: readonly string[] | undefined;\n`,
        ]
      : []),
    ...clientArguments.map(
      (argument) =>
        `${docblock([argument.description], '  ')}  readonly ${argument.name}?: ${parameterType(argument.schema)} | undefined;\n`,
    ),
  ];
  const defaults = clientArguments.map(({ name: argument }) => `${argument}: options.${argument}`).join(', ');
  return [
    `import { type Client, type ClientOptions, createClient${explain ? `, ${explain}` : ''} } from '@edgeplane/client';\n`,
    ...groups.map((group) => `import { ${pascalCase(group.name)} } from './${group.name}.js';\n`),
    `\nexport interface ${name}ClientOptions extends Omit<ClientOptions, ${omitted}> {\n${options.join('')}}\n\n`,
    `${docblock([`${model.title}, version ${model.version}.`])}export interface ${name}Client {\n`,
    `  /** The pipeline below, for functions of single operations and for calls by path. */\n  readonly client: Client;\n`,
    ...groups.map(
      (group) =>
        `${docblock([group.description], '  ')}  readonly ${key(group.name)}: ${pascalCase(group.name)};\n`,
    ),
    `}\n\n`,
    authentication(model),
    `export function create${name}Client(options: ${name}ClientOptions${fixed.length === 2 || (baseUrl && !scopes) ? ' = {}' : ''}): ${name}Client {\n`,
    `  const client = createClient({\n`,
    Object.keys(errorCodes).length > 0 ? `    errorCodes: ${literal(errorCodes, '    ')},\n` : '',
    explain ? `    explain: ${explain},\n` : '',
    `    ...options,\n`,
    baseUrl ? `    baseUrl: options.baseUrl ?? ${JSON.stringify(baseUrl)},\n` : '',
    scopes ? `    scopes: options.scopes ?? ${JSON.stringify(scopes)},\n` : '',
    `    defaults: { ${defaults} },\n  });\n`,
    `  return {\n    client,\n`,
    ...groups.map((group) => `    ${key(group.name)}: new ${pascalCase(group.name)}(client),\n`),
    `  };\n}\n`,
  ].join('');
}

function serviceScopes({ authentication: auth }: Model): readonly string[] | undefined {
  return auth?.flows.clientCredentials?.scopes;
}

function authentication({ authentication: auth }: Model): string {
  if (!auth) return '';
  return `/** How to sign in, as the document says it. */\nexport const authentication = ${literal(auth)} as const;\n\n`;
}
