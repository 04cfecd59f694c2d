import { type OpenApiDocument, type Operation, type ResponseObject, resolve, SpecError } from './document.js';
import type { PollingModel, TypeReference } from './model.js';

interface Polling {
  readonly via: string;
  readonly link?: string;
  readonly state?: string;
  readonly succeeded?: readonly (string | number)[];
  readonly failed?: readonly (string | number)[];
  readonly error?: string;
}

/** How the document says the outcome is learnt. */
export function readPolling(
  document: OpenApiDocument,
  operation: Operation,
  final: TypeReference,
): PollingModel | undefined {
  if (operation['x-ms-long-running-operation'] !== true) return undefined;
  const id = operation.operationId;
  const polling = operation['x-polling'] as Polling | undefined;
  if (polling?.via === 'location') return { kind: 'location', final };
  if (polling?.via !== 'link') throw new SpecError(`${id}: x-polling must be via link or location.`);
  const { link: name, state, succeeded, failed, error } = polling;
  const link = Object.values(operation.responses)
    .map((response) => resolve<ResponseObject>(document, response).links?.[name ?? ''])
    .find((one) => one !== undefined);
  const target = link && resolve(document, link);
  if (!target?.operationId)
    throw new SpecError(`${id}: no response has the link ${name} that x-polling names.`);
  if (!state || !succeeded || !failed)
    throw new SpecError(`${id}: x-polling needs state, succeeded and failed.`);
  return {
    kind: 'link',
    operationId: target.operationId,
    arguments: target.parameters ?? {},
    state,
    succeeded,
    failed,
    error,
  };
}
