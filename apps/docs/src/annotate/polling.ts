import type { Document, Operation, Polling, Response, Schema } from '../openapi/document.js';
import { operationsOf } from '../openapi/document.js';
import { pointerKeys, resolve, schemaAt } from '../openapi/resolve.js';
import { operationHash } from '../redoc/hash.js';
import { code } from './markdown.js';

const finalState: Record<string, string> = {
  location: 'The result is then read from that URL.',
  'azure-async-operation': 'The result is part of its last answer.',
  'original-uri': 'The result is then read from the URL of the resource itself.',
};

/** How the outcome of a long-running operation is learned, in markdown. Undefined if it is none. */
export function longRunning(document: Document, operation: Operation): string | undefined {
  if (!operation['x-ms-long-running-operation']) return undefined;
  const via = operation['x-ms-long-running-operation-options']?.['final-state-via'];
  const polling = operation['x-polling'];
  return [
    '**Long-running.** The answer comes before the work is done.',
    polling && how(document, operation, polling),
    via && finalState[via],
  ]
    .filter(Boolean)
    .join(' ');
}

function how(document: Document, operation: Operation, polling: Polling): string {
  switch (polling.via) {
    case 'location':
      return 'Read the URL in its `Location` header until the answer is no longer 202.';
    case 'azure-async-operation':
      return 'Read the URL in its `Azure-AsyncOperation` header until `status` there is final.';
    case 'link':
      return followLink(document, operation, polling);
  }
}

function followLink(document: Document, operation: Operation, polling: Polling): string {
  const { link = '', state = '', succeeded = [], failed = [], error } = polling;
  const target = linkedOperation(document, operation, link);
  const schema = target && bodyOf(document, target);
  const names = new Map(
    (schema && schemaAt(document, schema, pointerKeys(state)))?.['x-ms-enum']?.values?.map((entry) => [
      entry.value,
      entry.name,
    ]),
  );
  const values = (list: readonly (string | number)[]) =>
    list
      .map((value) => {
        const name = names.get(value);
        return name ? `${code(String(value))} (${name})` : code(String(value));
      })
      .join(' or ');
  const field = (pointer: string) => code(pointerKeys(pointer).join('.'));
  const called = target ? `[${target.summary ?? target.operationId}](${operationHash(target)})` : code(link);
  return [
    `Call ${called} until ${field(state)} is ${values(succeeded)}.`,
    failed.length > 0 &&
      `With ${values(failed)} it has failed${error ? `, and ${field(error)} says why` : ''}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function linkedOperation(document: Document, operation: Operation, name: string): Operation | undefined {
  for (const referable of Object.values(operation.responses)) {
    const link = resolve<Response>(document, referable).links?.[name];
    if (!link) continue;
    const { operationId } = resolve(document, link);
    for (const candidate of operationsOf(document)) {
      if (candidate.operation.operationId === operationId) return candidate.operation;
    }
  }
  return undefined;
}

function bodyOf(document: Document, operation: Operation): Schema | undefined {
  const success = operation.responses['200'];
  const content = success && resolve<Response>(document, success).content;
  return content?.['application/json']?.schema;
}
