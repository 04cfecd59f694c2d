/** Prints a value as a TypeScript literal, undefined members left out. */
export function literal(value: unknown, indent = ''): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => literal(item, inner));
    const line = `[${items.join(', ')}]`;
    return line.length < 80 && !line.includes('\n')
      ? line
      : `[\n${items.map((item) => `${inner}${item},\n`).join('')}${indent}]`;
  }
  if (value instanceof Code) return value.text;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => `${inner}${key(name)}: ${literal(member, inner)},\n`);
    return members.length === 0 ? '{}' : `{\n${members.join('')}${indent}}`;
  }
  return JSON.stringify(value);
}

/** Text that is code already: the name of a constant. */
export class Code {
  constructor(readonly text: string) {}
}

export function key(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

/** `true` or nothing: how optional flags are written. */
export function flag(value: boolean): true | undefined {
  return value || undefined;
}
