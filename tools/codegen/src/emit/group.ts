import type {
  Group,
  HeaderPollingModel,
  Model,
  ODataModel,
  OperationModel,
  PollingModel,
} from '../model/model.js';
import { functionName, pascalCase } from '../model/names.js';
import { descriptorName } from './descriptors.js';
import { docblock } from './docblock.js';
import { errorClass } from './error-class.js';
import { key } from './literal.js';
import { odataFields, odataOrderby } from './odata.js';
import { parameterType, referenceType, SENDABLE_BYTES } from './types.js';

/** The module of a group: a function per operation, and a class that binds them to a client. */
export function emitGroup(model: Model, group: Group): string {
  const functions = group.operations.map((operation) => emitOperation(model, operation));
  const methods = group.operations.map((operation) => emitMethod(model, operation));
  const text = [
    ...functions,
    `${docblock([group.description ?? group.title])}export class ${pascalCase(group.name)} {\n`,
    `  readonly #client: Client;\n\n  constructor(client: Client) {\n    this.#client = client;\n  }\n\n`,
    methods.join('\n'),
    `}\n`,
  ].join('');
  return `${imports(text, group)}\n${text}`;
}

const RUNTIME_TYPES = [
  'ApiResponse',
  'Call',
  'CallOptions',
  'Client',
  'LongRunningCall',
  'OperationStatus',
  'Paged',
  'Upload',
];
const RUNTIME_FUNCTIONS = ['call', 'longRunning', 'paged'];
const ODATA_TYPES = ['DateOnly', 'DateTime', 'Filter', 'FilterField', 'Guid', 'Int64', 'Orderby'];
const ODATA_FUNCTIONS = ['printFilter', 'printOrderby'];
const SCHEMA_TYPES = ['operations'];

function imports(text: string, group: Group): string {
  const code = text.replace(/\/\*\*[\s\S]*?\*\//g, '').replace(/'[^'\n]*'|"[^"\n]*"/g, "''");
  const used = (names: readonly string[]) =>
    names.filter((name) => new RegExp(`(?<![.\\w])${name}\\b`).test(code));
  const line = (types: readonly string[], values: readonly string[], from: string) => {
    const names = [...used(types).map((name) => `type ${name}`), ...used(values)];
    return names.length > 0 ? `import { ${names.join(', ')} } from '${from}';\n` : '';
  };
  return [
    line(RUNTIME_TYPES, RUNTIME_FUNCTIONS, '@edgeplane/client'),
    group.operations.some(({ odata }) => odata) ? line(ODATA_TYPES, ODATA_FUNCTIONS, '@edgeplane/odata') : '',
    `import * as descriptors from './descriptors.js';\n`,
    used(['models']).length > 0 ? `import type * as models from './models.js';\n` : '',
    used(SCHEMA_TYPES).length > 0
      ? `import type { ${used(SCHEMA_TYPES).join(', ')} } from './schema.js';\n`
      : '',
  ].join('');
}

function emitOperation(model: Model, operation: OperationModel): string {
  const name = `descriptors.${descriptorName(model, operation)}`;
  return [
    emitFields(operation),
    emitArguments(operation),
    documentation(model, operation),
    `export function ${functionName(operation.name)}(client: Client, ${signature(operation)}): ${resultType(model, operation)} {\n`,
    `  return ${runtimeFunction(operation)}(client, ${name}, ${forwarded(operation)}, options);\n}\n\n`,
  ].join('');
}

function emitMethod(model: Model, operation: OperationModel): string {
  const args = takesArguments(operation) ? 'args' : '{}';
  return [
    documentation(model, operation, '  '),
    `  ${operation.name}(${signature(operation)}): ${resultType(model, operation)} {\n`,
    `    return ${functionName(operation.name)}(this.#client, ${takesArguments(operation) ? `${args}, ` : ''}options);\n  }\n`,
  ].join('');
}

function emitFields(operation: OperationModel): string {
  const { odata } = operation;
  if (!odata) return '';
  return `${docblock([`The fields that ${operation.id} can filter by.`])}export interface ${fieldsName(operation)} {\n${odataFields(odata)}}\n\n`;
}

function emitArguments(operation: OperationModel): string {
  if (!takesArguments(operation)) return '';
  const rows = operation.arguments.map((argument) => {
    const optional = !argument.required || argument.client || argument.default !== undefined;
    const type = odataArgument(operation, argument.parameter) ?? parameterType(argument.schema);
    const fallback = argument.client
      ? 'Default: the one that the client was made with.'
      : argument.default && `Default: \`${argument.default}\`.`;
    const text = [argument.description, fallback].filter(Boolean).join(' ');
    return `${docblock([text, doubt(argument.unverified)], '  ')}  ${key(argument.name)}${optional ? '?' : ''}: ${type}${optional ? ' | undefined' : ''};\n`;
  });
  if (operation.body) {
    const { required, type, description } = operation.body;
    const bodyType = type.kind === 'bytes' ? SENDABLE_BYTES : referenceType(type, operation);
    rows.push(
      `${docblock([description], '  ')}  body${required ? '' : '?'}: ${bodyType}${required ? '' : ' | undefined'};\n`,
    );
  }
  return `export interface ${argumentsName(operation)} {\n${rows.join('')}}\n\n`;
}

function documentation(model: Model, operation: OperationModel, indent = ''): string {
  const consent = operation.irreversible
    ? 'This cannot be undone.'
    : operation.destructive
      ? 'This removes or interrupts something.'
      : undefined;
  const page = operation.documentation ?? model.documentation;
  return docblock(
    [
      `${operation.summary}.`,
      operation.description,
      consent,
      ...operation.doubts.map(doubt),
      ...operation.errors.map(
        ({ status, description }) => `@throws {${errorClass(status)}} ${status}: ${description}`,
      ),
      page && `@see ${page}`,
      operation.deprecated ? '@deprecated' : undefined,
    ],
    indent,
  );
}

function doubt(reason: string | undefined): string | undefined {
  return reason && `Not verified: ${reason}`;
}

function signature(operation: OperationModel): string {
  const optional = operation.arguments.every(
    ({ required, client, default: template }) => !required || client || template !== undefined,
  );
  const args = takesArguments(operation)
    ? `args: ${argumentsName(operation)}${optional && !operation.body?.required ? ' = {}' : ''}, `
    : '';
  return `${args}options: CallOptions = {}`;
}

function forwarded(operation: OperationModel): string {
  if (!takesArguments(operation)) return '{}';
  const printed = operation.arguments.flatMap(({ name, parameter }) =>
    odataArgument(operation, parameter) ? `${name}: ${printer(operation.odata, name)}` : [],
  );
  return printed.length > 0 ? `{ ...args, ${printed.join(', ')} }` : '{ ...args }';
}

function printer(odata: ODataModel | undefined, name: string): string {
  const print = name === 'filter' ? 'printFilter' : 'printOrderby';
  return `args.${name} && ${print}(args.${name}, { dialect: '${odata?.dialect}' })`;
}

/** `$filter` and `$orderby` take expressions where the document says of what. */
function odataArgument(operation: OperationModel, parameter: string): string | undefined {
  const { odata } = operation;
  if (odata && parameter === '$filter' && odata.fields.length > 0) return `Filter<${fieldsName(operation)}>`;
  if (odata && parameter.toLowerCase() === '$orderby' && odata.orderby.length > 0) {
    return `Orderby<${odataOrderby(odata)}>`;
  }
  return undefined;
}

function runtimeFunction({ paging, polling }: OperationModel): string {
  return paging ? 'paged' : polling ? 'longRunning' : 'call';
}

function resultType(model: Model, operation: OperationModel): string {
  const { paging, polling, result, resultOptional } = operation;
  if (paging) return `Paged<${referenceType(paging.item, operation)}>`;
  const type = `${referenceType(result, operation)}${resultOptional ? ' | undefined' : ''}`;
  const response = responseType(operation);
  if (!polling) return `Call<${[type, ...response].join(', ')}>`;
  return `LongRunningCall<${[type, finalType(model, operation, polling), ...response].join(', ')}>`;
}

/** Said where there is more than one status: the data may depend on it. */
function responseType(operation: OperationModel): string[] {
  const { results } = operation;
  if (results.length < 2) return [];
  const statuses = new Map<string, string[]>();
  for (const { status, result } of results) {
    const data = result.kind === 'none' ? 'undefined' : referenceType(result, operation);
    statuses.set(data, [...(statuses.get(data) ?? []), /^\d+$/.test(status) ? status : 'number']);
  }
  return [[...statuses].map(([data, of]) => `ApiResponse<${data}, ${of.join(' | ')}>`).join(' | ')];
}

/** What waiting for the end gives: the last answer of the polled address, or of the polled operation. */
function finalType(model: Model, operation: OperationModel, polling: PollingModel): string {
  if (polling.kind !== 'link') {
    // Nothing is read afterwards: the result is the last status, or nothing where there was no need to poll.
    return polling.kind === 'azure-async-operation' && !readsResult(operation.method, polling)
      ? 'OperationStatus | undefined'
      : referenceType(polling.success, operation);
  }
  const polled = model.groups
    .flatMap(({ operations }) => operations)
    .find(({ id }) => id === polling.operationId);
  return polled ? referenceType(polled.result, polled) : 'unknown';
}

/** Whether the runtime reads the result after the status is final. */
function readsResult(method: string, { via }: HeaderPollingModel): boolean {
  if (method === 'PUT' || method === 'PATCH') return true;
  return method !== 'DELETE' && via !== 'azure-async-operation' && via !== 'operation-location';
}

function takesArguments(operation: OperationModel): boolean {
  return operation.arguments.length > 0 || operation.body !== undefined;
}

function argumentsName({ name }: OperationModel): string {
  return `${pascalCase(name)}Arguments`;
}

function fieldsName({ name }: OperationModel): string {
  return `${pascalCase(name)}Fields`;
}
