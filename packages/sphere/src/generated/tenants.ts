// Made by @edgeplane/codegen from "Azure Sphere public API", version v2. Changes are lost: edit the document.

import { type Call, type CallOptions, type Client, type Paged, call, paged } from '@edgeplane/client';
import * as descriptors from './descriptors.js';
import type * as models from './models.js';

/**
 * List the tenants that the caller has a role in.
 *
 * Every tenant that the signed-in user or service principal can reach, and the roles held there. Nearly all
 * other operations need a tenant id, so this is where a program starts. It needs no role itself: a caller
 * without any gets an empty list. Changes nothing.
 *
 * Not verified: Microsoft's list of operations leaves this one out; the shape of its answer is known from the
 * programs that call it.
 *
 * @throws ApiError 400: The service cannot make sense of the request. Some refusals of this kind come without
 * any body, for example when a token was issued for another audience.
 * @throws ApiError 401: There is no token, it has expired, or it is not one for this service.
 * @throws ApiError 403: The caller is known but has no role in this tenant that allows the operation.
 * @throws ApiError 429: The service wants fewer requests. Wait as long as `Retry-After` says, or some seconds
 * where it is missing.
 * @throws ApiError 5XX: The service or a gateway in front of it failed. Reads can be repeated after a pause.
 */
export function list(client: Client, options: CallOptions = {}): Paged<models.TenantIdentity> {
  return paged(client, descriptors.tenantsList, {}, options);
}

export interface GetArguments {
  /**
   * The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List`
   * names the tenants that the caller has a role in. Default: the one that the client was made with.
   */
  tenantId?: string | undefined;
}

/**
 * Get one tenant.
 *
 * The name of a tenant, and the roles that the caller has in it. Changes nothing.
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
 * @see https://learn.microsoft.com/rest/api/azure-sphere/tenants/get
 */
export function get(client: Client, args: GetArguments = {}, options: CallOptions = {}): Call<models.TenantIdentity> {
  return call(client, descriptors.tenantsGet, { ...args }, options);
}

/** Who owns devices. A tenant also has the CA certificates that its devices are known by. */
export class Tenants {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List the tenants that the caller has a role in.
   *
   * Every tenant that the signed-in user or service principal can reach, and the roles held there. Nearly all
   * other operations need a tenant id, so this is where a program starts. It needs no role itself: a caller
   * without any gets an empty list. Changes nothing.
   *
   * Not verified: Microsoft's list of operations leaves this one out; the shape of its answer is known from
   * the programs that call it.
   *
   * @throws ApiError 400: The service cannot make sense of the request. Some refusals of this kind come
   * without any body, for example when a token was issued for another audience.
   * @throws ApiError 401: There is no token, it has expired, or it is not one for this service.
   * @throws ApiError 403: The caller is known but has no role in this tenant that allows the operation.
   * @throws ApiError 429: The service wants fewer requests. Wait as long as `Retry-After` says, or some
   * seconds where it is missing.
   * @throws ApiError 5XX: The service or a gateway in front of it failed. Reads can be repeated after a
   * pause.
   */
  list(options: CallOptions = {}): Paged<models.TenantIdentity> {
    return list(this.#client, options);
  }

  /**
   * Get one tenant.
   *
   * The name of a tenant, and the roles that the caller has in it. Changes nothing.
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
   * @see https://learn.microsoft.com/rest/api/azure-sphere/tenants/get
   */
  get(args: GetArguments = {}, options: CallOptions = {}): Call<models.TenantIdentity> {
    return get(this.#client, args, options);
  }
}
