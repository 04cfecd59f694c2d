import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConformanceError, reasonOf } from './errors.js';
import type { Source } from './exchange.js';

/** A response body that was kept in a file of its own. */
export interface Sample {
  readonly source: Source;
  readonly operationId: string;
  readonly status: number;
  readonly text: string;
}

/** What the name of a file tells; undefined for a name of another form. */
export interface SampleName {
  readonly operationId: string;
  readonly status: number;
}

const NAME = /^(?<operationId>[A-Za-z]\w*)(?:\.(?<status>[1-5]\d\d))?(?:\.[^/]+)?\.json$/;
const ERROR_NAME = /^Error\.(?<status>[1-5]\d\d)\.(?<operationId>[A-Za-z]\w*)(?:\.[^/]+)?\.json$/;

/** `Product_Delete.202.second.json`, `Product_Get.json` (status 200), `Error.410.Devices_List.json`. */
export function readSampleName(file: string): SampleName | undefined {
  const { operationId, status } = (ERROR_NAME.exec(file) ?? NAME.exec(file))?.groups ?? {};
  return operationId === undefined ? undefined : { operationId, status: Number(status ?? 200) };
}

export interface SampleOptions {
  /** Files whose names begin with one of these are left out. */
  readonly skip?: readonly string[];
  /** The document's operationId for one that a file name has. */
  readonly aliases?: ReadonlyMap<string, string>;
}

/**
 * Reads the `.json` files of a folder, by name.
 *
 * @throws ConformanceError When the folder cannot be read, holds no sample, or a file name tells no operation.
 */
export async function readSamples(folder: string, options: SampleOptions = {}): Promise<Sample[]> {
  const { skip = [], aliases = new Map<string, string>() } = options;
  const files = (await list(folder)).filter((file) => !skip.some((prefix) => file.startsWith(prefix)));
  if (files.length === 0) throw new ConformanceError(`There is no sample (*.json) in ${folder}.`);
  return Promise.all(
    files.map(async (file) => {
      const name = readSampleName(file);
      if (name === undefined) {
        throw new ConformanceError(
          `${join(folder, file)}: a sample is named <operationId>[.<status>][.<anything>].json or ` +
            'Error.<status>.<operationId>[.<anything>].json. Leave others out with --skip <beginning>.',
        );
      }
      return {
        source: { file },
        operationId: aliases.get(name.operationId) ?? name.operationId,
        status: name.status,
        text: await readFile(join(folder, file), 'utf8'),
      };
    }),
  );
}

async function list(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  } catch (error) {
    throw new ConformanceError(`The samples in ${folder} cannot be read: ${reasonOf(error)}`);
  }
}
