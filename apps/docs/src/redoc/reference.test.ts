import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Document, type Operation, operationsOf } from '../openapi/document.js';
import { documents, useSite } from '../testing/use-site.js';
import { operationHash } from './hash.js';

const site = useSite();

const nameOf = (operation: Operation) => operation.summary ?? operation.operationId;
/** Redoc puts a link into its headings, so their accessible names hold more than their text. */
const heading = (page: Page, name: string): Locator =>
  page.locator(`:is(h1, h2):text-is(${JSON.stringify(name)})`).first();

describe.each(documents)('the reference of $name', ({ name, document }) => {
  const title = `${document.info.title} (${document.info.version})`;

  it('shows its title, and an operation of each tag at the address that we link to', async () => {
    const page = await site.open(`reference/${name}.html`);
    expect(await page.title()).toBe(`${document.info.title} - Edgeplane`);
    await heading(page, title).waitFor();
    for (const operation of firstOfEachTag(document)) {
      await page.evaluate((hash) => window.location.assign(hash), operationHash(operation));
      await expect.poll(() => isInView(heading(page, nameOf(operation)))).toBe(true);
    }
  });

  it('is there before any script runs, with the way home', async () => {
    const page = await site.open(`reference/${name}.html`, { javaScriptEnabled: false });
    await heading(page, title).waitFor();
    await page.getByAltText('Edgeplane, all documents').click();
    await page.waitForURL(site.url('index.html'));
  });
});

describe('a reference page', () => {
  const all = documents.flatMap(({ name, document }) =>
    [...operationsOf(document)].map(({ operation }) => ({ name, operation })),
  );

  it.each([
    ['x-ms-pageable', 'Paging.'],
    ['x-continuation', 'Paging.'],
    ['x-ms-long-running-operation', 'Long-running.'],
    ['x-destructive', 'Needs consent: destructive.'],
    ['x-irreversible', 'Needs consent: irreversible.'],
    ['x-odata', 'Filter and order.'],
  ] as const)('says in words what %s says', async (extension, words) => {
    const example = all.find(({ operation }) => operation[extension]);
    expect(example).toBeDefined();
    if (!example) return;
    const page = await site.open(`reference/${example.name}.html${operationHash(example.operation)}`);
    await heading(page, nameOf(example.operation)).waitFor();
    await page.locator('strong', { hasText: words }).first().waitFor();
  });

  it('finds an operation by its name', async () => {
    const [first] = all;
    const wanted = nameOf(first?.operation ?? { operationId: '', responses: {} });
    const page = await site.open(`reference/${first?.name}.html`);
    await page.getByTestId('search-trigger').click();
    const dialog = page.getByTestId('search-dialog');
    await dialog.getByRole('textbox').fill(wanted);
    await dialog.getByText(wanted, { exact: true }).first().click();
    await dialog.waitFor({ state: 'hidden' });
    await heading(page, wanted).waitFor();
  });

  it('works from disk', async () => {
    const page = await site.openFromDisk('index.html');
    const [first] = documents;
    await page.getByRole('link', { name: first?.document.info.title ?? '', exact: true }).click();
    const [operation] = firstOfEachTag(first?.document);
    await page
      .getByText(operation?.tags?.[0] ?? '', { exact: true })
      .first()
      .click();
    await page
      .getByRole('link', { name: operation?.summary ?? '' })
      .first()
      .click();
    await page.waitForURL(/^file:.*#\//);
    await heading(page, operation?.summary ?? '').waitFor();
  });
});

async function isInView(element: Locator): Promise<boolean> {
  const box = (await element.isVisible()) ? await element.boundingBox() : null;
  return box !== null && box.y >= 0 && box.y < 900;
}

function firstOfEachTag(document: Document | undefined): Operation[] {
  const byTag = new Map<string, Operation>();
  for (const { operation } of document ? operationsOf(document) : []) {
    const tag = operation.tags?.[0] ?? '';
    if (!byTag.has(tag)) byTag.set(tag, operation);
  }
  return [...byTag.values()];
}
