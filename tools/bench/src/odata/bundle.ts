import { gzipSync } from 'node:zlib';
import { present } from '../absent.js';
import { bundleForBrowsers } from '../client/bundle.js';
import { type Family, resultOf } from '../figure.js';

/** Two conditions of what a visitor typed, as a web page would build them. */
const programs = {
  edgeplane: `
    import { and, eq, printFilter } from '@edgeplane/odata';
    console.log(printFilter(and(eq('State', location.hash), eq('Severity', location.search))));`,
  'odata-query': `
    import buildQuery from 'odata-query';
    console.log(buildQuery({ filter: { and: [{ State: location.hash }, { Severity: location.search }] } }));`,
  'odata-fluent-query': `
    import { odataQuery } from 'odata-fluent-query';
    const filter = (row) => row.State.equals(location.hash).and(row.Severity.equals(location.search));
    console.log(odataQuery().filter(filter).toString());`,
  '@odata2ts/odata-query-objects': `
    import { QStringPath } from '@odata2ts/odata-query-objects';
    const state = new QStringPath('State').eq(location.hash);
    console.log(state.and(new QStringPath('Severity').eq(location.search)).toString());`,
};

/** Size of a web page's script that builds and prints: minified by esbuild, gzip -9. */
export const bundle: Family = {
  figures: ['odata/bundle-gzip-bytes'],

  async measure(_, note) {
    const bundling = Object.entries(programs).map(([name, code]) => {
      const size = async () => gzipSync((await bundleForBrowsers(code)).text, { level: 9 }).length;
      return [name, size] as const;
    });
    const sizes = await present(Object.fromEntries(bundling), note);
    return {
      'odata/bundle-gzip-bytes': resultOf(Object.fromEntries(sizes), 'bytes, min+gzip, less is better'),
    };
  },
};
