import { describe, expect, it } from 'vitest';
import { lowestContrast } from '../testing/lowest-contrast.js';
import { documents, useSite } from '../testing/use-site.js';

const site = useSite();

describe('the landing page', () => {
  it('lists every document, and its links work', async () => {
    const page = await site.open('');
    const cards = page.locator('.card h3');
    expect(await cards.allTextContents()).toEqual(documents.map(({ document }) => document.info.title));
    const links = await page
      .locator('a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of new Set(links)) {
      expect({ link, status: (await page.request.get(link)).status() }).toEqual({ link, status: 200 });
    }
  });

  it('offers each document as it was bundled', async () => {
    const page = await site.open('');
    for (const { name, document } of documents) {
      const answer = await page.request.get(site.url(`openapi/${name}.json`));
      expect(await answer.json()).toEqual(document);
    }
  });

  it('can be used with the keyboard alone', async () => {
    const page = await site.open('');
    await page.keyboard.press('Tab');
    expect(await page.getByText('Skip to the content').boundingBox()).toMatchObject({ x: 16 });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('a page of its own');
  });

  it('has a landmark for everything and one heading of the first level', async () => {
    const page = await site.open('');
    for (const role of ['banner', 'navigation', 'main', 'contentinfo'] as const) {
      expect(await page.getByRole(role).count()).toBe(1);
    }
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });
});

describe('the page of what is not verified', () => {
  /** Opens the first and the last link of a section, and says how many there are. */
  const follow = async (title: string) => {
    const page = await site.open('unverified.html');
    const section = page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) });
    const links = await section
      .locator('a[href*="#/"]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of new Set([...links.slice(0, 1), ...links.slice(-1)])) {
      await page.goto('about:blank');
      await page.goto(link);
      await page.getByText('Not verified').first().waitFor({ state: 'attached' });
      expect(await page.getByText('No page at this address').count()).toBe(0);
    }
    return links.length;
  };

  it.each(documents.map(({ document }) => [document.info.title, document] as const))(
    'leads from %s to where the reference says so',
    async (title, document) => {
      expect((await follow(title)) > 0).toBe(JSON.stringify(document).includes('"x-unverified"'));
    },
  );
});

describe.each(['light', 'dark'] as const)('in a %s color scheme', (colorScheme) => {
  it.each(['index.html', 'unverified.html'])('%s is readable and fits a narrow screen', async (file) => {
    const page = await site.open(file, { colorScheme, viewport: { width: 320, height: 640 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await page.evaluate(lowestContrast)).toBeGreaterThanOrEqual(4.5);
  });
});
