import type { Literal } from '../ast.js';

/**
 * The literal of a number, in one form per value: an `int` if it is whole and a JavaScript number holds it
 * exactly, an `int64` if it is whole and larger, else a `decimal`.
 *
 * @param text as OData writes it, without a plus sign
 */
export function numberLiteral(text: string): Literal {
  const value = Number(text);
  if (!/^-?\d+$/.test(text)) return { kind: 'literal', type: 'decimal', value: text };
  // Adding zero turns -0 into 0.
  if (Number.isSafeInteger(value)) return { kind: 'literal', type: 'int', value: value + 0 };
  return { kind: 'literal', type: 'int64', value: text };
}

/**
 * The same for a number that someone wrote, `+007` or `1E+5`.
 *
 * @param text digits with an optional sign, fraction and exponent
 */
export function writtenNumber(text: string): Literal {
  return numberLiteral(
    text
      .toLowerCase()
      .replaceAll('+', '')
      .replace(/^(-?)0+(?=\d)/, '$1'),
  );
}
