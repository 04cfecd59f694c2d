import { stripVTControlCharacters } from 'node:util';

/** Text of a service made safe for a terminal: no escape sequences, and of control characters only line breaks and tabs. */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu, '');
}
