import * as fc from 'fast-check';
import { present } from '../absent.js';
import { type Family, type Result, resultOf } from '../figure.js';
import { type Builder, builders, odata2ts, remarks } from './builders.js';
import { readCondition, readEquals } from './reading.js';
import { holds, randomTrees, rows, type Tree } from './tree.js';

/** A query as its text stands in a URL. */
type Encode = (filter: string) => string;

const searchParams: Encode = (filter) => String(new URLSearchParams({ $filter: filter }));
const component: Encode = (filter) => `$filter=${encodeURIComponent(filter)}`;

/** How the text of a library gets into the URL; of several ways, all have to be right. Default: URLSearchParams. */
const encodings: Readonly<Record<string, readonly Encode[]>> = {
  edgeplane: [searchParams, component],
  'odata-query, not encoded again': [(filter) => `$filter=${filter}`],
};

/** How many strings, and conditions of and/or/not, reach a service as they were meant. */
export const right: Family = {
  figures: ['odata/strings-right-of-2000', 'odata/trees-right-of-500'],

  async measure(wanted, note) {
    for (const remark of remarks) note(remark);
    const results: Record<string, Result> = {};
    const count = async (
      libraries: Readonly<Record<string, () => Promise<Builder>>>,
      isRight: (builder: Builder, name: string) => number,
    ) => {
      const ready = await present(libraries, note);
      const counts = [...ready].map(([name, builder]) => [name, isRight(builder, name)]);
      return resultOf(Object.fromEntries(counts), 'right, more is better');
    };
    if (wanted.includes('odata/strings-right-of-2000')) {
      const strings = randomStrings(2000);
      results['odata/strings-right-of-2000'] = await count(
        { ...builders, 'odata-query, not encoded again': builders['odata-query'] },
        (builder, name) =>
          strings.filter((string) =>
            (encodings[name] ?? [searchParams]).every((encode) => survives(builder, string, encode)),
          ).length,
      );
    }
    if (wanted.includes('odata/trees-right-of-500')) {
      const trees = randomTrees(500);
      results['odata/trees-right-of-500'] = await count(
        {
          ...builders,
          '@odata2ts/odata-query-objects, grouped by hand': () => odata2ts({ groupedByHand: true }),
        },
        (builder) => trees.filter((tree) => means(builder, tree)).length,
      );
    }
    return results;
  },
};

/** The same in every run: text as people write it, any character of Unicode, and what URLs and OData give a meaning. */
export function randomStrings(count: number): string[] {
  const unit = fc.oneof(
    { weight: 6, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
    { weight: 2, arbitrary: fc.constantFrom("'", '"', '&', '+', '%', '#', '/', '?', '\\', ' ', '=', ';') },
  );
  return fc.sample(fc.string({ unit }), { numRuns: count, seed: 1 });
}

function survives(builder: Builder, string: string, encode: Encode): boolean {
  const url = new URL(`http://localhost/?${encode(builder.equals(string))}`);
  return readEquals(url.searchParams.get('$filter') ?? '') === string;
}

/** A text that cannot be read is wrong, and so is a library that refuses the tree. */
function means(builder: Builder, tree: Tree): boolean {
  try {
    const read = readCondition(decodeURIComponent(builder.tree(tree)));
    return rows.every((row) => read(row) === holds(tree, row));
  } catch {
    return false;
  }
}
