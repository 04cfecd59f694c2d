// Keeps a client on the mock: absolute addresses of the services become addresses of the mock.
import { escapeRegExp } from './path-template.js';

/**
 * Makes a function that replaces every one of `origins` in a text by `<mock>/<host>`, `mock` being the address of the
 * mock without a slash at its end. `https://host` is not found in `https://host.example`, `https://host:30015` or
 * `https://host-2`.
 */
export function originRewriter(origins: Iterable<string>): (text: string, mock: string) => string {
  const alternatives = [...new Set(origins)].map(escapeRegExp);
  if (alternatives.length === 0) return (text) => text;
  const pattern = new RegExp(`(?:${alternatives.join('|')})(?![\\w-]|\\.\\w|:\\d)`, 'gi');
  return (text, mock) =>
    text.replace(pattern, (origin) => `${mock}/${origin.slice(origin.indexOf('//') + 2).toLowerCase()}`);
}
