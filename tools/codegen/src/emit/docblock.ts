const WIDTH = 110;

/** Prints paragraphs and tags as a JSDoc comment, wrapped. */
export function docblock(parts: readonly (string | undefined)[], indent = ''): string {
  const given = parts.filter((part) => part !== undefined && part.trim() !== '');
  const lines = given.flatMap((part, index) => {
    const text = String(part).trim().replaceAll('*/', '*\u200b/');
    const gap = index > 0 && !text.startsWith('@') ? [''] : [];
    const before = index > 0 && text.startsWith('@') && !given[index - 1]?.trim().startsWith('@') ? [''] : [];
    return [...gap, ...before, ...text.split('\n').flatMap((line) => wrap(line, WIDTH - indent.length - 3))];
  });
  if (lines.length === 0) return '';
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} *${line === '' ? '' : ` ${line}`}\n`).join('')}${indent} */\n`;
}

function wrap(line: string, width: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of line.split(' ')) {
    if (row !== '' && row.length + 1 + word.length > width) {
      rows.push(row);
      row = word;
    } else {
      row = row === '' ? word : `${row} ${word}`;
    }
  }
  return [...rows, row];
}
