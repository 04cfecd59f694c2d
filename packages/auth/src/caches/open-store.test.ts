import { chmod, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { ArgumentError } from '@edgeplane/client';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../test/temporary.js';
import { keychainKey } from './keychain.js';
import { openTokenStore } from './open-store.js';
import { type RunProgram, runProgram } from './run-program.js';

const noKeychain: RunProgram = async () => {
  throw Object.assign(new Error('spawn secret-tool ENOENT'), { code: 'ENOENT' });
};

/** The programs of three systems over one keychain, and what was on their command lines. */
function keychain() {
  const kept = new Map<string, string>();
  const commandLines: string[] = [];
  const run: RunProgram = async (program, args, input = '') => {
    commandLines.push([program, ...args].join(' '));
    const done = (stdout: string, code = 0, stderr = '') => ({ code, stdout, stderr });
    if (program === 'security') {
      if (args[0] !== '-i')
        return kept.has('mac') ? done(`${kept.get('mac')}\n`) : done('', 44, 'could not be found');
      const [, name = '', key = ''] =
        /^add-generic-password -s edgeplane -a "(.*)" -w (\S+)\n$/.exec(input) ?? [];
      expect(name).toContain('tokens');
      kept.set('mac', key);
      return done('');
    }
    if (program === 'secret-tool') {
      if (args[0] === 'lookup') return kept.has('linux') ? done(kept.get('linux') ?? '') : done('', 1);
      kept.set('linux', input);
      return done('');
    }
    const script = Buffer.from(args.at(-1) ?? '', 'base64').toString('utf16le');
    return done(
      script.includes('::Protect(') ? `protected:${input}\r\n` : `${input.replace('protected:', '')}\r\n`,
    );
  };
  return { run, kept, commandLines };
}

describe.each(['darwin', 'linux', 'win32'] as const)('the keychain of %s', (platform) => {
  test('keeps one key, which is on no command line', async () => {
    const path = join(await temporaryFolder(), 'tokens "x"');
    const { run, commandLines } = keychain();
    const keys = await Promise.all([1, 2, 3].map(() => keychainKey({ path, platform, run })));
    const [key] = keys;
    if (!Buffer.isBuffer(key)) throw new Error(key?.unreachable);
    expect(key).toHaveLength(32);
    expect(keys).toEqual([key, key, key]);
    expect(commandLines.join('\n')).not.toContain(key.toString('base64'));
  });

  test('that cannot be reached says why', async () => {
    const path = join(await temporaryFolder(), 'tokens');
    const run: RunProgram = async () => ({ code: 1, stdout: '', stderr: 'no session\nmore' });
    expect(await keychainKey({ path, platform, run })).toEqual({
      unreachable: expect.stringMatching(/^\S+ ended with 1: no session$/),
    });
  });
});

test('a system without a known keychain is told', async () => {
  expect(await keychainKey({ path: '/x', platform: 'aix' })).toEqual({
    unreachable: 'none is known for aix',
  });
});

test('a real program gets the key on its standard input', async () => {
  const folder = await temporaryFolder();
  const program = join(folder, 'secret-tool');
  await writeFile(
    program,
    `#!/bin/sh\ncase $1 in\n  store) cat > ${folder}/kept ;;\n  lookup) cat ${folder}/kept 2>/dev/null ;;\nesac\n`,
  );
  await chmod(program, 0o755);
  const { PATH = '' } = process.env;
  process.env.PATH = `${folder}${delimiter}${PATH}`;
  try {
    const options = { path: join(folder, 'tokens'), platform: 'linux', run: runProgram } as const;
    const key = await keychainKey(options);
    expect(await keychainKey(options)).toEqual(key);
    expect(Buffer.isBuffer(key) && key.toString('base64')).toBe(await readFile(join(folder, 'kept'), 'utf8'));
  } finally {
    process.env.PATH = PATH;
  }
});

describe('the way in which sign-ins are kept', () => {
  async function open(env: Record<string, string>, run: RunProgram = noKeychain) {
    const path = join(await temporaryFolder(), 'tokens');
    const opened = await openTokenStore({ path, env, platform: 'linux', run });
    await opened.store.write('the text');
    const onDisk = await readFile(path, 'latin1').catch(() => undefined);
    return { ...opened, onDisk };
  }
  const secret = 'a long random text';

  test('is the keychain, if there is one', async () => {
    const { keeping, onDisk, note } = await open({ EDGEPLANE_TOKEN_KEY: secret }, keychain().run);
    expect({ keeping, note }).toEqual({ keeping: 'keychain', note: undefined });
    expect(onDisk).toMatch(/^edgeplane-tokens-aes-256-gcm\n/);
    expect(onDisk).not.toContain('the text');
  });

  test('else the environment', async () => {
    const { keeping, onDisk } = await open({ EDGEPLANE_TOKEN_KEY: secret });
    expect(keeping).toBe('environment');
    expect(onDisk).not.toContain('the text');
  });

  test('else memory, and the user is told what else there is', async () => {
    const { keeping, onDisk, note } = await open({});
    expect({ keeping, onDisk }).toEqual({ keeping: 'memory', onDisk: undefined });
    expect(note).toBe(
      'Sign-ins are not kept, because the keychain cannot be reached (spawn secret-tool ENOENT). To keep them, set EDGEPLANE_TOKEN_KEY to a long random text, which encrypts them, or EDGEPLANE_TOKEN_CACHE=plain for a file that is not encrypted.',
    );
  });

  test('is a readable file only when that is asked for', async () => {
    const { keeping, onDisk } = await open({ EDGEPLANE_TOKEN_CACHE: 'plain' }, keychain().run);
    expect(keeping).toBe('plain');
    expect(onDisk).toContain('the text');
  });

  test('or what else is asked for', async () => {
    const env = { EDGEPLANE_TOKEN_KEY: secret };
    const { run } = keychain();
    expect((await open({ ...env, EDGEPLANE_TOKEN_CACHE: 'environment' }, run)).keeping).toBe('environment');
    expect((await open({ ...env, EDGEPLANE_TOKEN_CACHE: 'memory' }, run)).note).toBeUndefined();
  });

  test.each([
    [{ EDGEPLANE_TOKEN_CACHE: 'disk' }, 'must be one of keychain, environment, plain, memory'],
    [{ EDGEPLANE_TOKEN_CACHE: 'environment' }, 'EDGEPLANE_TOKEN_KEY is not set'],
    [{ EDGEPLANE_TOKEN_KEY: 'short' }, 'EDGEPLANE_TOKEN_KEY is too short'],
  ])('%j makes no sense', async (env, words) => {
    await expect(open(env)).rejects.toThrow(ArgumentError);
    await expect(open(env)).rejects.toThrow(words);
  });

  test('the keychain that is asked for and not there is an error', async () => {
    await expect(open({ EDGEPLANE_TOKEN_CACHE: 'keychain' })).rejects.toThrow('cannot be reached here');
  });
});
