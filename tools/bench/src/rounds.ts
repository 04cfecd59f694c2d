/** The middle of the values; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = low] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return (low + high) / 2;
}

/**
 * Lets the contenders take turns, so that whatever else the machine does meets all of them. Every round begins with
 * another contender, because some leave garbage for the next. Gives each one's values, a round each.
 */
export async function interleave<Name extends string>(
  names: readonly Name[],
  rounds: number,
  measure: (name: Name) => Promise<number>,
): Promise<Record<Name, number[]>> {
  const values = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = 0; round < rounds; round += 1) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      values[name].push(await measure(name));
    }
  }
  return values;
}

/** Each contender beside the reference of the same round; of these ratios the median. */
export function ratiosTo<Name extends string>(
  reference: NoInfer<Name>,
  values: Readonly<Record<Name, readonly number[]>>,
): Record<Name, number> {
  const entries = Object.entries<readonly number[]>(values).map(([name, own]) => [
    name,
    median(own.map((value, round) => value / (values[reference][round] ?? Number.NaN))),
  ]);
  return Object.fromEntries(entries);
}
