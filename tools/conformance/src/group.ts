import type { Finding } from './finding.js';
import { generalise } from './json.js';

/** Findings that say the same. */
export interface FindingGroup {
  /** The first of them, its place with list indexes as `*`. */
  readonly finding: Finding;
  readonly count: number;
  readonly operationIds: readonly string[];
  /** The different values that may be shown. */
  readonly values: readonly string[];
}

/** Brings findings together that differ only in the exchange, operation, list index or value; errors first. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { document, severity, kind, what, schema } = finding;
    const place = generalise(finding.place);
    const key = JSON.stringify([document, severity, kind, place, what, schema]);
    const group = groups.get(key) ?? [];
    group.push({ ...finding, place });
    groups.set(key, group);
  }
  return [...groups.values()]
    .map((group) => ({
      finding: group[0] as Finding,
      count: group.length,
      operationIds: distinct(group.map(({ operationId }) => operationId)),
      values: distinct(group.map(({ value }) => value)),
    }))
    .sort((a, b) => bySeverity(a.finding, b.finding) || b.count - a.count);
}

function bySeverity(a: Finding, b: Finding): number {
  return Number(a.severity === 'note') - Number(b.severity === 'note');
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}
