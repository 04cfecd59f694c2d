import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { AuthError } from '@edgeplane/client';
import type { Environment } from '../environment.js';
import type { Io } from '../io.js';
import { UsageError } from '../usage-error.js';

/** What `--secret-file` names: a file, or `-` for standard input; the line break at its end does not count. */
export async function readSecretFile(path: string, { stdin }: Pick<Io, 'stdin'>): Promise<string> {
  const content = path === '-' ? await text(stdin) : await read(path);
  const secret = content.replace(/\r?\n$/, '');
  if (secret !== '') return secret;
  throw new UsageError(`${path === '-' ? 'Standard input' : path} is empty: there is no secret in it.`);
}

/**
 * A secret of a login: from the file, else as Environment has it.
 *
 * @throws AuthError that names every way when there is none.
 */
export async function secretOf(
  { variable, question, file }: { variable: string; question: string; file: string | undefined },
  environment: Environment,
  io: Io,
): Promise<string> {
  if (file !== undefined) return readSecretFile(file, io);
  const interactive = io.stdin.isTTY === true && io.stderr.isTTY === true;
  if (environment.get(variable) !== undefined || interactive) return environment.secret(variable, question);
  throw new AuthError(
    `${question}: give it with --secret-file PATH (- for standard input), or in ${environment.name(variable)}; on a terminal it is asked for. It is never an option, because others on this machine can read command lines.`,
  );
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new UsageError(`The secret file ${path} cannot be read${code}.`);
  }
}
