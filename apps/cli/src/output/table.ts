import stringWidth from 'string-width';

export interface TableOptions {
  /** Columns of the terminal; without it nothing is cut. */
  readonly width?: number | undefined;
  /** Dresses the headings. */
  readonly dress?: ((text: string) => string) | undefined;
}

const GAP = '  ';
/** Narrower columns tell nothing any more; a terminal that is too small for them wraps. */
const NARROWEST = 8;

/** Lines of aligned text under upper-case headings. Without borders, so that it can be read, cut and copied. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  { width = Number.POSITIVE_INFINITY, dress = (text) => text }: TableOptions = {},
): string {
  const natural = headings.map((heading, index) =>
    rows.reduce((widest, row) => Math.max(widest, stringWidth(row[index] ?? '')), stringWidth(heading)),
  );
  const widths = fit(natural, width - GAP.length * (headings.length - 1));
  const line = (cells: readonly string[], style: (text: string) => string) =>
    cells
      .map((text, index) => pad(text, widths[index] ?? 0, style))
      .join(GAP)
      .trimEnd();
  return [line(headings, dress), ...rows.map((row) => line(row, (text) => text))].join('\n');
}

/** Takes from the widest columns until the rest fits. */
function fit(natural: readonly number[], available: number): number[] {
  let cap = Math.max(...natural);
  const capped = () => natural.map((width) => Math.min(width, cap));
  while (cap > NARROWEST && capped().reduce((sum, width) => sum + width, 0) > available) cap -= 1;
  return capped();
}

function pad(text: string, width: number, style: (text: string) => string): string {
  const cut = truncate(text, width);
  return style(cut) + ' '.repeat(Math.max(0, width - stringWidth(cut)));
}

const graphemes = new Intl.Segmenter();

/** Cut between characters as people see them: some are two columns wide. */
function truncate(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (stringWidth(kept + segment) >= width) break;
    kept += segment;
  }
  return `${kept}…`;
}
