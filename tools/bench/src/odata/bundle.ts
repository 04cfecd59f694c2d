import { gzipSync } from 'node:zlib';
import { present } from '../absent.js';
import { bundleForBrowsers } from '../client/bundle.js';
import { type Family, resultOf } from '../figure.js';

/** What a program imports that builds `State eq '…' and Severity eq '…'` and prints it. */
const imports = {
  edgeplane: "import { and, eq, printFilter as print } from '@edgeplane/odata'; console.log(and, eq, print);",
  'odata-query': "import print from 'odata-query'; console.log(print);",
  'odata-fluent-query': "import { odataQuery } from 'odata-fluent-query'; console.log(odataQuery);",
  '@odata2ts/odata-query-objects':
    "import { QStringPath } from '@odata2ts/odata-query-objects'; console.log(QStringPath);",
};

/** What a web page carries to build and print: bundled and minified by esbuild, as for the client, gzip -9. */
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

async function gzippedSize(code: string): Promise<number> {
  const { text } = await bundleForBrowsers(code);
  return gzipSync(text, { level: 9 }).length;
}
