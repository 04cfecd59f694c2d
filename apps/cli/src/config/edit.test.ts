import fc from 'fast-check';
import { parse, stringify } from 'smol-toml';
import { expect, test } from 'vitest';
import { setInToml } from './edit.js';

const name = fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/);
const value = fc.string({ unit: 'grapheme' });
const config = fc.record({
  'current-context': name,
  contexts: fc.dictionary(name, fc.record({ 'ca-file': value, sphere: fc.dictionary(name, value) })),
});

test('what is set is there, and nothing else has changed', async () => {
  await fc.assert(
    fc.asyncProperty(config, name, name, value, async (before, context, setting, text) => {
      const toml = stringify(before);
      const path = ['contexts', context, 'sphere', setting] as const;
      const after = parse(await setInToml(toml, [...path], text));
      const contexts: Record<string, { sphere?: Record<string, string> }> = { ...before.contexts };
      contexts[context] = { ...contexts[context], sphere: { ...contexts[context]?.sphere, [setting]: text } };
      expect(JSON.parse(JSON.stringify(after))).toEqual(JSON.parse(JSON.stringify({ ...before, contexts })));
    }),
  );
});

test('what cannot be changed alone is left to the user', async () => {
  await expect(
    setInToml('contexts = { lab = { ca-file = "x" } }\n', ['contexts', 'lab', 'ca-file'], 'y'),
  ).rejects.toThrow('Change it by hand: ca-file = "y"');
});
