import type { Filter } from '@edgeplane/odata';
import type { FilterBuilder, FilterExpression, odataQuery as OdataQuery } from 'odata-fluent-query';
import { importBundled } from './import-bundled.js';
import type { Tree } from './tree.js';

/** How a library makes the text of a `$filter`. */
export interface Builder {
  /** `Properties/State eq '…' and Properties/Severity eq '…'`. */
  both(state: string, severity: string): string;
  /** `Name eq '…'`. */
  equals(value: string): string;
  tree(tree: Tree): string;
}

/** What a reader of the figures must know. */
export const remarks = [
  'odata-query encodes values for the URL while it prints; the others leave that to the URL',
  'odata-fluent-query and @odata2ts/odata-query-objects put strings between quotes unescaped',
  'odata-fluent-query does not load in Node (imports of folders); bundled by esbuild it does',
];

/** Each is loaded when it is asked for, so that one that does not load spoils nothing. */
export const builders = {
  edgeplane: async () => {
    const { and, eq, not, or, printFilter } = await import('@edgeplane/odata');
    const build = (tree: Tree): Filter => {
      switch (tree.kind) {
        case 'is':
          return eq(tree.field, tree.value);
        case 'and':
          return and(...tree.of.map(build));
        case 'or':
          return or(...tree.of.map(build));
        case 'not':
          return not(build(tree.of));
      }
    };
    return {
      both: (state, severity) =>
        printFilter(and(eq('Properties/State', state), eq('Properties/Severity', severity))),
      equals: (value) => printFilter(eq('Name', value)),
      tree: (tree) => printFilter(build(tree)),
    };
  },

  'odata-query': async () => {
    // Its types are those of its CommonJS entry.
    const { default: buildQuery } = (await import('odata-query')) as unknown as {
      default: typeof import('odata-query').default;
    };
    const print = (filter: object) => buildQuery({ filter }).slice('?$filter='.length);
    const build = (tree: Tree): object => {
      if (tree.kind === 'is') return { [tree.field]: tree.value };
      return { [tree.kind]: tree.kind === 'not' ? build(tree.of) : tree.of.map(build) };
    };
    return {
      both: (state, severity) =>
        print({ and: [{ 'Properties/State': state }, { 'Properties/Severity': severity }] }),
      equals: (value) => print({ Name: value }),
      tree: (tree) => print(build(tree)),
    };
  },

  'odata-fluent-query': async () => {
    interface Entity extends Readonly<Record<'A' | 'B' | 'C' | 'D', number>> {
      readonly Name: string;
      readonly Properties: { readonly State: string; readonly Severity: string };
    }
    const { odataQuery } = await importBundled<{ odataQuery: typeof OdataQuery }>(
      "export { odataQuery } from 'odata-fluent-query';",
    );
    const print = (filter: (entity: FilterBuilder<Entity>) => FilterExpression) =>
      odataQuery<Entity>().filter(filter).toObject().$filter ?? '';
    return {
      both: (state, severity) =>
        print(({ Properties }) => Properties.State.equals(state).and(Properties.Severity.equals(severity))),
      equals: (value) => print(({ Name }) => Name.equals(value)),
      tree: (tree) => print((entity) => combine(tree, ({ field, value }) => entity[field].equals(value))),
    };
  },

  '@odata2ts/odata-query-objects': () => odata2ts(),
} satisfies Record<string, () => Promise<Builder>>;

/** @param groupedByHand whether the caller puts parentheses around every part, which the library leaves to callers */
export async function odata2ts({ groupedByHand = false } = {}): Promise<Builder> {
  const { QStringPath, QNumberPath } = await import('@odata2ts/odata-query-objects');
  const stateOf = new QStringPath('Properties/State');
  const severityOf = new QStringPath('Properties/Severity');
  return {
    both: (state, severity) => stateOf.eq(state).and(severityOf.eq(severity)).toString(),
    equals: (value) => new QStringPath('Name').eq(value).toString(),
    tree: (tree) => {
      const group = (part: ReturnType<typeof stateOf.eq>) => (groupedByHand ? part.group() : part);
      return combine(tree, ({ field, value }) => group(new QNumberPath(field).eq(value)), group).toString();
    },
  };
}

/** A program that makes the paths where it uses them, as it makes the fields of the other libraries. */
export async function odata2tsPathsPerCall(): Promise<Builder> {
  const { QStringPath } = await import('@odata2ts/odata-query-objects');
  return {
    ...(await odata2ts()),
    both: (state, severity) =>
      new QStringPath('Properties/State')
        .eq(state)
        .and(new QStringPath('Properties/Severity').eq(severity))
        .toString(),
  };
}

/** The query objects that its generator makes of a document: the paths below a nested object are made anew each time. */
export async function odata2tsGenerated(): Promise<Builder> {
  const { QComplexPath, QStringPath, QueryObject } = await import('@odata2ts/odata-query-objects');
  class QProperties extends QueryObject {
    readonly state = new QStringPath(this.withPrefix('State'));
    readonly severity = new QStringPath(this.withPrefix('Severity'));
  }
  class QAlert extends QueryObject {
    readonly properties = new QComplexPath(this.withPrefix('Properties'), () => QProperties);
  }
  const alert = new QAlert();
  return {
    ...(await odata2ts()),
    both: (state, severity) => {
      const { props } = alert.properties;
      return props.state.eq(state).and(props.severity.eq(severity)).toString();
    },
  };
}

/** No library: the text of these two conditions, which escapes nothing and is right for nothing else. */
export function templateLiteral(state: string, severity: string): string {
  return `Properties/State eq '${state}' and Properties/Severity eq '${severity}'`;
}

interface Combinable<Self> {
  and(other: Self): Self;
  or(other: Self): Self;
  not(): Self;
}

/** For libraries whose conditions have methods. */
function combine<Condition extends Combinable<Condition>>(
  tree: Tree,
  is: (leaf: Extract<Tree, { kind: 'is' }>) => Condition,
  group = (part: Condition) => part,
): Condition {
  if (tree.kind === 'is') return is(tree);
  if (tree.kind === 'not') return group(combine(tree.of, is, group).not());
  const { kind } = tree;
  return group(tree.of.map((part) => combine(part, is, group)).reduce((left, right) => left[kind](right)));
}
