import type { Operation } from '../openapi/document.js';

/** What a caller should know before sending this operation, in markdown. */
export function consent(operation: Operation): string | undefined {
  if (operation['x-irreversible']) return '**Needs consent: irreversible.** What this does cannot be undone.';
  if (operation['x-destructive'])
    return '**Needs consent: destructive.** This removes or interrupts something.';
  return undefined;
}

/** Whether the operation may be repeated, where that differs from what its method promises (RFC 9110, 9.2.2). */
export function repeating(operation: Operation): string | undefined {
  if (operation['x-idempotent'] === undefined) return undefined;
  return operation['x-idempotent']
    ? '**Safe to repeat.** Sending it twice has the effect of sending it once.'
    : '**Not safe to repeat.** Sending it again has its effect again.';
}
