/** A code span (CommonMark 6.1), whatever the text holds. */
export function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${text}${padding}${fence}`;
}

/** `a`, `b` and `c`, each as code. */
export function codeList(texts: readonly string[], conjunction = 'and'): string {
  const spans = texts.map(code);
  const last = spans.pop() ?? '';
  return spans.length > 0 ? `${spans.join(', ')} ${conjunction} ${last}` : last;
}

/** A table (GitHub Flavored Markdown 4.10). A cell may hold inline markdown; pipes and line ends in it are escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The paragraphs that hold something, an empty line between them. */
export function paragraphs(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join('\n\n');
}

/** How every page shows a fact that could not be established, about something in particular or what it stands below. */
export function notVerified(sentence: string, about?: string): string {
  return about ? `**Not verified**, ${about}: ${sentence}` : `**Not verified.** ${sentence}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
}
