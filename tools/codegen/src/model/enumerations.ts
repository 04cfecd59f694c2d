import { type OpenApiDocument, type Schema, SpecError } from './document.js';
import type { Enumeration } from './model.js';

/** The integer enumerations among the components: on the wire a number, in code a name. */
export function readEnumerations(document: OpenApiDocument): Enumeration[] {
  const schemas = Object.entries(document.components?.schemas ?? {}) as [string, Schema][];
  return schemas.flatMap(([name, schema]) => {
    const values = schema['x-ms-enum']?.values;
    if (!values?.every(({ value }) => typeof value === 'number')) return [];
    return {
      name,
      description: schema.description ?? '',
      members: values.map(({ value, name: member, description = '' }) => {
        if (!member) throw new SpecError(`${name}: the value ${value} has no name.`);
        return { name: member, value: Number(value), description };
      }),
    };
  });
}
