// Made by @edgeplane/codegen from "Library", version 1. Changes are lost: edit the document.

import { type ApiResponse, type Call, type CallOptions, type Client, type LongRunningCall, call, longRunning } from '@edgeplane/client';
import * as descriptors from './descriptors.js';
import type * as models from './models.js';

export interface GetArguments {
  /** The shelf. Default: the one that the client was made with. */
  shelfId?: string | undefined;
  /** The order. */
  orderId: number;
}

/**
 * Get an order.
 *
 * Its state. Ends a comment early -> *​/ <-.
 *
 * @see https://library.example/docs
 * @deprecated
 */
export function get(client: Client, args: GetArguments, options: CallOptions = {}): Call<models.Order> {
  return call(client, descriptors.openShelvesGet, { ...args }, options);
}

export interface DeleteArguments {
  /** The shelf. Default: the one that the client was made with. */
  shelfId?: string | undefined;
  /** The order. */
  orderId: number;
}

/**
 * Burn an order.
 *
 * Gone.
 *
 * This removes or interrupts something.
 *
 * @see https://library.example/about
 */
export function delete_(client: Client, args: DeleteArguments, options: CallOptions = {}): LongRunningCall<models.Order | undefined, models.Order, ApiResponse<models.Order, 200> | ApiResponse<undefined, 202>> {
  return longRunning(client, descriptors.openShelvesDelete, { ...args }, options);
}

/** Open shelves */
export class OpenShelves {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Get an order.
   *
   * Its state. Ends a comment early -> *​/ <-.
   *
   * @see https://library.example/docs
   * @deprecated
   */
  get(args: GetArguments, options: CallOptions = {}): Call<models.Order> {
    return get(this.#client, args, options);
  }

  /**
   * Burn an order.
   *
   * Gone.
   *
   * This removes or interrupts something.
   *
   * @see https://library.example/about
   */
  delete(args: DeleteArguments, options: CallOptions = {}): LongRunningCall<models.Order | undefined, models.Order, ApiResponse<models.Order, 200> | ApiResponse<undefined, 202>> {
    return delete_(this.#client, args, options);
  }
}
