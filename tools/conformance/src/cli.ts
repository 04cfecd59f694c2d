import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Arguments, readArguments, USAGE } from './arguments.js';
import { Checker } from './checker.js';
import type { ApiDocument } from './document.js';
import { bundledDocuments, readDocuments } from './document-files.js';
import { ConformanceError, reasonOf } from './errors.js';
import { readHar } from './har.js';
import { printReport } from './print-report.js';
import { readSamples } from './sample.js';

export interface Terminal {
  /** Relative file names start here. */
  readonly folder: string;
  out(text: string): void;
  err(text: string): void;
}

export type ExitCode = 0 | 1 | 2;

/** Runs the command. 0: no errors; 1: errors found; 2: the check could not be made, and why is on the error stream. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await check(readArguments(args), terminal);
  } catch (error) {
    if (!(error instanceof ConformanceError)) throw error;
    terminal.err(`${error.message}\n`);
    return 2;
  }
}

async function check(args: Arguments, { folder, out }: Terminal): Promise<ExitCode> {
  if (args.help) {
    out(USAGE);
    return 0;
  }
  const documents = await readDocuments(
    args.documents === undefined ? bundledDocuments() : resolve(folder, args.documents),
    args.only,
  );
  const checker = new Checker(documents, { ignoreUnknown: args.ignoreUnknown, explained: args.explained });
  for (const file of args.files) await checkHar(file, args, folder, checker);
  if (args.samples !== undefined) {
    const document = documentNamed(args.samples.document, documents);
    for (const sample of await readSamples(resolve(folder, args.samples.folder), args)) {
      checker.addSample(document, sample);
    }
  }
  const report = checker.report();
  if (args.json !== undefined)
    await write(resolve(folder, args.json), `${JSON.stringify(report, null, 2)}\n`);
  out(printReport(report));
  return report.total.errors > 0 ? 1 : 0;
}

async function checkHar(file: string, { hosts }: Arguments, folder: string, checker: Checker): Promise<void> {
  const exchanges = readHar(file, await read(resolve(folder, file)));
  const wanted = exchanges.filter(({ request }) => hosts.length === 0 || hosts.includes(request.host));
  if (exchanges.length > 0 && wanted.length === 0) {
    const seen = [...new Set(exchanges.map(({ request }) => request.host))].sort();
    throw new ConformanceError(`${file} has no request to ${hosts.join(' or ')}. It has: ${seen.join(', ')}`);
  }
  for (const exchange of wanted) checker.addExchange(exchange);
}

function documentNamed(name: string, documents: readonly ApiDocument[]): ApiDocument {
  const document = documents.find((candidate) => candidate.name === name);
  if (document !== undefined) return document;
  const known = documents.map((candidate) => candidate.name).join(', ');
  throw new ConformanceError(`There is no document ${name} for the samples. There are: ${known}`);
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new ConformanceError(`${file} cannot be read: ${reasonOf(error)}`);
  }
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new ConformanceError(`${file} cannot be written: ${reasonOf(error)}`);
  }
}
