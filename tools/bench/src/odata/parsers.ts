/** Reads the text of a `$filter` into a tree of objects; throws for text that is none. */
export type Parse = (filter: string) => unknown;

/** Each is loaded when it is asked for, so that one that does not load spoils nothing. */
export const parsers = {
  edgeplane: async () => {
    const { parseFilter } = await import('@edgeplane/odata');
    return (filter) => parseFilter(filter);
  },
  '@odata/parser': async () => {
    const { defaultParser } = await import('@odata/parser');
    return (filter) => defaultParser.filter(filter);
  },
  'odata-v4-parser': async () => {
    const { filter: parse } = await import('odata-v4-parser');
    return (filter) => parse(filter);
  },
} satisfies Record<string, () => Promise<Parse>>;
