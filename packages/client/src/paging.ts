import { type CallOptions, exchange, execute } from './call.js';
import type { Client } from './client.js';
import type { OperationDescriptor, PagingDescriptor } from './descriptor.js';
import { EdgeplaneError } from './errors.js';
import { resolveLink } from './link.js';
import { type Arguments, fieldsOf } from './request.js';
import type { ApiResponse } from './response.js';

export interface Page<T> {
  readonly items: readonly T[];
  /** Pass it to `pages` to go on from here, also in another process. Undefined on the last page. */
  readonly continuationToken: string | undefined;
  readonly response: ApiResponse<unknown>;
}

/** A list. Nothing is sent until it is iterated; each iteration starts anew. */
export interface Paged<T> extends AsyncIterable<T> {
  /** Page by page, optionally from where an earlier run stopped. */
  pages(options?: { continuationToken?: string | undefined }): AsyncGenerator<Page<T>, void, undefined>;
  /** Everything in one array, or the first `max` items. */
  all(options?: { max?: number }): Promise<T[]>;
}

/** The service's paging went wrong: going on would lose items or never end. */
export class PagingError extends EdgeplaneError {}

type PagedDescriptor = OperationDescriptor & { readonly paging: PagingDescriptor };

/** Calls a list operation, page after page. */
export function paged<T>(
  client: Client,
  descriptor: PagedDescriptor,
  args: Arguments = {},
  options: CallOptions = {},
): Paged<T> {
  async function* pages({ continuationToken: start }: { continuationToken?: string | undefined } = {}) {
    let token = start;
    const goesRound = createCycleDetector();
    do {
      const response: ApiResponse<unknown> = await fetchPage(client, descriptor, args, options, token);
      const next: string | undefined = nextToken(descriptor.paging, response.data);
      if (next !== undefined && (next === token || goesRound(next))) {
        throw new PagingError(
          `${descriptor.id} returned a continuation that it had returned before; the list would never end.`,
        );
      }
      yield { items: itemsOf<T>(descriptor, response.data), continuationToken: next, response };
      token = next;
    } while (token !== undefined);
  }

  async function* items() {
    for await (const page of pages()) yield* page.items;
  }

  return {
    [Symbol.asyncIterator]: items,
    pages,
    async all({ max = Number.POSITIVE_INFINITY } = {}) {
      const found: T[] = [];
      if (max <= 0) return found;
      for await (const item of items()) {
        found.push(item);
        if (found.length >= max) break;
      }
      return found;
    },
  };
}

function fetchPage(
  client: Client,
  descriptor: PagedDescriptor,
  args: Arguments,
  options: CallOptions,
  token: string | undefined,
): Promise<ApiResponse<unknown>> {
  if (token === undefined) return execute(client, descriptor, args, options);
  if (descriptor.paging.kind === 'continuation') {
    const headers = new Headers(options.headers);
    headers.set(descriptor.paging.header, token);
    return execute(client, descriptor, args, { ...options, headers });
  }
  const headers = { ...(options.headers && fieldsOf(options.headers)), accept: 'application/json' };
  const url = resolveLink(token, client.baseUrl, descriptor.id);
  return exchange(client, descriptor, { method: 'GET', url, headers }, options);
}

function itemsOf<T>(descriptor: PagedDescriptor, body: unknown): readonly T[] {
  const { items } = descriptor.paging;
  const list = items === null ? body : property(body, items);
  if (Array.isArray(list)) return list;
  throw new PagingError(`${descriptor.id} answered without the list that the document promises.`);
}

function nextToken(paging: PagingDescriptor, body: unknown): string | undefined {
  const name = paging.kind === 'continuation' ? paging.token : paging.nextLink;
  const value = name === null ? undefined : property(body, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function property(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
}

/** Finds a token that comes again, remembering one at a time: Brent's algorithm. Lists may have very many pages. */
function createCycleDetector(): (token: string) => boolean {
  let remembered: string | undefined;
  let steps = 0;
  let limit = 1;
  return (token) => {
    if (token === remembered) return true;
    steps++;
    if (steps === limit) {
      remembered = token;
      steps = 0;
      limit *= 2;
    }
    return false;
  };
}
