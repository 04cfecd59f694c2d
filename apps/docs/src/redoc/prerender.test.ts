import { describe, expect, it } from 'vitest';
import type { Document } from '../openapi/document.js';
import { prerender, split } from './prerender.js';
import { redocOptions, referencePage, referenceScript } from './reference-page.js';

const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Kettles & more', version: '1', description: 'All about `kettles`.' },
  paths: {},
};

describe('prerender', () => {
  it('renders the first view of a document', async () => {
    const { styles, body } = await prerender(document, redocOptions);
    expect(styles).toMatch(/^<style/);
    expect(body).toContain('Kettles &amp; more');
    expect(`${styles}${body}`).not.toContain('cdn.redoc');
    expect(body).toContain(' href="#/"');
    expect(body).not.toContain(' href="/');
  });

  it('says which document Redoc could not render', async () => {
    const broken = { ...document, openapi: '9.9' };
    await expect(prerender(broken, redocOptions)).rejects.toThrow('Redoc could not render "Kettles & more".');
  });
});

describe('split', () => {
  it('refuses what it does not know', () => {
    expect(() => split('<html></html>')).toThrow('The output of `redocly build-docs` has changed.');
  });
});

describe('referencePage', () => {
  it('allows exactly the inline scripts that it holds', () => {
    const body = '<div id="redoc"><script>one()</script></div>';
    const page = referencePage('kettles', document, { styles: '<style></style>', body });
    expect(page.match(/sha256-/g)).toHaveLength(1);
    expect(page).toContain('<title>Kettles &amp; more - Edgeplane</title>');
    expect(page).toContain('<script defer src="kettles.js"></script>');
  });

  it('hands the document over as it is', () => {
    const hostile = { ...document, info: { ...document.info, description: '</script>\u2028"quoted"' } };
    let received: unknown;
    const Redoc = { hydrate: (value: unknown) => (received = value) };
    new Function('Redoc', 'document', referenceScript(hostile))(Redoc, { getElementById: () => null });
    expect(received).toEqual(hostile);
  });
});
