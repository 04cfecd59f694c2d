// Made by @edgeplane/codegen from "Azure Sphere public API", version v2. Changes are lost: edit the document.

import { type CallOptions, type Client, type Paged, paged } from '@edgeplane/client';
import * as descriptors from './descriptors.js';
import type * as models from './models.js';

export interface ListArguments {
  /**
   * The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List`
   * names the tenants that the caller has a role in. Default: the one that the client was made with.
   */
  tenantId?: string | undefined;
  /**
   * The most events that a page may hold. 1000, which is the default, stands for no preference. The service
   * may send fewer, so an end is known only by the missing token.
   */
  maxPageSize?: number | undefined;
}

/**
 * List what happened on the devices of a tenant.
 *
 * Crashes, restarts and updates of all devices of a tenant, page by page. Devices report once a day, and the
 * service keeps 14 days or 1,000 events, whichever is less: fetch often to lose nothing. Changes nothing.
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
 * @see https://learn.microsoft.com/rest/api/azure-sphere/error-reporting/list
 */
export function list(client: Client, args: ListArguments = {}, options: CallOptions = {}): Paged<models.CustomEventReport> {
  return paged(client, descriptors.errorReportsList, { ...args }, options);
}

/** Crashes, restarts and updates that devices have reported. */
export class ErrorReports {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List what happened on the devices of a tenant.
   *
   * Crashes, restarts and updates of all devices of a tenant, page by page. Devices report once a day, and
   * the service keeps 14 days or 1,000 events, whichever is less: fetch often to lose nothing. Changes
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
   * @see https://learn.microsoft.com/rest/api/azure-sphere/error-reporting/list
   */
  list(args: ListArguments = {}, options: CallOptions = {}): Paged<models.CustomEventReport> {
    return list(this.#client, args, options);
  }
}
