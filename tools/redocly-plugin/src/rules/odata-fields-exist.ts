import { itemNameOf, itemsOf, type Operation, propertiesOf, type Schema, successSchema } from '../openapi.js';
import { follow, type Located, type Rule, type RuleContext, type Visitor } from '../redocly.js';

interface OData {
  readonly dialect?: string;
  readonly filter?: {
    readonly combine?: readonly string[];
    readonly fields?: Readonly<Record<string, { readonly operators?: readonly string[] }>>;
  };
  readonly orderby?: { readonly fields?: readonly string[] };
}

const DIALECTS = ['v4', 'arm', 'arm-v3'];
const COMBINE = ['and', 'or', 'not'];

/** Whatever a list can be filtered or ordered by is a property of its entity, and `$filter` says what that is. */
export const odataFieldsExist: Rule = () => ({ Operation: check satisfies Visitor<Operation> });

function check(operation: Operation, context: RuleContext): void {
  const odata = operation['x-odata'] as OData | undefined;
  const takes = (name: string) =>
    operation.parameters?.some((one) => follow({ node: one }, context).node.name?.toLowerCase() === name) ??
    false;
  if (!odata) {
    if (takes('$filter')) context.report({ message: '$filter needs x-odata: which fields does it take?' });
    return;
  }
  const say = (message: string) => context.report({ message });
  if (typeof operation['x-ms-odata'] !== 'string')
    say('x-odata needs x-ms-odata, the entity that it speaks of.');
  if (!DIALECTS.includes(odata.dialect ?? '')) say(`x-odata has a dialect: one of ${DIALECTS.join(', ')}.`);
  const strange = odata.filter?.combine?.filter((one) => !COMBINE.includes(one)) ?? [];
  if (strange.length > 0) say(`combine knows ${COMBINE.join(', ')}, not ${strange.join(', ')}.`);
  if (odata.filter && !takes('$filter')) say('x-odata declares a filter, but there is no parameter $filter.');
  if (odata.orderby && !takes('$orderby'))
    say('x-odata declares an order, but there is no parameter $orderby.');

  const entity = entityOf(operation, context);
  for (const [path, { operators = [] }] of Object.entries(odata.filter?.fields ?? {})) {
    if (operators.length === 0) say(`The field ${path} names no operators.`);
    if (!has(entity, path, context)) say(`The entity has no ${path} to filter by.`);
  }
  for (const path of odata.orderby?.fields ?? []) {
    if (!has(entity, path, context)) say(`The entity has no ${path} to order by.`);
  }
}

/** What the answer is a list of, or the answer itself. */
function entityOf(operation: Operation, context: RuleContext): Located<Schema> | undefined {
  const schema = successSchema(operation, context);
  const name = itemNameOf(operation);
  return name === undefined ? schema : itemsOf(schema, name, context);
}

function has(schema: Located<Schema> | undefined, path: string, context: RuleContext): boolean {
  let current = schema;
  for (const step of path.split('/')) {
    const found = Object.entries(propertiesOf(current, context)).find(
      ([name]) => name.toLowerCase() === step.toLowerCase(),
    );
    if (!found) return false;
    current = found[1];
  }
  return true;
}
