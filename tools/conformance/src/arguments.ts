import { parseArgs } from 'node:util';
import { ConformanceError } from './errors.js';

export const USAGE = `Compares recorded traffic with OpenAPI documents.

Usage: edgeplane-conformance [FILE.har…] [options]

Recorded traffic
  FILE.har…             HAR 1.2 files
  --host HOST           only requests to this host; may be repeated
  --samples DIR         response bodies, one a file: <operationId>[.<status>][.<anything>].json
  --document NAME       the document that the samples belong to
  --skip BEGINNING      leaves out samples whose file names begin so; may be repeated
  --alias OLD=NEW       samples named OLD belong to operation NEW; may be repeated

Documents
  --documents DIR       bundled OpenAPI 3.1 documents, <name>.json (default: those of this repository)
  --only NAME           only this document; may be repeated. What it does not describe is a note
  --ignore-unknown      exchanges in none of the documents are notes, not errors
  --explained ID        what is found of this operation is a note: its description explains it; may be repeated

Report
  --json FILE           also writes the report as JSON
  --help                prints this

Exit code: 0 no errors (there may be notes), 1 errors found, 2 the check could not be made.
`;

export interface Arguments {
  readonly help: boolean;
  readonly files: readonly string[];
  readonly hosts: readonly string[];
  readonly samples: { readonly folder: string; readonly document: string } | undefined;
  readonly skip: readonly string[];
  readonly aliases: ReadonlyMap<string, string>;
  readonly documents: string | undefined;
  readonly only: readonly string[];
  readonly ignoreUnknown: boolean;
  readonly explained: readonly string[];
  readonly json: string | undefined;
}

/** @throws ConformanceError When the arguments make no sense. */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parse(args);
  const { samples, document } = values;
  if ((samples === undefined) !== (document === undefined)) {
    throw new ConformanceError('--samples DIR and --document NAME belong together.');
  }
  if (!values.help && positionals.length === 0 && samples === undefined) {
    throw new ConformanceError('Nothing to check: name a HAR file, or --samples DIR. --help tells more.');
  }
  return {
    help: values.help,
    files: positionals,
    hosts: values.host,
    samples: samples === undefined || document === undefined ? undefined : { folder: samples, document },
    skip: values.skip,
    aliases: new Map(values.alias.map(readAlias)),
    documents: values.documents,
    only: values.only,
    ignoreUnknown: values['ignore-unknown'] || values.only.length > 0,
    explained: values.explained,
    json: values.json,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        host: { type: 'string', multiple: true, default: [] },
        samples: { type: 'string' },
        document: { type: 'string' },
        skip: { type: 'string', multiple: true, default: [] },
        alias: { type: 'string', multiple: true, default: [] },
        documents: { type: 'string' },
        only: { type: 'string', multiple: true, default: [] },
        'ignore-unknown': { type: 'boolean', default: false },
        explained: { type: 'string', multiple: true, default: [] },
        json: { type: 'string' },
      },
    });
  } catch (error) {
    throw new ConformanceError(`${error instanceof Error ? error.message : error} --help tells more.`);
  }
}

function readAlias(text: string): [string, string] {
  const [old = '', name = '', ...rest] = text.split('=');
  if (old === '' || name === '' || rest.length > 0) {
    throw new ConformanceError(`--alias takes OLD=NEW, two operation ids, not ${text}.`);
  }
  return [old, name];
}
