import type { Operation } from '../openapi/document.js';

/** The group of named schemas in the navigation. */
export const schemasTag = 'Schemas';

/** The place of an operation on its reference page, as Redoc names it: `#/device-groups/devicegroup_list`. */
export function operationHash({ tags, operationId }: Pick<Operation, 'tags' | 'operationId'>): string {
  return hash(tags?.[0] ?? '', operationId);
}

/** The place of a named schema on its reference page: `#/schemas/alert`. */
export function schemaHash(name: string): string {
  return hash(schemasTag, name);
}

function hash(tag: string, item: string): string {
  return `#/${tag.trim().replace(/\s+/g, '-')}/${item}`.toLowerCase();
}
