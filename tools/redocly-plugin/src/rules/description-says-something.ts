import type { Rule, RuleContext, Visitor } from '../redocly.js';

interface Described {
  readonly name?: string;
  readonly summary?: string;
  readonly description?: string;
}

/** A description is there, and says more than the name or the summary that it stands under. */
export const descriptionSaysSomething: Rule = () => ({
  Operation: needed,
  Parameter: needed,
  Response: needed,
  Header: needed,
  Tag: needed,
  NamedSchemas: { Schema: needed } as never,
  Schema: ((schema, context) => {
    if (schema.description !== undefined) compare(schema, context);
  }) satisfies Visitor<Described>,
});

function needed(node: Described, context: RuleContext): void {
  if (!node.description?.trim()) context.report({ message: 'A description is missing.' });
  else compare(node, context);
}

function compare({ name, summary, description = '' }: Described, context: RuleContext): void {
  const said = bare(description);
  if (said === '') context.report({ message: 'The description is empty.' });
  const repeated = [name, summary, typeof context.key === 'string' ? context.key : undefined].find(
    (one) => one !== undefined && bare(one) === said,
  );
  if (repeated) context.report({ message: `The description only repeats "${repeated}".` });
}

/** Letters and digits, without articles and case. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(the|a|an|of)\b/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
