import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { present } from '../absent.js';
import { type Family, resultOf } from '../figure.js';
import { withScratch } from '../scratch.js';

/** What a program imports that builds `State eq '…' and Severity eq '…'` and prints it. */
const imports = {
  edgeplane: "import { and, eq, printFilter as print } from '@edgeplane/odata'; console.log(and, eq, print);",
  'odata-query': "import print from 'odata-query'; console.log(print);",
  'odata-fluent-query': "import { odataQuery } from 'odata-fluent-query'; console.log(odataQuery);",
  '@odata2ts/odata-query-objects':
    "import { QStringPath } from '@odata2ts/odata-query-objects'; console.log(QStringPath);",
};

/** What a web page carries to build and print: bundled and minified by Vite, gzip -9. */
export const bundle: Family = {
  figures: ['odata/bundle-gzip-bytes'],

  async measure(_, note) {
    const bundling = Object.entries(imports).map(([name, code]) => [name, () => gzippedSize(code)] as const);
    const sizes = await present(Object.fromEntries(bundling), note);
    return {
      'odata/bundle-gzip-bytes': resultOf(Object.fromEntries(sizes), 'bytes, min+gzip, less is better'),
    };
  },
};

function gzippedSize(code: string): Promise<number> {
  return withScratch(async (folder) => {
    const input = join(folder, 'program.js');
    await writeFile(input, code);
    const result = await build({
      configFile: false,
      logLevel: 'silent',
      build: { write: false, minify: true, modulePreload: false, rolldownOptions: { input } },
    });
    const { output } = result as Rollup.RollupOutput;
    const text = output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
    return gzipSync(text, { level: 9 }).length;
  });
}
