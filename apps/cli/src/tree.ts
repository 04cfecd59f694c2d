// The commands of a service, as data: what catalogs hold, by the names that are typed.
import type { Catalog, CatalogEntry } from '@edgeplane/client';
import { kebabCase } from './names.js';

/** An operation and the catalog that it comes from. */
export interface Verb {
  readonly name: string;
  readonly entry: CatalogEntry;
  readonly catalog: Catalog;
}

/** A word on the way to operations: a provider or a group. */
export interface Branch {
  readonly name: string;
  readonly kind: 'provider' | 'group';
  readonly summary: string;
  readonly branches: readonly Branch[];
  readonly verbs: readonly Verb[];
}

/** One branch per group of a catalog. */
export function groupBranches(catalog: Catalog): Branch[] {
  return catalog.groups.map(({ name, title, description }) => ({
    name: kebabCase(name),
    kind: 'group',
    summary: description || title,
    branches: [],
    verbs: catalog.operations
      .filter(({ group }) => group === name)
      .map((entry) => ({ name: kebabCase(entry.name), entry, catalog })),
  }));
}

/**
 * One branch per provider, and one for each group whose name no other provider uses, so that
 * `infrastructureinsights alerts list` is `alerts list` as well. A name leads to a provider first: a group that is
 * called like its provider lends the provider its verbs (`subscriptions list`), one that is called like another
 * provider has no short way.
 */
export function providerBranches(catalogs: Readonly<Record<string, Catalog>>): Branch[] {
  const providers = Object.entries(catalogs).map(([provider, catalog]): Branch => {
    const branches = groupBranches(catalog);
    const name = kebabCase(provider);
    const namesake = branches.find((group) => group.name === name);
    const taken = new Set(branches.map((group) => group.name));
    const verbs = namesake?.verbs.filter((verb) => !taken.has(verb.name)) ?? [];
    return { name, kind: 'provider', summary: catalog.title, branches, verbs };
  });
  const groups = providers.flatMap(({ branches }) => branches);
  const unique = groups.filter(
    ({ name }) =>
      groups.filter((other) => other.name === name).length === 1 &&
      providers.every((provider) => provider.name !== name),
  );
  return [...providers, ...unique];
}

export function allVerbs(branches: readonly Branch[]): Verb[] {
  return branches.flatMap((branch) => [...branch.verbs, ...allVerbs(branch.branches)]);
}

/**
 * The words of the shortest command that tells what an argument can be: a list that needs nothing, with a column of
 * that name.
 */
export function listerOf(branches: readonly Branch[], argument: string): string[] | undefined {
  for (const { name, verbs } of branches) {
    const verb = verbs.find(({ entry }) => lists(entry, argument));
    if (verb) return [name, verb.name];
  }
  for (const { name, branches: inner } of branches) {
    const words = listerOf(inner, argument);
    if (words) return [name, ...words];
  }
  return undefined;
}

function lists({ descriptor, columns }: CatalogEntry, argument: string): boolean {
  const needsNothing = descriptor.parameters.every(({ required }) => !required);
  return descriptor.paging !== undefined && needsNothing && columns.some(({ path }) => path === argument);
}
