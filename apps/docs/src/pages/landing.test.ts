import { expect, it } from 'vitest';
import type { Document } from '../openapi/document.js';
import { landingPage } from './landing.js';

const document: Document = {
  openapi: '3.1.0',
  info: { title: 'A & B', version: '3', summary: 'Uses `code`', description: 'First <p>.\n\nSecond.' },
  servers: [{ url: 'https://a.example/{x}' }],
  paths: { '/a': { get: { operationId: 'A_Get', responses: {} } } },
};

it('has a card for each document, escaped', () => {
  const page = landingPage([{ name: 'a-b', document }]);
  expect(page).toContain('<h3><a href="reference/a-b.html">A &amp; B</a></h3>');
  expect(page).toContain('Uses <code>code</code>');
  expect(page).toContain('First &lt;p&gt;.');
  expect(page).not.toContain('Second.');
  expect(page).toContain('href="openapi/a-b.json"');
  expect(page).toContain('<code>https://a.example/{x}</code>');
  expect(page).toContain('1 document, 1 operation.');
});

it('links nowhere but beside itself', () => {
  const page = landingPage([{ name: 'a-b', document }]);
  const targets = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target]) => target);
  expect(targets.filter((target) => /^(?:[a-z]+:|\/)/.test(target ?? ''))).toEqual([]);
});
