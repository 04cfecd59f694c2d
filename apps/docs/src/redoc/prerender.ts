import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Document } from '../openapi/document.js';
import { redoclyCommand } from './redocly.js';

/** A reference page as Redoc shows it at first, before its script runs. */
export interface Prerendered {
  /** `<style>` elements. */
  readonly styles: string;
  /** The `<div id="redoc">`. */
  readonly body: string;
}

const divider = '<!-- edgeplane -->';

/**
 * Renders a document with `redocly build-docs`, which reports to nobody and needs no network.
 *
 * @throws Error if it fails, with what it printed
 */
export async function prerender(document: Document, options: Record<string, unknown>): Promise<Prerendered> {
  const folder = await mkdtemp(join(tmpdir(), 'edgeplane-docs-'));
  const file = (name: string) => join(folder, name);
  try {
    await writeFile(file('openapi.json'), JSON.stringify(document));
    await writeFile(file('options.json'), JSON.stringify(options));
    await writeFile(file('template.hbs'), `{{{redocHead}}}${divider}{{{redocHTML}}}`);
    const args = ['openapi.json', '-o', 'page.html', '-t', 'template.hbs', '--openapi', 'options.json'];
    await promisify(execFile)(process.execPath, [redoclyCommand, 'build-docs', ...args], {
      cwd: folder,
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    });
    return split(await readFile(file('page.html'), 'utf8'));
  } catch (error) {
    throw new Error(`Redoc could not render "${document.info.title}".`, { cause: error });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Takes the parts of a page that are ours to keep; the rest loads Redoc from its maker's servers. */
export function split(page: string): Prerendered {
  const [head = '', rest = ''] = page.split(divider);
  const end = rest.indexOf('<script type="module">');
  const body = hashLinks(rest.slice(0, end).trim());
  const styles = head.match(/<style[\s>].*?<\/style>/gs)?.join('\n');
  if (end < 0 || !styles || !body.startsWith('<div id="redoc">') || !body.endsWith('</div>')) {
    throw new Error('The output of `redocly build-docs` has changed. See apps/docs/src/redoc/prerender.ts.');
  }
  return { styles, body };
}

/** Redoc renders links for a server that knows its routes; in the browser it uses the hash. A click may come before that. */
function hashLinks(body: string): string {
  return body.replace(/ href="\/(?!\/)/g, ' href="#/');
}
