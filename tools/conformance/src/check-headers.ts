import type { Node } from './document.js';
import type { Headers } from './exchange.js';
import { type Fault, violationFault } from './finding.js';
import { isObject, joinPointer } from './json.js';
import type { DocumentValidator } from './validator.js';

/** Checks the header fields that a response declares; what else comes is the business of the transport. */
export function checkHeaders(response: Node, recorded: Headers, validator: DocumentValidator): Fault[] {
  const { document } = validator;
  return [...document.children(document.child(response, 'headers'))]
    .filter(([name]) => name.toLowerCase() !== 'content-type') // Says nothing (OpenAPI 3.1, "Response Object").
    .flatMap(([name, header]) => {
      const place = joinPointer('response.header', name);
      const values = recorded.get(name.toLowerCase());
      return values === undefined
        ? checkAbsence(header, place, recorded)
        : checkValues(header, place, values, validator);
    });
}

/** A recording without any header field says nothing about one that is not there. */
function checkAbsence({ value, pointer }: Node, place: string, recorded: Headers): Fault[] {
  if (!isObject(value) || value.required !== true || recorded.size === 0) return [];
  const what = 'is missing, but required';
  return [{ kind: 'missing-header', severity: 'error', place, what, schema: `#${pointer}` }];
}

function checkValues(
  header: Node,
  place: string,
  values: readonly string[],
  validator: DocumentValidator,
): Fault[] {
  const { document } = validator;
  const schema = document.schemaPointer(header, 'schema');
  if (schema === undefined) return [];
  const text = isList(document.node(schema)?.value)
    ? values.flatMap((value) => value.split(',').map((item) => item.trim()))
    : values.join(', ');
  return validator
    .violations(schema, text, 'response', 'text')
    .map((violation) => violationFault('header', place, violation));
}

function isList(schema: unknown): boolean {
  return isObject(schema) && [schema.type].flat().includes('array');
}
