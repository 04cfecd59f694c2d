/**
 * Where a search expression ends that begins at `start`: before a `)` or `;` that is its surroundings'.
 * Phrases are in double quotes; OData ABNF 4.01, rule `searchExpr`.
 */
export function searchEnd(text: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === '(') depth++;
    else if (char === ';' || (char === ')' && --depth < 0)) return at;
  }
  return quoted || depth > 0 ? -1 : text.length;
}
