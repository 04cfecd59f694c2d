import { itemNameOf, itemsOf, type Operation, propertiesOf, successSchema } from '../openapi.js';
import type { Rule, RuleContext, Visitor } from '../redocly.js';

interface Pageable {
  readonly nextLinkName: string | null;
}

interface Continuation {
  readonly tokenName: string;
}

/** An operation called List… says how the list goes on, or that it does not; and its answer has what it says. */
export const listDeclaresPaging: Rule = () => ({ Operation: check satisfies Visitor<Operation> });

function check(operation: Operation, context: RuleContext): void {
  const pageable = operation['x-ms-pageable'] as Pageable | undefined;
  const continuation = operation['x-continuation'] as Continuation | undefined;
  if (!pageable && !continuation) {
    if (operation['x-paging'] !== 'none' && /_List(?![a-z])/.test(operation.operationId ?? '')) {
      context.report({
        message:
          'A list declares x-ms-pageable (nextLinkName: null if it has one page), x-continuation or x-paging: none.',
      });
    }
    return;
  }
  const page = successSchema(operation, context);
  const name = itemNameOf(operation);
  if (name !== undefined && !itemsOf(page, name, context)) {
    context.report({
      message: `The answer has no list ${name === null ? 'as its body' : `called ${name}`}.`,
    });
  }
  const next = continuation ? continuation.tokenName : pageable?.nextLinkName;
  if (next && !(next in propertiesOf(page, context))) {
    context.report({ message: `The answer has no property ${next} to go on with.` });
  }
}
