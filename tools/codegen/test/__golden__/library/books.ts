// Made by @edgeplane/codegen from "Library", version 1. Changes are lost: edit the document.

import { type Call, type CallOptions, type Client, type LongRunningCall, type OperationStatus, type Paged, type Upload, call, longRunning, paged } from '@edgeplane/client';
import { type DateTime, type Filter, type FilterField, type Orderby, printFilter, printOrderby } from '@edgeplane/odata';
import * as descriptors from './descriptors.js';
import type * as models from './models.js';
import type { operations } from './schema.js';

/** The fields that Book_List can filter by. */
export interface ListFields {
  $combine: "and";
  "State": FilterField<"In" | "Out", "eq" | "ne">;
  "Author/Name": FilterField<string, "eq">;
  "LentOn": FilterField<DateTime, "ge">;
}

export interface ListArguments {
  /** The shelf. Default: the one that the client was made with. */
  shelfId?: string | undefined;
  /** Where the shelf stands. Default: `room-{shelfId}`. */
  room?: string | undefined;
  /** Which books. */
  filter?: Filter<ListFields> | undefined;
  /** In which order. */
  orderby?: Orderby<"LentOn" | "Author/Name"> | undefined;
  /**
   * The tag of what is known.
   *
   * Not verified: Nobody has seen one.
   */
  ifNoneMatch?: string | undefined;
}

/**
 * List the books of a shelf.
 *
 * Every book, lent or not.
 *
 * @throws {NotModifiedError} 304: Nothing has changed. Not verified: Nobody has seen one.
 * @throws {NotFoundError} 404: No such shelf.
 * @throws {ServerError} 5XX: The library is closed.
 * @see https://library.example/about
 */
export function list(client: Client, args: ListArguments = {}, options: CallOptions = {}): Paged<models.Book> {
  return paged(client, descriptors.booksList, { ...args, filter: args.filter && printFilter(args.filter, { dialect: 'arm' }), orderby: args.orderby && printOrderby(args.orderby, { dialect: 'arm' }) }, options);
}

export interface OrderArguments {
  /** The shelf. Default: the one that the client was made with. */
  shelfId?: string | undefined;
  /** Where the shelf stands. Default: `room-{shelfId}`. */
  room?: string | undefined;
  /** The title, as a JSON string. */
  body: NonNullable<operations["Book_Order"]['requestBody']>['content']["application/json"];
}

/**
 * Order a book.
 *
 * Takes weeks.
 *
 * This cannot be undone.
 *
 * Not verified: Nobody has waited for the end.
 *
 * Not verified: Nor has it failed.
 *
 * Not verified: It may be 200. (Status 202.)
 *
 * @see https://library.example/about
 */
export function order(client: Client, args: OrderArguments, options: CallOptions = {}): LongRunningCall<models.Order, models.Order> {
  return longRunning(client, descriptors.booksOrder, { ...args }, options);
}

/**
 * List names.
 *
 * A bare array.
 *
 * @see https://library.example/about
 */
export function listNames(client: Client, options: CallOptions = {}): Paged<operations["Book_ListNames"]['responses'][200]['content']["application/json"][number]> {
  return paged(client, descriptors.booksListNames, {}, options);
}

export interface ScanArguments {
  body?: Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | Upload | undefined;
}

/**
 * Scan a book.
 *
 * Bytes in, bytes out.
 *
 * @see https://library.example/about
 */
export function scan(client: Client, args: ScanArguments = {}, options: CallOptions = {}): Call<Uint8Array<ArrayBuffer>> {
  return call(client, descriptors.booksScan, { ...args }, options);
}

export interface IndexArguments {
  /** The version that is meant. */
  ifMatch?: string | undefined;
}

/**
 * Index all books.
 *
 * Nothing is left to read but that it is done.
 *
 * @throws {ConflictError} 409: Refused.
 * @see https://library.example/about
 */
export function index(client: Client, args: IndexArguments = {}, options: CallOptions = {}): LongRunningCall<void, OperationStatus | undefined> {
  return longRunning(client, descriptors.booksIndex, { ...args }, options);
}

/** What can be borrowed. */
export class Books {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List the books of a shelf.
   *
   * Every book, lent or not.
   *
   * @throws {NotModifiedError} 304: Nothing has changed. Not verified: Nobody has seen one.
   * @throws {NotFoundError} 404: No such shelf.
   * @throws {ServerError} 5XX: The library is closed.
   * @see https://library.example/about
   */
  list(args: ListArguments = {}, options: CallOptions = {}): Paged<models.Book> {
    return list(this.#client, args, options);
  }

  /**
   * Order a book.
   *
   * Takes weeks.
   *
   * This cannot be undone.
   *
   * Not verified: Nobody has waited for the end.
   *
   * Not verified: Nor has it failed.
   *
   * Not verified: It may be 200. (Status 202.)
   *
   * @see https://library.example/about
   */
  order(args: OrderArguments, options: CallOptions = {}): LongRunningCall<models.Order, models.Order> {
    return order(this.#client, args, options);
  }

  /**
   * List names.
   *
   * A bare array.
   *
   * @see https://library.example/about
   */
  listNames(options: CallOptions = {}): Paged<operations["Book_ListNames"]['responses'][200]['content']["application/json"][number]> {
    return listNames(this.#client, options);
  }

  /**
   * Scan a book.
   *
   * Bytes in, bytes out.
   *
   * @see https://library.example/about
   */
  scan(args: ScanArguments = {}, options: CallOptions = {}): Call<Uint8Array<ArrayBuffer>> {
    return scan(this.#client, args, options);
  }

  /**
   * Index all books.
   *
   * Nothing is left to read but that it is done.
   *
   * @throws {ConflictError} 409: Refused.
   * @see https://library.example/about
   */
  index(args: IndexArguments = {}, options: CallOptions = {}): LongRunningCall<void, OperationStatus | undefined> {
    return index(this.#client, args, options);
  }
}
