import type { Schema } from '../model/document.js';
import type { OperationModel, TypeReference } from '../model/model.js';

/** The TypeScript type of a parameter. */
export function parameterType(schema: Schema): string {
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const type = [schema.type].flat().find((one) => one !== 'null');
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'boolean') return 'boolean';
  if (type === 'array') return `readonly (${parameterType(schema.items ?? {})})[]`;
  return 'string';
}

/** What can be sent where the document says bytes. */
export const SENDABLE_BYTES =
  'Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | Upload';

/** The TypeScript type of a body. */
export function referenceType(reference: TypeReference, operation: OperationModel): string {
  switch (reference.kind) {
    case 'component':
      return `models.${reference.name}${reference.array ? '[]' : ''}`;
    case 'inline': {
      const { status, contentType } = reference;
      const body = `operations[${JSON.stringify(operation.id)}]['responses'][${status}]['content'][${JSON.stringify(contentType)}]`;
      return operation.paging ? itemOf(body, operation) : body;
    }
    case 'body':
      return `NonNullable<operations[${JSON.stringify(operation.id)}]['requestBody']>['content'][${JSON.stringify(reference.contentType)}]`;
    case 'bytes':
      return 'Uint8Array<ArrayBuffer>';
    case 'none':
      return 'void';
  }
}

function itemOf(body: string, operation: OperationModel): string {
  const items = operation.paging?.descriptor.items ?? null;
  const list = items === null ? body : `NonNullable<${body}[${JSON.stringify(items)}]>`;
  return `${list}[number]`;
}
