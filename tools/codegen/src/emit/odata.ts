import type { ODataField, ODataModel } from '../model/model.js';

/** The rows of the interface that types a `$filter`: path to type and operators. */
export function odataFields({ fields, combine, dialect }: ODataModel): string {
  const rows = fields.map(
    (field) =>
      `  ${JSON.stringify(field.path)}: FilterField<${valueType(field, dialect)}, ${operators(field)}>;\n`,
  );
  return `  $combine: ${combine.map((one) => JSON.stringify(one)).join(' | ') || 'never'};\n${rows.join('')}`;
}

export function odataOrderby({ orderby }: ODataModel): string {
  return orderby.map((path) => JSON.stringify(path)).join(' | ');
}

function operators({ operators: names }: ODataField): string {
  return names.map((name) => JSON.stringify(name)).join(' | ');
}

const VALUE_TYPES: Readonly<Record<string, string>> = {
  boolean: 'boolean',
  date: 'DateOnly',
  'date-time': 'DateTime',
  int64: 'Int64',
  integer: 'number',
  number: 'number',
};

function valueType(field: ODataField, dialect: string): string {
  if (field.enum) return field.enum.map((value) => JSON.stringify(value)).join(' | ');
  // Resource Manager takes GUIDs as text, in quotes.
  if (field.type === 'uuid' && dialect === 'v4') return 'Guid';
  return VALUE_TYPES[field.type] ?? 'string';
}
