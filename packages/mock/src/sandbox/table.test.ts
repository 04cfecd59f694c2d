import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Table } from './table.js';

interface Item {
  readonly id: string;
  readonly group: string | null;
  readonly note: number;
}

const newTable = () => new Table<Item>({ key: ({ id }) => id, indexes: { group: ({ group }) => group } });

const commands = fc.array(
  fc.oneof(
    fc.record({
      put: fc.record({
        id: fc.constantFrom('a', 'B', 'c', 'd', 'e', 'f', 'g', 'h'),
        group: fc.constantFrom('one', 'two', null),
        note: fc.nat(9),
      }),
    }),
    fc.record({ remove: fc.constantFrom('A', 'b', 'C', 'd', 'e') }),
  ),
  { maxLength: 60 },
);

/** The same by the simplest means: a list that keeps its order. */
function model(steps: readonly ({ put: Item } | { remove: string })[]): Item[] {
  let rows: Item[] = [];
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  for (const step of steps) {
    if ('remove' in step) rows = rows.filter(({ id }) => !same(id, step.remove));
    else if (rows.some(({ id }) => same(id, step.put.id))) {
      rows = rows.map((row) => (same(row.id, step.put.id) ? step.put : row));
    } else rows = [...rows, step.put];
  }
  return rows;
}

function filled(steps: Parameters<typeof model>[0]): Table<Item> {
  const table = newTable();
  for (const step of steps) {
    if ('remove' in step) table.delete(step.remove);
    else table.put(step.put);
  }
  return table;
}

function pages(table: Table<Item>, group: string | undefined, size: number): Item[] {
  const selection = group === undefined ? undefined : { index: 'group', value: group };
  const items: Item[] = [];
  for (let after: number | undefined = 0; after !== undefined; ) {
    const page = table.page(selection, size, after);
    expect(page.items.length).toBe(Math.min(size, table.count(selection) - items.length));
    items.push(...page.items);
    after = page.next;
  }
  return items;
}

test('pages of a table and of its groups hold what was put in, in order, each once', () => {
  fc.assert(
    fc.property(commands, fc.integer({ min: 1, max: 5 }), (steps, size) => {
      const rows = model(steps);
      const table = filled(steps);
      const loaded = newTable();
      loaded.load(table.save());
      for (const each of [table, loaded]) {
        expect(pages(each, undefined, size)).toEqual(rows);
        for (const group of ['one', 'two']) {
          expect(pages(each, group.toUpperCase(), size)).toEqual(rows.filter((row) => row.group === group));
        }
        for (const row of rows) expect(each.get(row.id.toUpperCase())).toBe(row);
      }
    }),
  );
});

test('a page goes on where the last ended, whatever was removed or added in between', () => {
  const table = newTable();
  const item = (id: string) => table.put({ id, group: 'one', note: 0 });
  for (const id of ['a', 'b', 'c', 'd']) item(id);
  const { next } = table.page(undefined, 2);
  table.delete('a');
  table.delete('b');
  item('e');
  expect(table.page(undefined, 9, next).items.map(({ id }) => id)).toEqual(['c', 'd', 'e']);
});

test('a page costs the same at the end as at the start', () => {
  const many = new Table<{ id: string; group: string }>({
    key: ({ id }) => id,
    indexes: { group: ({ group }) => group },
  });
  for (let number = 0; number < 200_000; number++) many.put({ id: String(number), group: 'all' });
  const selection = { index: 'group', value: 'all' };
  const cost = (after: number) => {
    const started = performance.now();
    for (let time = 0; time < 2000; time++) expect(many.page(selection, 5, after).items.length).toBe(5);
    return performance.now() - started;
  };
  const start = cost(0);
  // Had it to walk there, the end would cost some thousand times as much.
  expect(cost(199_990)).toBeLessThan(start * 20 + 100);
});

test('a row that changes its group keeps its place among the rows', () => {
  const table = newTable();
  for (const id of ['a', 'b', 'c']) table.put({ id, group: id === 'b' ? 'two' : 'one', note: 0 });
  table.put({ id: 'b', group: 'one', note: 1 });
  expect(table.list({ index: 'group', value: 'one' }).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});
