/** What was measured for one figure: this project's number, and that of every peer that ran. */
export interface Result {
  readonly ours: number;
  readonly unit: string;
  readonly peers: Readonly<Record<string, number>>;
}

/** Figures that are measured together, in one run. */
export interface Family {
  /** Names of its figures: `client/sequential-vs-fetch`. */
  readonly figures: readonly string[];
  /** Measures the figures that are wanted; `note` takes what a reader must know about the run. */
  measure(wanted: readonly string[], note: (line: string) => void): Promise<Record<string, Result>>;
}

/**
 * Takes this project's number out of the contenders'.
 *
 * @throws Error when it is not among them: a peer may be absent, the project may not.
 */
export function resultOf(values: Readonly<Record<string, number>>, unit: string): Result {
  const { edgeplane, ...peers } = values;
  if (edgeplane === undefined) throw new Error('edgeplane itself did not run; the reason stands above.');
  return { ours: edgeplane, unit, peers };
}
