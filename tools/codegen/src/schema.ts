import openapiTS, { astToString } from 'openapi-typescript';
import type { OpenApiDocument } from './model/document.js';

/** The types of everything in the document, by openapi-typescript. This file alone knows it (docs/adr/0001). */
export async function emitSchema(document: OpenApiDocument): Promise<string> {
  const ast = await openapiTS(structuredClone(document) as never, {
    defaultNonNullable: false,
    silent: true,
  });
  return astToString(ast);
}
