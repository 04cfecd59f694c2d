import { readFile } from 'node:fs/promises';
import { Script } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { localScript } from './local-script.js';
import { redocBundle } from './redocly.js';

let bundle: string;

beforeAll(async () => {
  bundle = await readFile(redocBundle, 'utf8');
});

describe('localScript', () => {
  it('takes every address of a server out of the Redoc in use', () => {
    expect(bundle).toMatch(/https:\/\/cdn\.redoc/);
    expect(localScript(bundle)).not.toMatch(/https?:\/\/(?:cdn|otel)[\w.]*\.redoc/);
  });

  it('is a classic script', () => {
    expect(() => new Script(bundle)).toThrow(SyntaxError);
    expect(() => new Script(localScript(bundle))).not.toThrow();
  });

  it.each([
    [
      'calls another server',
      (text: string) => `"https://new.redocly.com/collect";${text}`,
      '"https://new.redocly.com/collect" is new in it',
    ],
    [
      'lacks a known address',
      (text: string) => text.replaceAll('https://otel.cloud.redocly.com/v1/traces', ''),
      'no "https://otel.cloud.redocly.com/v1/traces" in it',
    ],
    ['exports something else', (text: string) => `${text}export { more };`, 'it exports something else'],
  ])('refuses a Redoc that %s', (_, change, message) => {
    expect(() => localScript(change(bundle))).toThrow(`Redoc's bundle has changed: ${message}.`);
  });
});
