// Rows of one kind in the order in which they came, found by key and by index without looking at the others.

interface Row<T> {
  readonly key: string;
  /** Grows with every new row, and stays with the row for its life. */
  readonly order: number;
  readonly value: T;
}

/** What a table holds, as plain data: for a snapshot, and to be taken back. */
export type TableState<T> = readonly Row<T>[];

export interface TableOptions<T> {
  /** Compared without regard to case. */
  readonly key: (value: T) => string;
  /** Groups of rows by name; a row is in none for which its value is undefined or null. Without regard to case. */
  readonly indexes?: Readonly<Record<string, (value: T) => string | null | undefined>>;
}

/** Which rows: all of them, or those of one group of an index. */
export interface Selection {
  readonly index: string;
  readonly value: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** What to give as `after` for the next page; undefined after the last row. */
  readonly next: number | undefined;
}

/** Values are not to be changed in place: `put` another one. A page costs the same wherever it begins. */
export class Table<T extends object> {
  readonly #rows = new Map<string, Row<T>>();
  readonly #all: Row<T>[] = [];
  readonly #groups = new Map<string, Row<T>[]>();
  readonly #key: (value: T) => string;
  readonly #indexes: [name: string, of: (value: T) => string | null | undefined][];
  #order = 0;
  #revision = 0;

  constructor({ key, indexes = {} }: TableOptions<T>) {
    this.#key = (value) => key(value).toLowerCase();
    this.#indexes = Object.entries(indexes);
  }

  get size(): number {
    return this.#rows.size;
  }

  /** Another one after each change. */
  get revision(): number {
    return this.#revision;
  }

  get(key: string): T | undefined {
    return this.#rows.get(key.toLowerCase())?.value;
  }

  /** Adds the value at the end, or puts it in the place of the one with its key. */
  put(value: T): T {
    this.#revision += 1;
    const key = this.#key(value);
    const old = this.#rows.get(key);
    const row = { key, order: old?.order ?? ++this.#order, value };
    if (old) this.#leaveGroups(old);
    this.#rows.set(key, row);
    if (old) this.#all[position(this.#all, row.order - 1)] = row;
    else this.#all.push(row);
    for (const group of this.#groupsOf(value)) insert(this.#groups, group, row);
    return value;
  }

  /** Whether there was one to delete. */
  delete(key: string): boolean {
    const row = this.#rows.get(key.toLowerCase());
    if (!row) return false;
    this.#revision += 1;
    this.#rows.delete(row.key);
    remove(this.#all, row);
    this.#leaveGroups(row);
    return true;
  }

  count(selection?: Selection): number {
    return this.#select(selection).length;
  }

  list(selection?: Selection): T[] {
    return this.#select(selection).map(({ value }) => value);
  }

  /** Up to `size` rows that follow `after`, which need not exist any more. */
  page(selection: Selection | undefined, size: number, after = 0): Page<T> {
    const rows = this.#select(selection);
    const start = position(rows, after);
    const items = rows.slice(start, start + size);
    return {
      items: items.map(({ value }) => value),
      next: start + size < rows.length ? items.at(-1)?.order : undefined,
    };
  }

  save(): TableState<T> {
    return [...this.#all];
  }

  /** Forgets everything and takes this instead. */
  load(state: TableState<T>): void {
    this.#revision += 1;
    this.#rows.clear();
    this.#groups.clear();
    this.#all.length = 0;
    this.#order = state.at(-1)?.order ?? 0;
    for (const row of state) {
      this.#rows.set(row.key, row);
      this.#all.push(row);
      for (const group of this.#groupsOf(row.value)) insert(this.#groups, group, row);
    }
  }

  #select(selection: Selection | undefined): readonly Row<T>[] {
    return selection ? (this.#groups.get(groupName(selection)) ?? []) : this.#all;
  }

  #leaveGroups(row: Row<T>): void {
    for (const group of this.#groupsOf(row.value)) remove(this.#groups.get(group) ?? [], row);
  }

  #groupsOf(value: T): string[] {
    return this.#indexes.flatMap(([index, of]) => {
      const member = of(value);
      return member === undefined || member === null ? [] : [groupName({ index, value: member })];
    });
  }
}

function groupName({ index, value }: Selection): string {
  return `${index}\n${value.toLowerCase()}`;
}

/** Where the first row after this order is: binary search. */
function position<T>(rows: readonly Row<T>[], order: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle]?.order ?? 0) <= order) low = middle + 1;
    else high = middle;
  }
  return low;
}

function insert<T>(groups: Map<string, Row<T>[]>, name: string, row: Row<T>): void {
  const group = groups.get(name);
  if (!group) groups.set(name, [row]);
  else if (row.order > (group.at(-1)?.order ?? 0)) group.push(row);
  else group.splice(position(group, row.order), 0, row);
}

function remove<T>(rows: Row<T>[], { order }: Row<T>): void {
  const at = position(rows, order - 1);
  if (rows[at]?.order === order) rows.splice(at, 1);
}
