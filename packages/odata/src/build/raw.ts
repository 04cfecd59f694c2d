import type { Expression } from '../ast.js';
import type { RawFilter } from '../fields.js';

/**
 * Text, or an expression made elsewhere, that is accepted as any operation's filter or order. Nothing is
 * checked and text is sent as it is: never put what a user typed into it, `parseFilter` reads that.
 */
export function raw(filter: string | Expression): RawFilter {
  return (typeof filter === 'string' ? { kind: 'raw', text: filter } : filter) as RawFilter;
}
