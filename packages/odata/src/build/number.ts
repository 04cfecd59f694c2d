import type { Literal } from '../ast.js';

const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

/**
 * The literal of a number written as OData writes it, in one form per value: `007` and `+7` are the `int` 7,
 * what a JavaScript number cannot hold exactly is an `int64`, the rest is a `decimal`.
 *
 * @param text digits with an optional sign, fraction and exponent, or `INF`, `-INF`, `NaN`
 */
export function numberLiteral(text: string): Literal {
  const plain = text.startsWith('+') ? text.slice(1) : text;
  if (!/^-?\d+$/.test(plain)) {
    return { kind: 'literal', type: 'decimal', value: /\d/.test(plain) ? decimalText(plain) : plain };
  }
  const value = Number(plain);
  // Adding zero turns -0 into 0.
  if (Number.isSafeInteger(value)) return { kind: 'literal', type: 'int', value: value + 0 };
  const digits = BigInt(plain);
  const type = digits >= INT64_MIN && digits <= INT64_MAX ? 'int64' : 'decimal';
  return { kind: 'literal', type, value: String(digits) };
}

function decimalText(text: string): string {
  return text.toLowerCase().replace('e+', 'e');
}
