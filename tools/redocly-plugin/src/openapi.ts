import { follow, type Located, type RuleContext } from './redocly.js';

export interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Content };
  readonly responses?: Readonly<Record<string, ResponseObject>>;
  readonly [extension: `x-${string}`]: unknown;
}

export interface Parameter {
  readonly name?: string;
  readonly in?: string;
  readonly example?: unknown;
  readonly examples?: object;
  readonly schema?: Schema;
}

export type Content = Readonly<Record<string, MediaType>>;

export interface MediaType {
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, object>>;
}

export interface ResponseObject {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Content;
  readonly links?: Readonly<Record<string, { readonly operationId?: string }>>;
}

export interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
}

/** The responses of the 2xx statuses, by status. */
export function successes(operation: Operation, context: RuleContext): [string, Located<ResponseObject>][] {
  return Object.entries(operation.responses ?? {})
    .filter(([status]) => status.startsWith('2'))
    .map(([status, node]) => [status, follow({ node }, context)]);
}

/** The schema of the first body that a successful answer has. */
export function successSchema(operation: Operation, context: RuleContext): Located<Schema> | undefined {
  for (const [, { node, from }] of successes(operation, context)) {
    const media = Object.values(node.content ?? {}).find(({ schema }) => schema !== undefined);
    if (media?.schema) return { node: media.schema, from };
  }
  return undefined;
}

/** All properties of a schema, those of its `allOf` included. */
export function propertiesOf(
  schema: Located<Schema> | undefined,
  context: RuleContext,
): Record<string, Located<Schema>> {
  if (!schema) return {};
  const { node, from } = follow(schema, context);
  const inherited = (node.allOf ?? []).map((one) => propertiesOf({ node: one, from }, context));
  const own = Object.entries(node.properties ?? {}).map(([name, one]) => [name, { node: one, from }]);
  return Object.assign({}, ...inherited, Object.fromEntries(own));
}

/** The items of the list that a page holds: of the property of that name, or of the body itself. */
export function itemsOf(
  page: Located<Schema> | undefined,
  name: string | null,
  context: RuleContext,
): Located<Schema> | undefined {
  const list = name === null ? page : propertiesOf(page, context)[name];
  if (!list) return undefined;
  const { node, from } = follow(list, context);
  return node.items && { node: node.items, from };
}

/** Where the document says the items of a list are: a property, or null for the body; undefined when it is no list. */
export function itemNameOf(operation: Operation): string | null | undefined {
  const continuation = operation['x-continuation'] as { itemName: string } | undefined;
  if (continuation) return continuation.itemName;
  const pageable = operation['x-ms-pageable'] as { itemName?: string | null } | undefined;
  return pageable && (pageable.itemName === undefined ? 'value' : pageable.itemName);
}
