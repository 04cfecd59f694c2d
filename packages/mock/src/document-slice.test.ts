import { expect, test } from 'vitest';
import { bundledDocuments } from './bundles.js';
import { dereference, type OpenApiDocument, type PathItem } from './document.js';
import { sliceOf } from './document-slice.js';

const documents = await bundledDocuments();

/** Everything that is referred to, however far. */
function spelledOut(document: OpenApiDocument, node: unknown, seen = new Set<object>()): void {
  if (typeof node !== 'object' || node === null || seen.has(node)) return;
  seen.add(node);
  const target = '$ref' in node ? dereference(document, node as { $ref: string }) : node;
  for (const each of Object.values(target)) spelledOut(document, each, seen);
}

test.each(documents.map((document) => [document.info.title, document] as const))(
  '%s: a slice holds one operation and everything that it refers to',
  (_, document) => {
    for (const [path, reference] of Object.entries(document.paths ?? {})) {
      for (const method of Object.keys(dereference<PathItem>(document, reference)).filter(
        (name) => name !== 'parameters' && name !== 'servers' && !name.startsWith('x-'),
      )) {
        const slice = sliceOf(document, method, path);
        expect(Object.keys(slice.paths ?? {})).toEqual([path]);
        expect(slice.paths?.[path]?.[method]).toBe(document.paths?.[path]?.[method]);
        spelledOut(slice, slice.paths);
      }
    }
  },
);

test('what is not referred to is left out', () => {
  const used = { type: 'string' };
  const document = {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: {
      '/a': {
        parameters: [{ $ref: '#/components/parameters/P' }],
        get: { responses: { 200: { $ref: '#/components/responses/R' } } },
        put: { responses: {} },
      },
      '/b': { get: { responses: {} } },
    },
    components: {
      parameters: { P: { in: 'query', name: 'p', schema: { $ref: '#/components/schemas/Used' } } },
      responses: { R: { description: 'R' } },
      schemas: { Used: used, Other: {} },
      securitySchemes: { s: { type: 'http' } },
    },
  } as unknown as OpenApiDocument;
  const slice = sliceOf(document, 'get', '/a');
  expect(Object.keys(slice.paths?.['/a'] ?? {})).toEqual(['parameters', 'get']);
  expect(slice.components).toMatchObject({
    schemas: { Used: used },
    securitySchemes: { s: { type: 'http' } },
  });
  expect(slice.components).not.toHaveProperty('schemas.Other');
});
