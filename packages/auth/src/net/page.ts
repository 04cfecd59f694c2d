import type { Answer } from './ask.js';

/** Words for an answer that is an HTML page, with its title; undefined if it is not one. */
export function describePage({ headers, text }: Answer): string | undefined {
  const isPage = /html/i.test(headers.get('content-type') ?? '') || /^\s*<(!doctype|html)/i.test(text);
  if (!isPage) return undefined;
  const title = /<title[^>]*>([^<]{1,100})/i.exec(text)?.[1]?.replace(/\s+/g, ' ').trim();
  return title ? `an HTML page ("${title}")` : 'an HTML page';
}
