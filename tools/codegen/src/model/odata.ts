import { type OpenApiDocument, type Operation, resolve, type Schema, SpecError } from './document.js';
import type { ODataField, ODataModel } from './model.js';
import { schemaAt, typeOf } from './schema.js';

interface ODataExtension {
  readonly dialect: string;
  readonly filter?: {
    readonly combine?: readonly string[];
    readonly fields: Readonly<Record<string, { readonly operators: readonly string[] }>>;
  };
  readonly orderby?: { readonly fields: readonly string[] };
}

/** The fields that `$filter` and `$orderby` take, with the types that the entity's schema gives them. */
export function readOData(document: OpenApiDocument, operation: Operation): ODataModel | undefined {
  const extension = operation['x-odata'] as ODataExtension | undefined;
  if (!extension) return undefined;
  const id = operation.operationId;
  const entity = operation['x-ms-odata'];
  if (typeof entity !== 'string')
    throw new SpecError(`${id}: x-odata needs x-ms-odata, the entity it speaks of.`);
  const schema = resolve<Schema>(document, { $ref: entity });
  const at = (path: string): Schema => {
    const found = schemaAt(document, schema, path);
    if (!found) throw new SpecError(`${id}: ${entity} has no ${path} to filter or order by.`);
    return typeOf(document, found);
  };
  const orderby = extension.orderby?.fields ?? [];
  orderby.forEach(at);
  return {
    dialect: extension.dialect,
    combine: extension.filter?.combine ?? ['and', 'or', 'not'],
    fields: Object.entries(extension.filter?.fields ?? {}).map(([path, { operators }]) => ({
      path,
      operators,
      ...fieldType(at(path)),
    })),
    orderby,
  };
}

function fieldType(schema: Schema): Pick<ODataField, 'type' | 'enum'> {
  const type = [schema.type].flat().find((one) => one !== 'null') ?? 'string';
  const format = ['date-time', 'uuid', 'date', 'int64'].find((one) => one === schema.format);
  const values = schema.enum?.filter((value) => typeof value === 'string');
  return { type: format ?? type, enum: values && values.length > 0 ? values : undefined };
}
