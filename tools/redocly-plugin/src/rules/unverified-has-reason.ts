import type { Location, Rule, RuleContext, Visitor } from '../redocly.js';

const SHORTEST_REASON = 15;

/** `x-unverified` says what could not be established and why, wherever it stands. */
export const unverifiedHasReason: Rule = () => ({
  any: ((node, context) => {
    // Extensions that hold objects of their own (x-odata) are no nodes to Redocly: they are searched here.
    for (const [key, value] of Object.entries(node ?? {})) {
      if (key === 'x-unverified') checkReason(value, context.location.child([key]), context);
      else if (key.startsWith('x-')) search(value, context.location.child([key]), context);
    }
  }) satisfies Visitor<object | null>,
});

function search(value: unknown, location: Location, context: RuleContext): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (key === 'x-unverified') checkReason(member, location.child([key]), context);
    else search(member, location.child([key]), context);
  }
}

function checkReason(value: unknown, location: Location, { report }: RuleContext): void {
  if (typeof value !== 'string' || value.trim().length < SHORTEST_REASON) {
    report({ message: 'x-unverified gives a reason: what could not be established, and why.', location });
  }
}
