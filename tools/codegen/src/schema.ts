import openapiTS, { astToString } from 'openapi-typescript';
import type { OpenApiDocument } from './model/document.js';

/** The types of everything in the document, by openapi-typescript. This file alone knows it (docs/adr/0001). */
export async function emitSchema(document: OpenApiDocument): Promise<string> {
  const ast = await openapiTS(withDoubts(document) as never, {
    defaultNonNullable: false,
    silent: true,
  });
  return astToString(ast);
}

/** openapi-typescript makes comments of descriptions alone. */
function withDoubts(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withDoubts);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, withDoubts(value)]));
  const { description, 'x-unverified': doubt } = copy;
  if (typeof description === 'string' && typeof doubt === 'string') {
    copy.description = `${description} Not verified: ${doubt}`;
  }
  return copy;
}
