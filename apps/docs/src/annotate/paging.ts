import type { Operation } from '../openapi/document.js';
import { code } from './markdown.js';

/** How the further pages of a list are asked for, in markdown. Undefined if the operation is not a list. */
export function paging(operation: Operation): string | undefined {
  const pageable = operation['x-ms-pageable'];
  if (pageable) return `**Paging.** ${linked(pageable)}`;
  const continuation = operation['x-continuation'];
  if (!continuation) return undefined;
  const { itemName, tokenName, header } = continuation;
  return (
    `**Paging.** The entries of a page are in ${code(itemName)}. Send its ${code(tokenName)} in the request header ` +
    `${code(header)} to get the next page; on the last page it is null.`
  );
}

function linked({ itemName = 'value', nextLinkName }: NonNullable<Operation['x-ms-pageable']>): string {
  const place = itemName === null ? 'the body is the list itself' : `the entries are in ${code(itemName)}`;
  if (nextLinkName === null || nextLinkName === undefined) return `There is one page only, and ${place}.`;
  return `On each page, ${place}. ${code(nextLinkName)} is the URL of the next page; the last page has none.`;
}
