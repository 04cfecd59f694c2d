import { SpecError } from '../model/document.js';
import type { Model, OperationModel, PollingModel } from '../model/model.js';
import { pascalCase } from '../model/names.js';
import { Code, flag, literal } from './literal.js';

/** The name of an operation's descriptor: `deviceGroupsList`. */
export function descriptorName(model: Model, operation: OperationModel): string {
  const group = model.groups.find(({ operations }) => operations.includes(operation));
  return `${group?.name ?? ''}${pascalCase(operation.name)}`;
}

/** One constant per operation; those that others poll come first. */
export function emitDescriptors(model: Model): string {
  const operations = model.groups.flatMap(({ operations }) => operations);
  const polled = new Set(operations.map(({ polling }) => polledId(polling)));
  const ordered = [
    ...operations.filter(({ id }) => polled.has(id)),
    ...operations.filter(({ id }) => !polled.has(id)),
  ];
  const constants = ordered.map(
    (operation) =>
      `export const ${descriptorName(model, operation)} = ${literal(descriptor(model, operations, operation))} as const satisfies OperationDescriptor;\n`,
  );
  return `import type { OperationDescriptor } from '@edgeplane/client';\n\n${constants.join('\n')}`;
}

function polledId(polling: PollingModel | undefined): string | undefined {
  return polling?.kind === 'link' ? polling.operationId : undefined;
}

function descriptor(model: Model, all: readonly OperationModel[], operation: OperationModel): object {
  const { id, method, path, apiVersion, body, idempotent, clientRequestId, paging, polling } = operation;
  // A missing location is reported as such, not as the resource group that is named after it.
  const args = operation.arguments.toSorted(
    (a, b) => Number(a.default !== undefined) - Number(b.default !== undefined),
  );
  return {
    id,
    method,
    path,
    parameters: args.map((one) => ({
      in: one.in,
      name: one.parameter,
      argument: one.name,
      required: flag(one.required),
      default: one.default,
    })),
    apiVersion,
    body: body && { contentType: body.contentType, required: flag(body.required) },
    idempotent,
    anonymous: flag(operation.anonymous),
    clientRequestId: flag(clientRequestId),
    paging: paging?.descriptor,
    polling: polling && pollingLiteral(model, all, operation, polling),
  };
}

function pollingLiteral(
  model: Model,
  all: readonly OperationModel[],
  operation: OperationModel,
  polling: PollingModel,
): object {
  if (polling.kind !== 'link') return { kind: polling.kind, final: polling.via, pending: polling.pending };
  const { operationId, arguments: expressions, ...rest } = polling;
  const target = all.find(({ id }) => id === operationId);
  if (!target)
    throw new SpecError(`${operation.id}: it polls ${operationId}, which the document does not have.`);
  const byParameter = new Map(target.arguments.map((one) => [one.parameter, one.name]));
  const args = Object.entries(expressions).map(([parameter, expression]) => {
    const name = byParameter.get(parameter.replace(/^(path|query|header)\./, ''));
    if (!name) throw new SpecError(`${operation.id}: ${operationId} has no parameter ${parameter}.`);
    return [name, inArguments(operation, expression)];
  });
  return { ...rest, operation: new Code(descriptorName(model, target)), arguments: Object.fromEntries(args) };
}

/** `$request.path.order-id` names a parameter; at run time there are arguments. */
function inArguments(operation: OperationModel, expression: string): string {
  return expression.replace(/^(\$request\.path\.)(.+)$/, (_, prefix: string, parameter: string) => {
    const argument = operation.arguments.find((one) => one.parameter === parameter);
    if (!argument) throw new SpecError(`${operation.id}: ${expression} names no parameter of it.`);
    return prefix + argument.name;
  });
}
