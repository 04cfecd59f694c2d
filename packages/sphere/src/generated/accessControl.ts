// Made by @edgeplane/codegen from "Azure Sphere public API", version v2. Changes are lost: edit the document.

import { type Call, type CallOptions, type Client, call } from '@edgeplane/client';
import * as descriptors from './descriptors.js';
import type * as models from './models.js';

/**
 * List the roles that there are.
 *
 * The names that a role can be assigned by, the same for all tenants. Administrator may do everything;
 * Contributor may claim, create and deploy but not delete; Reader may look. Changes nothing.
 *
 * @throws ApiError 400: The service cannot make sense of the request. Some refusals of this kind come without
 * any body, for example when a token was issued for another audience.
 * @throws ApiError 401: There is no token, it has expired, or it is not one for this service.
 * @throws ApiError 403: The caller is known but has no role in this tenant that allows the operation.
 * @throws ApiError 429: The service wants fewer requests. Wait as long as `Retry-After` says, or some seconds
 * where it is missing.
 * @throws ApiError 5XX: The service or a gateway in front of it failed. Reads can be repeated after a pause.
 * @see https://learn.microsoft.com/rest/api/azure-sphere/access-control/list-available-roles
 */
export function listAvailableRoles(client: Client, options: CallOptions = {}): Call<models.RoleNames> {
  return call(client, descriptors.accessControlListAvailableRoles, {}, options);
}

/** Who may do what in a tenant. */
export class AccessControl {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List the roles that there are.
   *
   * The names that a role can be assigned by, the same for all tenants. Administrator may do everything;
   * Contributor may claim, create and deploy but not delete; Reader may look. Changes nothing.
   *
   * @throws ApiError 400: The service cannot make sense of the request. Some refusals of this kind come
   * without any body, for example when a token was issued for another audience.
   * @throws ApiError 401: There is no token, it has expired, or it is not one for this service.
   * @throws ApiError 403: The caller is known but has no role in this tenant that allows the operation.
   * @throws ApiError 429: The service wants fewer requests. Wait as long as `Retry-After` says, or some
   * seconds where it is missing.
   * @throws ApiError 5XX: The service or a gateway in front of it failed. Reads can be repeated after a
   * pause.
   * @see https://learn.microsoft.com/rest/api/azure-sphere/access-control/list-available-roles
   */
  listAvailableRoles(options: CallOptions = {}): Call<models.RoleNames> {
    return listAvailableRoles(this.#client, options);
  }
}
