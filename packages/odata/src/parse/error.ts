/** How much of the text is shown on either side of the place of an error. */
const CONTEXT = 60;

/** How many of the expected things a message names. */
const SHOWN = 8;

/**
 * What is wrong: the form (`syntax`), a bound (`limit`), or what the operation takes: `field`, `operator`,
 * `value`, `combine`, `orderby`.
 */
export type ODataSyntaxErrorCode =
  | 'syntax'
  | 'limit'
  | 'field'
  | 'operator'
  | 'value'
  | 'combine'
  | 'orderby';

export interface SyntaxErrorDetails {
  readonly code?: ODataSyntaxErrorCode;
  readonly expected?: readonly string[];
  readonly suggestion?: string | undefined;
}

/** Text that is not an expression, or one that the operation does not take. */
export class ODataSyntaxError extends Error {
  override readonly name = 'ODataSyntaxError';
  readonly code: ODataSyntaxErrorCode;
  /** The text that was parsed. */
  readonly text: string;
  /** Where it goes wrong: an offset into `text`, from 0, in UTF-16 units. */
  readonly position: number;
  /** The same for people: in characters, from 1. */
  readonly column: number;
  /** What could stand there instead. */
  readonly expected: readonly string[];
  /** The nearest thing that would be right, if one is near. */
  readonly suggestion: string | undefined;

  constructor(problem: string, text: string, position: number, details: SyntaxErrorDetails = {}) {
    const { code = 'syntax', expected = [], suggestion } = details;
    const column = [...text.slice(0, position)].length + 1;
    super(`${problem} at column ${column}.${advice(code, expected, suggestion)}`);
    this.code = code;
    this.text = text;
    this.position = position;
    this.column = column;
    this.expected = expected;
    this.suggestion = suggestion;
  }

  /** The text around the place, and below it a caret. Two lines, for a terminal with a fixed pitch. */
  get excerpt(): string {
    const before = [...this.text.slice(0, this.position)].slice(-CONTEXT);
    const after = [...this.text.slice(this.position)].slice(0, CONTEXT);
    const line = [...before, ...after].join('').replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');
    return `${line}\n${' '.repeat(before.length)}^`;
  }
}

/** What to do next. The message of a `syntax` error names what was expected by itself. */
function advice(
  code: ODataSyntaxErrorCode,
  expected: readonly string[],
  suggestion: string | undefined,
): string {
  if (suggestion !== undefined) return ` Did you mean ${suggestion}?`;
  if (code === 'syntax' || expected.length === 0) return '';
  const rest = expected.length > SHOWN ? ` and ${expected.length - SHOWN} more` : '';
  return ` There is: ${expected.slice(0, SHOWN).join(', ')}${rest}.`;
}
