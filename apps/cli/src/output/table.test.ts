import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { table } from './table.js';

test('columns are aligned and nothing trails', () => {
  expect(
    table(
      ['NAME', 'STATE'],
      [
        ['Plant floor', 'Enabled'],
        ['水', ''],
      ],
    ),
  ).toBe(['NAME         STATE', 'Plant floor  Enabled', '水'].join('\n'));
});

test('a terminal cuts the widest columns, not the others', () => {
  expect(table(['ID', 'TITLE'], [['1', 'A node of the scale unit is not reachable']], { width: 20 })).toBe(
    ['ID  TITLE', '1   A node of the s…'].join('\n'),
  );
});

test('headings are dressed without moving what follows', () => {
  const dressed = table(['A', 'B'], [['long', 'x']], { dress: (text) => `\u001b[1m${text}\u001b[22m` });
  expect(dressed).toBe('\u001b[1mA\u001b[22m     \u001b[1mB\u001b[22m\nlong  x');
});

test('no line is wider than the terminal, and each row is one line', () => {
  const unit = fc.constantFrom('a', 'W', ' ', 'é', '水', '𠮷', '😀');
  const rows = fc.array(fc.array(fc.string({ unit, maxLength: 60 }), { minLength: 3, maxLength: 3 }));
  fc.assert(
    fc.property(rows, fc.integer({ min: 40, max: 120 }), (cells, width) => {
      const lines = table(['A', 'B', 'C'], cells, { width }).split('\n');
      expect(lines).toHaveLength(cells.length + 1);
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }),
  );
});
