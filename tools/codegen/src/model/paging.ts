import type { PagingDescriptor } from '@edgeplane/client';
import {
  type OpenApiDocument,
  type Operation,
  refName,
  resolve,
  type Schema,
  SpecError,
} from './document.js';
import type { PagingModel, TypeReference } from './model.js';
import { propertyOf } from './schema.js';

/** How the document says the list goes on, checked against the schema of its answer. */
export function readPaging(
  document: OpenApiDocument,
  operation: Operation,
  schema: Schema | undefined,
): (PagingModel & { readonly schema: Schema }) | undefined {
  const descriptor = descriptorOf(operation);
  if (!descriptor) return undefined;
  const list = descriptor.items === null ? schema : propertyOf(document, schema, descriptor.items);
  const { items } = resolve(document, list ?? {});
  if (!items) {
    throw new SpecError(
      `${operation.operationId}: the answer has no list called ${descriptor.items ?? '(the body)'}.`,
    );
  }
  const name = refName(items);
  const item: TypeReference = name
    ? { kind: 'component', name }
    : { kind: 'inline', status: '200', contentType: 'application/json' };
  return { descriptor, item, schema: items };
}

function descriptorOf(operation: Operation): PagingDescriptor | undefined {
  const continuation = operation['x-continuation'] as
    | { itemName: string; tokenName: string; header: string }
    | undefined;
  if (continuation) {
    const { itemName, tokenName, header } = continuation;
    return { kind: 'continuation', items: itemName, token: tokenName, header };
  }
  const pageable = operation['x-ms-pageable'] as
    | { itemName?: string | null; nextLinkName: string | null }
    | undefined;
  if (!pageable) return undefined;
  const { itemName = 'value', nextLinkName } = pageable;
  return { kind: 'link', items: itemName, nextLink: nextLinkName };
}
