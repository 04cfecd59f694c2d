// The system's keychain, through the programs that come with the system: no native module has to be built.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { lockFile } from './file-lock.js';
import { type RunProgram, runProgram } from './run-program.js';
import { randomKey } from './seal.js';

export interface KeychainOptions {
  /** What the key belongs to; on Windows also where it is kept, protected: `{path}.key`. */
  path: string;
  platform?: NodeJS.Platform | undefined;
  run?: RunProgram | undefined;
}

/** One system's way of keeping a key: base64 text. */
interface Keychain {
  find(): Promise<string | undefined>;
  keep(key: string): Promise<void>;
}

/**
 * The key that the keychain of this user holds for the path; made and put there when there is none.
 *
 * @returns 32 bytes, or why there is no keychain to be reached: no such program, no session, locked.
 */
export async function keychainKey(options: KeychainOptions): Promise<Buffer | { unreachable: string }> {
  const { path, platform = process.platform, run = runProgram } = options;
  const keychain = KEYCHAINS[platform]?.(run, path);
  if (keychain === undefined) return { unreachable: `none is known for ${platform}` };
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    // Two processes that start for the first time must not make a key each.
    const unlock = await lockFile(`${path}.key.lock`);
    try {
      const found = await keychain.find();
      if (found !== undefined) return Buffer.from(found, 'base64');
      const key = randomKey();
      await keychain.keep(key.toString('base64'));
      return key;
    } finally {
      await unlock();
    }
  } catch (error) {
    return { unreachable: error instanceof Error ? error.message : String(error) };
  }
}

const KEYCHAINS: Partial<Record<NodeJS.Platform, (run: RunProgram, path: string) => Keychain>> = {
  darwin: (run, path) => ({
    async find() {
      const answer = await run('security', ['find-generic-password', '-s', 'edgeplane', '-a', path, '-w']);
      // errSecItemNotFound, as the program's exit code.
      if (answer.code === 44) return undefined;
      return succeeded('security', answer);
    },
    async keep(key) {
      // Interactive, because arguments are visible to other users of the machine.
      const command = `add-generic-password -s edgeplane -a ${quote(path)} -w ${key}\n`;
      succeeded('security', await run('security', ['-i'], command));
    },
  }),
  linux: (run, path) => {
    const attributes = ['application', 'edgeplane', 'path', path];
    return {
      async find() {
        const answer = await run('secret-tool', ['lookup', ...attributes]);
        // It fails silently when there is no such secret, and with words when there is no keychain.
        if (answer.code !== 0 && answer.stderr.trim() === '') return undefined;
        return succeeded('secret-tool', answer);
      },
      async keep(key) {
        const store = ['store', '--label=Edgeplane sign-ins', ...attributes];
        succeeded('secret-tool', await run('secret-tool', store, key));
      },
    };
  },
  // The data protection API encrypts for this user on this machine; what it gives is kept beside.
  win32: (run, path) => {
    const protect = async (verb: 'Protect' | 'Unprotect', text: string) => {
      const script = `Add-Type -AssemblyName System.Security; $in = [Convert]::FromBase64String([Console]::In.ReadToEnd().Trim()); [Convert]::ToBase64String([Security.Cryptography.ProtectedData]::${verb}($in, $null, 'CurrentUser'))`;
      const encoded = Buffer.from(script, 'utf16le').toString('base64');
      const flags = ['-NoProfile', '-NonInteractive', '-EncodedCommand', encoded];
      return succeeded('powershell.exe', await run('powershell.exe', flags, text));
    };
    const file = `${path}.key`;
    return {
      async find() {
        const kept = await readFile(file, 'utf8').catch(() => undefined);
        return kept === undefined ? undefined : protect('Unprotect', kept);
      },
      async keep(key) {
        await writeFile(file, await protect('Protect', key), { mode: 0o600 });
      },
    };
  },
};

function succeeded(program: string, { code, stdout, stderr }: Awaited<ReturnType<RunProgram>>): string {
  if (code === 0) return stdout.trim();
  throw new Error(
    `${program} ended with ${code}${stderr.trim() === '' ? '' : `: ${stderr.trim().split('\n')[0]}`}`,
  );
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
