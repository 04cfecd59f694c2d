// Small catalogs for tests, with what the real ones have little of.
import type { Catalog, CatalogArgument, CatalogEntry } from '@edgeplane/client';

export function argument(name: string, more: Partial<CatalogArgument> = {}): CatalogArgument {
  return { name, description: `The ${name}. More about it.`, type: 'string', required: true, ...more };
}

/** An operation with the arguments in its path. */
export function entry(group: string, name: string, more: Partial<CatalogEntry> = {}): CatalogEntry {
  const args = more.arguments ?? [];
  return {
    descriptor: {
      id: `${group}_${name}`,
      method: 'GET',
      path: `/${args.map((one) => `{${one.name}}`).join('/')}`,
      parameters: args.map((one) => ({
        in: 'path',
        name: one.name,
        argument: one.name,
        ...(one.required ? { required: true } : {}),
      })),
      idempotent: true,
    },
    group,
    name,
    summary: `${name} of ${group}`,
    description: '',
    arguments: args,
    columns: [],
    ...more,
  };
}

export function catalog(title: string, ...operations: CatalogEntry[]): Catalog {
  const groups = [...new Set(operations.map(({ group }) => group))];
  return {
    title,
    version: '1',
    groups: groups.map((name) => ({ name, title: name, description: `About ${name}.` })),
    operations,
  };
}
