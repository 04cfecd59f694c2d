import { type CoverageCounter, type PropertyCount, type PropertyCoverage, sumCounts } from './coverage.js';
import type { Finding, FindingKind } from './finding.js';

/** What the checker counted for one document. */
export interface DocumentTally {
  readonly name: string;
  /** How many operations the document has. */
  readonly operations: number;
  exchanges: number;
  readonly seen: Set<string>;
  readonly coverage: CoverageCounter;
}

export interface OperationCount {
  readonly declared: number;
  /** Those with at least one exchange. */
  readonly seen: number;
  /** Those seen without any error. */
  readonly clean: number;
}

export interface DocumentReport {
  readonly name: string;
  readonly exchanges: number;
  readonly operations: OperationCount;
  /** How many there are of each kind. */
  readonly errors: Readonly<Partial<Record<FindingKind, number>>>;
  readonly notes: Readonly<Partial<Record<FindingKind, number>>>;
  readonly properties: PropertyCoverage;
}

/** The outcome of a check; `--json` writes it as it is. */
export interface Report {
  /** Those with an exchange, in the order given. */
  readonly documents: readonly DocumentReport[];
  readonly total: {
    readonly exchanges: number;
    /** Exchanges that are in none of the documents. */
    readonly unknown: number;
    readonly operations: OperationCount;
    readonly properties: { readonly distinct: PropertyCount; readonly occurrences: PropertyCount };
    readonly errors: number;
    readonly notes: number;
  };
  readonly findings: readonly Finding[];
}

export function createReport(
  tallies: readonly DocumentTally[],
  findings: readonly Finding[],
  unknown: number,
): Report {
  const documents = tallies
    .filter(({ exchanges }) => exchanges > 0)
    .map((tally) =>
      documentReport(
        tally,
        findings.filter(({ document }) => document === tally.name),
      ),
    );
  return {
    documents,
    total: {
      exchanges: unknown + sum(documents.map(({ exchanges }) => exchanges)),
      unknown,
      operations: {
        declared: sum(tallies.map(({ operations }) => operations)),
        seen: sum(documents.map(({ operations }) => operations.seen)),
        clean: sum(documents.map(({ operations }) => operations.clean)),
      },
      properties: {
        distinct: sumCounts(documents.map(({ properties }) => properties.distinct)),
        occurrences: sumCounts(documents.map(({ properties }) => properties.occurrences)),
      },
      errors: findings.filter(({ severity }) => severity === 'error').length,
      notes: findings.filter(({ severity }) => severity === 'note').length,
    },
    findings,
  };
}

function documentReport(tally: DocumentTally, findings: readonly Finding[]): DocumentReport {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const unclean = new Set(errors.map(({ operationId }) => operationId));
  return {
    name: tally.name,
    exchanges: tally.exchanges,
    operations: {
      declared: tally.operations,
      seen: tally.seen.size,
      clean: [...tally.seen].filter((id) => !unclean.has(id)).length,
    },
    errors: countKinds(errors),
    notes: countKinds(findings.filter(({ severity }) => severity === 'note')),
    properties: tally.coverage.result(),
  };
}

function countKinds(findings: readonly Finding[]): Partial<Record<FindingKind, number>> {
  const counts: Partial<Record<FindingKind, number>> = {};
  for (const { kind } of findings) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
