// The api-versions that an operation accepts, as its document lists them.
import { dereference, type SchemaObject } from './document.js';
import type { Operation } from './service.js';

export function apiVersionsOf(operation: Operation): string[] {
  const parameter = operation.parameters.find((each) => each.in === 'query' && each.name === 'api-version');
  if (!parameter?.schema) return [];
  const { enum: versions = [] } = dereference<SchemaObject>(operation.service.document, parameter.schema);
  return versions.map(String);
}
