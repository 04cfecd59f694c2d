import type { Result } from './figure.js';

/** A figure as a table: this project first. */
export function formatTable(name: string, { ours, unit, peers }: Result): string {
  const rows = [['edgeplane', ours] as const, ...Object.entries(peers)];
  const width = Math.max(...rows.map(([contender]) => contender.length));
  const numbers = rows.map(([, value]) => formatNumber(value));
  const digits = Math.max(...numbers.map((number) => number.length));
  const lines = rows.map(
    ([contender], index) => `  ${contender.padEnd(width)}  ${numbers[index]?.padStart(digits)}`,
  );
  return [`${name} (${unit})`, ...lines].join('\n');
}

function formatNumber(value: number): string {
  return Math.abs(value) < 100 ? value.toFixed(2) : Math.round(value).toLocaleString('en');
}
