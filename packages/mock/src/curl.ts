// Writes a request as a command for a POSIX shell.
import type { ExampleRequest } from './example-request.js';

/** `curl -X POST -H 'Content-Type: application/json' -d '{}' 'http://…'` */
export function curlLine({ method, url, headers, body }: ExampleRequest): string {
  const words = ['curl'];
  if (method !== 'GET') words.push('-X', method);
  for (const [name, value] of Object.entries(headers)) words.push('-H', quoted(`${name}: ${value}`));
  if (body !== undefined) words.push('-d', quoted(body));
  return [...words, quoted(url)].join(' ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
