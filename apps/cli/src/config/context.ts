// A context's settings for one command: below the environment, which is below the flags.
import type { GeneralOptions } from '../general-options.js';
import type { Io } from '../io.js';
import { UsageError } from '../usage-error.js';
import { contextOf, known, loadConfig } from './load.js';
import { SETTINGS, settingsOf } from './schema.js';

/**
 * The command's surroundings with the context's settings as variables, where the environment has none, and with a network
 * that trusts the CA file and goes through the proxy of the environment.
 *
 * @throws UsageError when the file is wrong, or has no such context.
 */
export async function withContext(
  io: Io,
  { context, caFile, systemCa, mock }: Pick<GeneralOptions, 'context' | 'caFile' | 'systemCa' | 'mock'>,
): Promise<Io> {
  if (mock) return io;
  const file = await loadConfig(io);
  const name = context ?? (io.env.EDGEPLANE_CONTEXT || file?.config['current-context']);
  const chosen = name === undefined || !file ? undefined : contextOf(file.config, name);
  if (name !== undefined && chosen === undefined) {
    throw new UsageError(
      `There is no context ${name}. ${file ? known(file.config) : 'Make one with `edgeplane config set`.'}`,
    );
  }
  const set = Object.entries(io.env).filter(([, value]) => value !== undefined && value !== '');
  const settings = settingsOf(chosen ?? {}).map(([path, value]) => [SETTINGS[path]?.variable, value]);
  const env: Io['env'] = {
    ...Object.fromEntries(settings),
    ...Object.fromEntries(set),
    ...(caFile !== undefined && { EDGEPLANE_CA_FILE: caFile }),
    ...(systemCa && { EDGEPLANE_SYSTEM_CA: 'true' }),
  };
  return { ...io, env, fetch: io.fetch ?? (await networkOf(env)) };
}

/** On a pool of connections, which is loaded when it is known to be needed. */
async function networkOf(env: Io['env']): Promise<typeof globalThis.fetch> {
  const caFile = env.EDGEPLANE_CA_FILE;
  const proxied = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].some((name) => env[name]);
  const systemCa = isTrue(env.EDGEPLANE_SYSTEM_CA);
  if (!caFile && !proxied && !systemCa) return direct();
  const { nodeFetch } = await import('@edgeplane/client/node');
  try {
    return nodeFetch({
      systemCa,
      ...(proxied && { proxy: 'environment' }),
      ...(caFile && { caFiles: [caFile] }),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (!caFile) throw new UsageError(reason);
    throw new UsageError(`The CA file ${caFile} cannot be used: ${reason}. Give a PEM file of certificates.`);
  }
}

/** @throws UsageError when it is neither. */
function isTrue(text = 'false'): boolean {
  if (/^(true|1)$/i.test(text)) return true;
  if (/^(false|0|)$/i.test(text)) return false;
  throw new UsageError('EDGEPLANE_SYSTEM_CA must be true or false.');
}

/** Many commands end before their first request, with a question or a mistake. */
function direct(): typeof globalThis.fetch {
  let loaded: Promise<typeof globalThis.fetch> | undefined;
  return async (input, init) => {
    loaded ??= import('@edgeplane/client/node').then(({ nodeFetch }) => nodeFetch());
    return (await loaded)(input, init);
  };
}
