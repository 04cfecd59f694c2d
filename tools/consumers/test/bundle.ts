import { build, type Metafile } from 'esbuild';

export interface Bundle {
  readonly code: string;
  readonly inputs: readonly string[];
  /** What was left for whoever loads it. */
  readonly external: readonly string[];
}

/** A script for browsers, from the packages that are installed in a project. What only Node has is an error here. */
export async function bundle(project: string, contents: string, minify = false): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: project, loader: 'ts' },
    absWorkingDir: project,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify,
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const { inputs } = metafile satisfies Metafile;
  const external = Object.values(inputs).flatMap(({ imports }) => imports.filter((one) => one.external));
  return {
    code: outputFiles.map(({ text }) => text).join(''),
    inputs: Object.keys(inputs),
    external: external.map(({ path }) => path),
  };
}
