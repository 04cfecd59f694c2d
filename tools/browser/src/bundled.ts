import { createReadStream, createWriteStream } from 'node:fs';
import { access, chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import type { LaunchOptions } from 'playwright-core';
import { extract, type Headers } from 'tar-fs';

/**
 * The Chromium (headless shell, Linux on x64) that lies compressed inside `@sparticuz/chromium`, unpacked on first use.
 *
 * The package's own `executablePath()` is not used: it trusts whatever is at `/tmp/chromium`, hands out a half-written
 * file to the second of two processes, and unpacks the shared libraries that a bare system lacks (NSS, NSPR, expat) on AWS
 * Lambda only. Here they always lie beside the browser, so that no package of the distribution is needed.
 *
 * @returns what playwright needs to start it
 * @throws Error on another platform or processor
 */
export async function bundledChromium(
  platform: NodeJS.Platform = process.platform,
  arch: string = process.arch,
): Promise<LaunchOptions> {
  if (platform !== 'linux' || arch !== 'x64') {
    throw new Error(`it holds a binary for linux-x64 only, this is ${platform}-${arch}`);
  }
  // <package>/build/cjs/index.cjs -> <package>
  const require = createRequire(import.meta.url);
  const source = dirname(dirname(dirname(require.resolve('@sparticuz/chromium'))));
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string };
  const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));
  const folder = join(cache, `chromium-${version}`);
  await once(folder, (staging) => unpack(join(source, 'bin'), staging, folder));

  const env = definedEnv();
  const libraries = [join(folder, 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** Fills `folder` by way of a staging folder, so that it is either absent or complete, whoever else does the same. */
export async function once(folder: string, fill: (staging: string) => Promise<void>): Promise<void> {
  if (await exists(folder)) return;
  await mkdir(dirname(folder), { recursive: true });
  const staging = await mkdtemp(`${folder}-`);
  try {
    await fill(staging);
    await chmod(staging, 0o755);
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    // Another process was faster: its folder is as good as ours.
    if (!(await exists(folder))) throw error;
  }
}

async function unpack(source: string, target: string, home: string): Promise<void> {
  const untar = (name: string) =>
    pipeline(createReadStream(join(source, name)), createBrotliDecompress(), extract(target, { map: asOwn }));
  await Promise.all([
    pipeline(
      createReadStream(join(source, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(join(target, 'chromium'), { mode: 0o755 }),
    ),
    untar('al2023.tar.br'),
    untar('swiftshader.tar.br'),
    untar('fonts.tar.br'),
  ]);
  await writeFile(join(target, 'fonts.conf'), fontConfiguration(home));
}

/** Root would otherwise give the files to the user of the machine that packed them. */
function asOwn(header: Headers): Headers {
  return { ...header, uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
}

/** The system's fonts where there are some, then the one that comes along: a machine may have neither font nor setting. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]),
  );
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
