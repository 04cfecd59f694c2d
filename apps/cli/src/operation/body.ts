import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { CatalogEntry } from '@edgeplane/client';
import type { Input } from '../io.js';
import { UsageError } from '../usage-error.js';

/**
 * What `--body` stands for: JSON text, `@file`, or `-` for standard input. Given as an object for JSON, as bytes for
 * everything else.
 *
 * @throws UsageError when it cannot be read, or is not what the operation takes.
 */
export async function readBody(
  given: string,
  { contentType }: NonNullable<CatalogEntry['body']>,
  stdin: Input,
): Promise<unknown> {
  const isJson = contentType === 'application/json';
  if (given !== '-' && !given.startsWith('@')) {
    if (isJson) return parse(given, 'The text');
    throw new UsageError(
      `--body must be @file, or - for standard input: the operation takes ${contentType}.`,
    );
  }
  const bytes = given === '-' ? await buffer(stdin) : await read(given.slice(1));
  if (!isJson) return new Uint8Array(bytes);
  return parse(bytes.toString('utf8'), given === '-' ? 'Standard input' : `The file ${given.slice(1)}`);
}

async function read(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UsageError(`--body @${path} cannot be read: ${(error as Error).message}`);
  }
}

function parse(text: string, what: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    // The message of JSON.parse quotes the text, which may hold a secret, in full.
    const [place = ''] = / at position \d+( \(line \d+ column \d+\))?/.exec((error as Error).message) ?? [];
    throw new UsageError(`${what} of --body is not JSON${place ? `: it breaks${place}` : ''}.`);
  }
}
