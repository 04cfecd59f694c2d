// Made by @edgeplane/codegen from "Azure Sphere public API", version v2. Changes are lost: edit the document.

import { type Call, type CallOptions, type Client, call } from '@edgeplane/client';
import * as descriptors from './descriptors.js';
import type * as models from './models.js';

export interface GetArguments {
  /**
   * The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List`
   * names the tenants that the caller has a role in. Default: the one that the client was made with.
   */
  tenantId?: string | undefined;
  /** The operation, by the `OperationId` in the answer to the call that started it. */
  operationId: string;
}

/**
 * Get an operation.
 *
 * How far an operation is, and why it failed if it did. Ask every few seconds until `State` is 2 (done), 3
 * (failed) or 4 (done in part). There is neither a list of operations nor a way to stop one. Changes nothing.
 *
 * @throws ApiError 400: The service cannot make sense of the request. Some refusals of this kind come without
 * any body, for example when a token was issued for another audience.
 * @throws ApiError 401: There is no token, it has expired, or it is not one for this service.
 * @throws ApiError 403: The caller is known but has no role in this tenant that allows the operation.
 * @throws ApiError 404: Something that the path names does not exist, or the caller has no role in the
 * tenant.
 * @throws ApiError 410: The tenant is being migrated or has to be, or the client is too old. Repeating the
 * call does not help.
 * @throws ApiError 429: The service wants fewer requests. Wait as long as `Retry-After` says, or some seconds
 * where it is missing.
 * @throws ApiError 5XX: The service or a gateway in front of it failed. Reads can be repeated after a pause.
 * @see https://learn.microsoft.com/rest/api/azure-sphere/async-operations/async-operations-get
 */
export function get(client: Client, args: GetArguments, options: CallOptions = {}): Call<models.Operation> {
  return call(client, descriptors.operationsGet, { ...args }, options);
}

/** Changes that are still at work, or how they ended. */
export class Operations {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Get an operation.
   *
   * How far an operation is, and why it failed if it did. Ask every few seconds until `State` is 2 (done), 3
   * (failed) or 4 (done in part). There is neither a list of operations nor a way to stop one. Changes
   * nothing.
   *
   * @throws ApiError 400: The service cannot make sense of the request. Some refusals of this kind come
   * without any body, for example when a token was issued for another audience.
   * @throws ApiError 401: There is no token, it has expired, or it is not one for this service.
   * @throws ApiError 403: The caller is known but has no role in this tenant that allows the operation.
   * @throws ApiError 404: Something that the path names does not exist, or the caller has no role in the
   * tenant.
   * @throws ApiError 410: The tenant is being migrated or has to be, or the client is too old. Repeating the
   * call does not help.
   * @throws ApiError 429: The service wants fewer requests. Wait as long as `Retry-After` says, or some
   * seconds where it is missing.
   * @throws ApiError 5XX: The service or a gateway in front of it failed. Reads can be repeated after a
   * pause.
   * @see https://learn.microsoft.com/rest/api/azure-sphere/async-operations/async-operations-get
   */
  get(args: GetArguments, options: CallOptions = {}): Call<models.Operation> {
    return get(this.#client, args, options);
  }
}
