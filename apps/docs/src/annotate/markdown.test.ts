import fc from 'fast-check';
import { Marked, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { code, codeList, notVerified, paragraphs, table } from './markdown.js';

const marked = new Marked();
const isTable = (token: Token): token is Tokens.Table => token.type === 'table';

describe('code', () => {
  it('fences what holds backticks', () => {
    expect([code('plain'), code('a`b'), code('`a``')]).toEqual(['`plain`', '``a`b``', '``` `a`` ```']);
  });

  it('is read back as it was, whatever it holds', () => {
    // Line ends become spaces in a code span, and spaces at both ends are stripped (CommonMark 6.1).
    const texts = fc
      .string({ minLength: 1 })
      .filter((text) => text === text.trim() && !/[\r\n\t]/.test(text));
    fc.assert(
      fc.property(texts, (text) => {
        const [token, ...rest] = marked.Lexer.lexInline(code(text));
        expect(rest).toEqual([]);
        expect(token).toMatchObject({ type: 'codespan', text });
      }),
    );
  });
});

describe('codeList', () => {
  it('joins as a sentence does', () => {
    expect(codeList(['a'])).toBe('`a`');
    expect(codeList(['a', 'b', 'c'])).toBe('`a`, `b` and `c`');
    expect(codeList(['a', 'b'], 'or')).toBe('`a` or `b`');
  });
});

describe('table', () => {
  it('is a table of the given cells, whatever they hold', () => {
    // A backslash before a pipe has no unambiguous reading in a table (GitHub Flavored Markdown 4.10).
    const cells = fc.stringMatching(/^[a-z|*<>&:\n ]{0,8}x$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(cells, cells), { minLength: 1, maxLength: 4 }), (rows) => {
        const parsed = marked.lexer(table(['One', 'Two'], rows)).filter(isTable)[0];
        expect(parsed?.rows.map((row) => row.map((cell) => cell.text))).toEqual(
          rows.map((row) => row.map((cell) => cell.replace(/\s*\n\s*/g, ' ').trim())),
        );
      }),
    );
  });
});

describe('paragraphs', () => {
  it('passes over what is empty', () => {
    expect(paragraphs('a', undefined, '', 'b')).toBe('a\n\nb');
  });
});

describe('notVerified', () => {
  it('says what it is about, if that is not plain', () => {
    expect(notVerified('Nobody knows.')).toBe('**Not verified.** Nobody knows.');
    expect(notVerified('Nobody knows.', '`a`')).toBe('**Not verified**, `a`: Nobody knows.');
  });
});
