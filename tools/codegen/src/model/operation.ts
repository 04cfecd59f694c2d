import { readArguments } from './arguments.js';
import { readColumns } from './columns.js';
import {
  type OpenApiDocument,
  type Operation,
  type Parameter,
  type ResponseObject,
  refName,
  resolve,
  type Schema,
  SpecError,
} from './document.js';
import type { BodyModel, OperationModel, TypeReference } from './model.js';
import { camelCase } from './names.js';
import { readOData } from './odata.js';
import { readPaging } from './paging.js';
import { readPolling } from './polling.js';

export interface OperationSource {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
  readonly parameters: readonly Parameter[];
}

export function readOperation(document: OpenApiDocument, source: OperationSource): OperationModel {
  const { path, method, operation } = source;
  const id = operation.operationId;
  if (!id?.includes('_'))
    throw new SpecError(`${method.toUpperCase()} ${path}: operationId must be Group_Verb.`);
  const successes = successesOf(document, operation, id);
  const success = successes.find(({ schema }) => schema) ?? successes[0];
  const { apiVersion, arguments: args, clientRequestId } = readArguments(document, source);
  const paging = readPaging(document, operation, success?.schema);
  const entity = paging?.schema ?? success?.schema;
  return {
    id,
    name: camelCase(id.slice(id.indexOf('_') + 1)),
    method: method.toUpperCase(),
    path,
    summary: operation.summary ?? '',
    description: operation.description ?? '',
    documentation: operation.externalDocs?.url,
    deprecated: operation.deprecated ?? false,
    arguments: args,
    apiVersion,
    body: readBody(document, operation),
    result: resultOf(success),
    // Some answers come without the body that others have: 202 beside 200, 204 beside 200.
    resultOptional: success?.schema !== undefined && successes.some(({ schema }) => !schema),
    results: successes.map((one) => ({ status: one.status, result: resultOf(one) })),
    columns: entity ? readColumns(document, entity) : [],
    paging,
    polling: readPolling(
      document,
      operation,
      method,
      resultOf(successes.find(({ status }) => status === '200')),
    ),
    odata: readOData(document, operation),
    idempotent: (operation['x-idempotent'] as boolean | undefined) ?? !['post', 'patch'].includes(method),
    anonymous: (operation.security ?? document.security)?.length === 0,
    clientRequestId,
    destructive: operation['x-destructive'] === true,
    irreversible: operation['x-irreversible'] === true,
    unverified: operation['x-unverified'] as string | undefined,
    doubts: doubtsOf(document, operation),
    errors: errorsOf(document, operation),
  };
}

interface Success {
  readonly status: string;
  readonly contentType: string | undefined;
  readonly schema: Schema | undefined;
}

function successesOf(document: OpenApiDocument, operation: Operation, id: string): Success[] {
  const all = Object.entries(operation.responses)
    .filter(([status]) => status.startsWith('2'))
    .map(([status, response]) => {
      const { content = {} } = resolve<ResponseObject>(document, response);
      const [contentType] = Object.keys(content);
      return { status, contentType, schema: contentType ? content[contentType]?.schema : undefined };
    });
  if (all.length === 0) throw new SpecError(`${id}: no 2xx response is declared.`);
  return all;
}

function resultOf(success: Success | undefined): TypeReference {
  if (!success?.schema || !success.contentType) return { kind: 'none' };
  if (success.contentType === 'application/octet-stream') return { kind: 'bytes' };
  const name = refName(success.schema);
  if (name) return { kind: 'component', name };
  const item = refName(success.schema.items ?? {});
  if (item) return { kind: 'component', name: item, array: true };
  return { kind: 'inline', status: success.status, contentType: success.contentType };
}

function readBody(document: OpenApiDocument, operation: Operation): BodyModel | undefined {
  if (!operation.requestBody) return undefined;
  const { content, required = false, description = '' } = resolve(document, operation.requestBody);
  const [contentType] = Object.keys(content);
  if (!contentType) return undefined;
  const name = refName(content[contentType]?.schema ?? {});
  const binary = contentType === 'application/octet-stream';
  const type: TypeReference = binary
    ? { kind: 'bytes' }
    : name
      ? { kind: 'component', name }
      : { kind: 'body', contentType };
  return { contentType, required, description, type };
}

function errorsOf(document: OpenApiDocument, operation: Operation): OperationModel['errors'] {
  return Object.entries(operation.responses)
    .filter(([status]) => !status.startsWith('2'))
    .map(([status, response]) => {
      const { description = '', 'x-unverified': doubt } = resolve<ResponseObject>(document, response);
      return { status, description: doubt ? `${description} Not verified: ${doubt}` : description };
    });
}

function doubtsOf(document: OpenApiDocument, operation: Operation): string[] {
  const answers = Object.entries(operation.responses)
    .filter(([status]) => status.startsWith('2'))
    .map(([status, response]) => {
      const doubt = resolve<ResponseObject>(document, response)['x-unverified'];
      return doubt && `${doubt} (Status ${status}.)`;
    });
  const polling = operation['x-polling'] as { 'x-unverified'?: string } | undefined;
  const all = [operation['x-unverified'] as string | undefined, polling?.['x-unverified'], ...answers];
  return all.filter((doubt) => doubt !== undefined);
}
