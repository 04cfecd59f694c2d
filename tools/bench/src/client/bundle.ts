import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { present } from '../absent.js';
import { type Family, resultOf } from '../figure.js';
import { packageFolder } from '../scratch.js';

/** One operation as a web page would use it. What a program does beyond a bare call is printed with the figure. */
const programs = {
  edgeplane: {
    does: 'a list of all pages, a token, retries, errors by class',
    code: `
      import { createClient, NotFoundError } from '@edgeplane/client';
      import { list } from '@edgeplane/sphere/devices';
      const client = createClient({ baseUrl: location.origin, credential: window.credential });
      try {
        for await (const device of list(client, { tenantId: location.hash })) console.log(device);
      } catch (error) {
        console.log(error instanceof NotFoundError);
      }`,
  },
  'openapi-fetch': {
    does: 'one page; no retries, no errors',
    code: `
      import createClient from 'openapi-fetch';
      const client = createClient({ baseUrl: location.origin });
      const params = { path: { tenantId: location.hash } };
      console.log((await client.GET('/v2/tenants/{tenantId}/devices', { params })).data);`,
  },
  ky: {
    does: 'one page; retries and one error class',
    code: `
      import ky from 'ky';
      console.log(await ky.get(location.origin + '/v2/tenants/' + location.hash + '/devices').json());`,
  },
  '@azure-rest/core-client': {
    does: 'one page; a token and retries',
    code: `
      import { getClient } from '@azure-rest/core-client';
      const client = getClient(location.origin, window.credential);
      console.log((await client.pathUnchecked('/v2/tenants/{tenantId}/devices', location.hash).get()).body);`,
  },
  axios: {
    does: 'one page; one error class',
    code: `
      import axios from 'axios';
      console.log((await axios.get(location.origin + '/v2/tenants/' + location.hash + '/devices')).data);`,
  },
};

/** Size of a web page's script that calls one operation: minified by esbuild, gzip -9. */
export const bundle: Family = {
  figures: ['client/bundle-gzip-bytes'],

  async measure(_, note) {
    for (const [name, { does }] of Object.entries(programs)) note(`${name}: ${does}`);
    const bundling = Object.entries(programs).map(
      ([name, { code }]) => [name, () => gzippedSize(code)] as const,
    );
    const sizes = Object.fromEntries(await present(Object.fromEntries(bundling), note));
    return { 'client/bundle-gzip-bytes': resultOf(sizes, 'bytes, min+gzip, less is better') };
  },
};

/** Bytes of our program; its budget is tested. */
export function ourBundleSize(): Promise<number> {
  return gzippedSize(programs.edgeplane.code);
}

/** Bundles a program for browsers; a Node built-in that it reaches stays an import of that name. */
export async function bundleForBrowsers(code: string): Promise<{ text: string; metafile: Metafile }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: packageFolder, loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    external: ['node:*'],
    logLevel: 'silent',
  });
  return { text: outputFiles[0]?.text ?? '', metafile };
}

async function gzippedSize(code: string): Promise<number> {
  const { text } = await bundleForBrowsers(code);
  return gzipSync(text, { level: 9 }).length;
}
