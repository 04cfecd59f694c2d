import type { Argument, Model, OperationModel } from '../model/model.js';
import { descriptorName } from './descriptors.js';
import { Code, flag, literal } from './literal.js';

/** Everything that people want to know about the operations, kept apart from what programs load. */
export function emitCatalog(model: Model): string {
  const catalog = {
    title: model.title,
    version: model.version,
    groups: model.groups.map(({ name, title, description = '' }) => ({ name, title, description })),
    operations: model.groups.flatMap((group) =>
      group.operations.map((operation) => entry(model, group.name, operation)),
    ),
  };
  return (
    `import type { Catalog } from '@edgeplane/client';\n` +
    `import * as descriptors from './descriptors.js';\n\n` +
    `export const catalog: Catalog = ${literal(catalog)};\n`
  );
}

function entry(model: Model, group: string, operation: OperationModel): object {
  const { body, odata } = operation;
  return {
    descriptor: new Code(`descriptors.${descriptorName(model, operation)}`),
    group,
    name: operation.name,
    summary: operation.summary,
    description: operation.description,
    documentation: operation.documentation,
    arguments: operation.arguments.map(argument),
    body: body && { contentType: body.contentType, required: body.required, description: body.description },
    columns: operation.columns,
    odata: odata && {
      dialect: odata.dialect,
      combine: odata.combine,
      fields: Object.fromEntries(
        odata.fields.map(({ path, type, enum: values, operators }) => [
          path,
          { type, enum: values, operators },
        ]),
      ),
      orderby: odata.orderby,
    },
    destructive: flag(operation.destructive),
    irreversible: flag(operation.irreversible),
    deprecated: flag(operation.deprecated),
    unverified: operation.unverified,
  };
}

function argument({
  name,
  description,
  schema,
  required,
  client,
  default: template,
  example,
}: Argument): object {
  const type = [schema.type].flat().find((one) => one !== 'null') ?? 'string';
  return {
    name,
    description,
    type,
    required: required && !client && template === undefined,
    client: flag(client),
    enum: schema.enum,
    example,
  };
}
