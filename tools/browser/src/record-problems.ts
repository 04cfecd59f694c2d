import type { BrowserContext, Page } from 'playwright-core';

/**
 * Collects what a visitor would find in the developer tools: console errors (violations of the content security policy
 * among them), uncaught exceptions, and answers of 400 and above.
 *
 * @param target a page, or a context for all its pages; call it before the first navigation
 * @returns one line per problem, filled as they occur. A test asserts that it is empty
 */
export function recordProblems(target: Page | BrowserContext): readonly string[] {
  const problems: string[] = [];
  const record = (page: Page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console: ${message.text().slice(0, 500)}`);
    });
    page.on('pageerror', (error) => problems.push(`exception: ${error.message}`));
    page.on('response', (response) => {
      if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
    });
  };
  if ('newPage' in target) target.on('page', record);
  else record(target);
  return problems;
}
