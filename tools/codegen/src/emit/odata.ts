import type { ODataField, ODataModel } from '../model/model.js';

/** The rows of the interface that types a `$filter`: path to type and operators. */
export function odataFields({ fields }: ODataModel): string {
  return fields
    .map(
      (field) => `  ${JSON.stringify(field.path)}: FilterField<${valueType(field)}, ${operators(field)}>;\n`,
    )
    .join('');
}

export function odataOrderby({ orderby }: ODataModel): string {
  return orderby.map((path) => JSON.stringify(path)).join(' | ');
}

function operators({ operators: names }: ODataField): string {
  return names.map((name) => JSON.stringify(name)).join(' | ');
}

function valueType(field: ODataField): string {
  if (field.enum) return field.enum.map((value) => JSON.stringify(value)).join(' | ');
  switch (field.type) {
    case 'date-time':
      return 'DateTime';
    case 'integer':
    case 'number':
      return 'number';
    case 'int64':
      return 'bigint';
    case 'boolean':
      return 'boolean';
    default:
      return 'string';
  }
}
