import type { Document, OData, Operation, Schema } from '../openapi/document.js';
import { resolve, schemaAt } from '../openapi/resolve.js';
import { code, codeList, notVerified, paragraphs, table } from './markdown.js';

const dialects: Record<NonNullable<OData['dialect']>, string> = {
  v4: 'The language is that of OData 4.01.',
  arm: 'Paths are written in PascalCase over the camelCase of the JSON, and timestamps in quotes.',
};

/** The fields and operators that `$filter` and `$orderby` accept, in markdown. Undefined if there are none. */
export function filterAndOrder(document: Document, operation: Operation): string | undefined {
  const odata = operation['x-odata'];
  if (!odata) return undefined;
  const { filter, orderby, dialect } = odata;
  const combine = filter?.combine ?? [];
  const unverified = odata['x-unverified'];
  return paragraphs(
    `**Filter and order.** ${dialect ? dialects[dialect] : ''}`.trim(),
    filter && fieldTable(document, operation['x-ms-odata'], filter.fields),
    combine.length > 0 ? `Comparisons can be joined with ${codeList(combine)}.` : undefined,
    orderby && `\`$orderby\` takes ${codeList(orderby.fields)}.`,
    unverified && notVerified(unverified),
    ...(filter ? fieldNotes(filter.fields) : []),
  );
}

type Fields = NonNullable<OData['filter']>['fields'];

function fieldTable(document: Document, entity: string | undefined, fields: Fields): string {
  const schema = entity && resolve<Schema>(document, { $ref: entity });
  const rows = Object.entries(fields).map(([field, { operators }]) => [
    code(field),
    schema ? typeOf(document, schemaAt(document, schema, field.split('/'))) : '',
    operators.map(code).join(' '),
  ]);
  return table(['`$filter` field', 'Type', 'Operators'], rows);
}

/** What could not be established about single fields, said once for all of which the same is said. */
function fieldNotes(fields: Fields): string[] {
  const notes = new Map<string, string[]>();
  for (const [field, { 'x-unverified': sentence }] of Object.entries(fields)) {
    if (sentence) notes.set(sentence, [...(notes.get(sentence) ?? []), field]);
  }
  return [...notes].map(([sentence, names]) => notVerified(sentence, codeList(names)));
}

/** The name of the enumeration, else the format, else the JSON type. Nullable types are told without their null. */
function typeOf(document: Document, schema: Schema | undefined): string {
  if (!schema) return '';
  const { type, format, 'x-ms-enum': enumeration, allOf, oneOf, anyOf } = schema;
  const types = [type ?? []].flat().filter((name) => name !== 'null');
  const own = enumeration?.name ?? format ?? types.join(' or ');
  if (own) return own;
  const parts = (allOf ?? oneOf ?? anyOf ?? []).map((part) => typeOf(document, schemaAt(document, part, [])));
  return parts.filter(Boolean).join(' or ');
}
