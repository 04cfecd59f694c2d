import type { PropertyCount, PropertyCoverage } from './coverage.js';
import type { Source } from './exchange.js';
import { type FindingGroup, groupFindings } from './group.js';
import type { DocumentReport, Report } from './report.js';

/** How many operations, values and exchanges a line names. */
const FEW = 3;

/** The report for a reader: a block per document, then what is in no document, then the sum. */
export function printReport(report: Report): string {
  const blocks = report.documents.map((document) => [
    ...documentLines(document),
    ...findingLines(groupFindings(report.findings.filter((finding) => finding.document === document.name))),
  ]);
  const unknown = groupFindings(report.findings.filter(({ document }) => document === undefined));
  if (unknown.length > 0) {
    blocks.push([
      `In none of the documents: ${count(report.total.unknown, 'exchange')}`,
      ...unknownLines(unknown),
    ]);
  }
  return `${[...blocks, totalLines(report)].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function documentLines({ name, exchanges, operations, errors, notes, properties }: DocumentReport): string[] {
  return [
    `${name}: ${count(exchanges, 'exchange')}, ${operations.seen} of ${count(operations.declared, 'operation')} seen, ${operations.clean} clean`,
    `  errors      ${kinds(errors)}`,
    `  notes       ${kinds(notes)}`,
    `  properties  ${coverage(properties)}`,
    ...properties.undescribed.map(
      ({ operationId, place, occurrences }) =>
        `    undescribed ${place} in ${operationId}${times(occurrences)}`,
    ),
  ];
}

function findingLines(groups: readonly FindingGroup[]): string[] {
  return groups.flatMap(({ finding, count, operationIds, values }) => {
    const { severity, kind, place, what, schema, source } = finding;
    const where = [
      few(operationIds),
      `first in ${sourceName(source)}`,
      ...(values.length > 0 ? [`seen: ${few(values)}`] : []),
      ...(schema === undefined ? [] : [schema]),
    ];
    return [
      `  ${severity} ${kind}: ${place} ${what}${times(count)}`,
      `    ${where.filter((part) => part !== '').join('; ')}`,
    ];
  });
}

function unknownLines(groups: readonly FindingGroup[]): string[] {
  return groups.map(({ finding: { severity, place, what, source }, count }) => {
    return `  ${severity} ${place}: ${what}${times(count)}, first in ${sourceName(source)}`;
  });
}

function totalLines({ documents, total }: Report): string[] {
  const { operations, properties } = total;
  return [
    `Total: ${count(total.exchanges, 'exchange')} in ${count(documents.length, 'document')}, ${total.unknown} in none`,
    `  operations  ${operations.clean} of ${operations.seen} seen are clean${percent(operations.clean, operations.seen)}`,
    `  properties  ${coverage(properties)}`,
    `  ${count(total.errors, 'error')}, ${count(total.notes, 'note')}`,
  ];
}

function kinds(counts: Readonly<Partial<Record<string, number>>>): string {
  const parts = Object.entries(counts).map(([kind, number]) => `${number} ${kind}`);
  return parts.length === 0 ? 'none' : parts.join(', ');
}

function coverage({ distinct, occurrences }: Pick<PropertyCoverage, 'distinct' | 'occurrences'>): string {
  return `${share(distinct)} described, ${share(occurrences)} by occurrence`;
}

function share({ seen, described }: PropertyCount): string {
  return `${described} of ${seen}${percent(described, seen)}`;
}

function percent(part: number, whole: number): string {
  // Rounded down: 100 % means all.
  return whole === 0 ? '' : ` (${(Math.floor((1000 * part) / whole) / 10).toFixed(1)} %)`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

function times(number: number): string {
  return number === 1 ? '' : ` (${number} times)`;
}

function few(names: readonly string[]): string {
  const rest = names.length - FEW;
  return names.slice(0, FEW).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function sourceName({ file, entry }: Source): string {
  return entry === undefined ? file : `${file} entry ${entry}`;
}
