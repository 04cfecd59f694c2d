import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ErrorObject } from 'ajv';
import type { Io } from '../io.js';
import { UsageError } from '../usage-error.js';
import { foldersOf } from './folders.js';
import { lineOf } from './lines.js';
import { CONTEXT_NAME, type Config, type Context, configSchema, SETTINGS } from './schema.js';

export interface ConfigFile {
  readonly path: string;
  readonly text: string;
  readonly config: Config;
}

/** Where the file is: `EDGEPLANE_CONFIG`, else its usual place. Undefined when there is no home to look in. */
export function configPath(io: Pick<Io, 'env'>): string | undefined {
  if (io.env.EDGEPLANE_CONFIG) return io.env.EDGEPLANE_CONFIG;
  const folders = foldersOf(io);
  return folders && join(folders.config, 'config.toml');
}

/**
 * Reads the file; undefined when there is none. The parser is loaded only when there is one.
 *
 * @throws UsageError that names the file and the line of the mistake.
 */
export async function loadConfig(io: Pick<Io, 'env'>): Promise<ConfigFile | undefined> {
  const path = configPath(io);
  const text = path && (await read(path));
  return path === undefined || text === undefined
    ? undefined
    : { path, text, config: await parseConfig(text, path) };
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return undefined;
    throw new UsageError(`${path} cannot be read (${code}). Check its permissions.`);
  }
}

/** @throws UsageError as loadConfig. */
export async function parseConfig(text: string, path: string): Promise<Config> {
  const [{ parse, TomlError }, { Ajv }] = await Promise.all([import('smol-toml'), import('ajv')]);
  let config: unknown;
  try {
    config = parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [what = 'it is not TOML'] = error.message.replace(/^Invalid TOML document: /, '').split('\n');
    throw new UsageError(`${path}:${error.line}:${error.column}: ${what}.`);
  }
  const validate = new Ajv({ allErrors: false }).compile<Config>(configSchema());
  if (!validate(config)) {
    const [error] = validate.errors ?? [];
    if (error) throw mistake(error, text, path);
    throw new Error('ajv refused without a reason.');
  }
  const current = config['current-context'];
  if (current !== undefined && contextOf(config, current) === undefined) {
    throw new UsageError(
      `${path}:${lineOf(text, ['current-context'])}: there is no context ${current}. ${known(config)}`,
    );
  }
  return config;
}

/** Undefined where there is none of that name. */
export function contextOf({ contexts = {} }: Config, name: string): Context | undefined {
  return Object.hasOwn(contexts, name) ? contexts[name] : undefined;
}

/** @returns a sentence with the names that there are. */
export function known({ contexts = {} }: Config): string {
  const names = Object.keys(contexts);
  return names.length === 0 ? 'The file has no contexts.' : `There are: ${names.join(', ')}.`;
}

function mistake(error: ErrorObject, text: string, file: string): UsageError {
  const { instancePath, keyword, params, propertyName } = error;
  const parts = instancePath.split('/').slice(1).map(unescapePointer);
  const extra = propertyName ?? (params.additionalProperty as string | undefined);
  const path = extra === undefined ? parts : [...parts, extra];
  return new UsageError(`${file}:${lineOf(text, path)}: ${explain(path, keyword)}`);
}

// JSON Pointer, RFC 6901, section 4.
function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

function explain(path: readonly string[], keyword: string): string {
  const name = path.at(-1) ?? 'the file';
  if (keyword === 'additionalProperties') {
    if (/secret|password|token|key/i.test(name)) {
      return `${name} does not belong here: this file holds no secrets. Set its variable instead, such as EDGEPLANE_SPHERE_CLIENT_SECRET.`;
    }
    return `${name} is not known here. Contexts know ${Object.keys(SETTINGS).join(', ')}.`;
  }
  if (keyword === 'propertyNames' || (keyword === 'pattern' && path.length < 3)) {
    return `${name} is no name of a context: it must match ${CONTEXT_NAME.source}.`;
  }
  const setting = SETTINGS[path.slice(2).join('.')];
  if (keyword === 'pattern' && setting?.form !== undefined) return `${name} must be ${setting.form}.`;
  return setting || path.length === 1
    ? `${name} must be a text in quotes or a table.`
    : `${name} must be a table.`;
}
