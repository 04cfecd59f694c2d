import { type OpenApiDocument, type Operation, type ResponseObject, resolve, SpecError } from './document.js';
import type { HeaderPollingModel, PollingModel, TypeReference } from './model.js';

interface Polling {
  readonly via: string;
  readonly link?: string;
  readonly state?: string;
  readonly succeeded?: readonly (string | number)[];
  readonly failed?: readonly (string | number)[];
  readonly error?: string;
  readonly pending?: readonly number[];
}

const HEADERS = ['location', 'azure-async-operation', 'body'] as const;
const FINAL = ['location', 'azure-async-operation', 'operation-location', 'original-uri'] as const;

/** How the document says the outcome is learnt. */
export function readPolling(
  document: OpenApiDocument,
  operation: Operation,
  method: string,
  success: TypeReference,
): PollingModel | undefined {
  if (operation['x-ms-long-running-operation'] !== true) return undefined;
  const id = operation.operationId;
  const polling = operation['x-polling'] as Polling | undefined;
  const kind = HEADERS.find((one) => one === polling?.via);
  if (kind) return readHeaderPolling(operation, method, { kind, success, pending: polling?.pending });
  if (polling?.via !== 'link')
    throw new SpecError(`${id}: x-polling must be via link, ${HEADERS.join(' or ')}.`);
  const { link: name, state, succeeded, failed, error, pending } = polling;
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
    pending,
  };
}

function readHeaderPolling(
  operation: Operation,
  method: string,
  polling: Pick<HeaderPollingModel, 'kind' | 'success' | 'pending'>,
): HeaderPollingModel {
  const id = operation.operationId;
  const options = operation['x-ms-long-running-operation-options'] as Record<string, unknown> | undefined;
  const declared = options?.['final-state-via'];
  const via = FINAL.find((one) => one === declared);
  if (declared !== undefined && !via) {
    throw new SpecError(`${id}: final-state-via must be one of ${FINAL.join(', ')}.`);
  }
  if (polling.kind === 'body' && !['put', 'patch'].includes(method)) {
    throw new SpecError(`${id}: only what PUT or PATCH makes tells its state in its body.`);
  }
  return { ...polling, via };
}
