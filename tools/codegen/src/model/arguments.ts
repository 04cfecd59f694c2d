import { type OpenApiDocument, type Parameter, resolve, SpecError } from './document.js';
import type { Argument, OperationModel } from './model.js';
import { argumentName } from './names.js';
import type { OperationSource } from './operation.js';

/** The runtime makes one up for each call. */
const CLIENT_REQUEST_ID = 'x-ms-client-request-id';

/** What the caller gives: the parameters, less those that the runtime takes care of. */
export function readArguments(
  document: OpenApiDocument,
  { operation, parameters }: OperationSource,
): Pick<OperationModel, 'apiVersion' | 'arguments' | 'clientRequestId'> {
  const resolved = parameters.map((one) => resolve<Parameter>(document, one));
  const version = resolved.find(({ name }) => name === 'api-version');
  const continuation = operation['x-continuation'] as { header: string } | undefined;
  const owned = [CLIENT_REQUEST_ID, continuation?.header.toLowerCase()];
  const args = resolved
    .filter((one) => one !== version)
    .filter((one) => one.in !== 'header' || !owned.includes(one.name.toLowerCase()))
    .map((one) => readArgument(document, one));
  const names = args.map(({ name }) => name);
  const clash = names.find((name, index) => names.indexOf(name) !== index);
  if (clash) throw new SpecError(`${operation.operationId}: two parameters are called ${clash} in code.`);
  return {
    arguments: args,
    apiVersion: readApiVersion(operation.operationId, version),
    clientRequestId: resolved.some(
      (one) => one.in === 'header' && one.name.toLowerCase() === CLIENT_REQUEST_ID,
    ),
  };
}

function readArgument(document: OpenApiDocument, parameter: Parameter): Argument {
  const place = parameter.in;
  if (place !== 'path' && place !== 'query' && place !== 'header') {
    throw new SpecError(`${parameter.name}: parameters in ${place} are not supported.`);
  }
  const { style = place === 'query' ? 'form' : 'simple', explode = style === 'form' } = parameter;
  if (style !== (place === 'query' ? 'form' : 'simple') || explode !== (place === 'query')) {
    throw new SpecError(
      `${parameter.name}: the runtime knows the default style of a parameter in ${place} only.`,
    );
  }
  return {
    name: argumentName(parameter.name),
    in: place,
    parameter: parameter.name,
    required: parameter.required ?? false,
    client: parameter['x-ms-parameter-location'] === 'client',
    default: parameter['x-default'],
    description: parameter.description ?? '',
    schema: resolve(document, parameter.schema ?? {}),
    example: parameter.example,
    unverified: parameter['x-unverified'],
  };
}

function readApiVersion(
  id: string | undefined,
  parameter: Parameter | undefined,
): OperationModel['apiVersion'] {
  if (!parameter) return undefined;
  const { default: version, enum: supported } = parameter.schema ?? {};
  if (typeof version !== 'string' || !supported) {
    throw new SpecError(`${id}: api-version needs a default and an enum of what stamps accept.`);
  }
  return { default: version, supported: supported.map(String) };
}
