// Made by @edgeplane/codegen from "Azure Sphere public API", version v2. Changes are lost: edit the document.

import { type Call, type CallOptions, type Client, type Paged, call, paged } from '@edgeplane/client';
import * as descriptors from './descriptors.js';
import type * as models from './models.js';

export interface ListArguments {
  /**
   * The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List`
   * names the tenants that the caller has a role in. Default: the one that the client was made with.
   */
  tenantId?: string | undefined;
  /**
   * The most items that a page may hold. The service may send fewer, so an end is known only by the missing
   * token.
   */
  maxPageSize?: number | undefined;
}

/**
 * List the device groups of a tenant.
 *
 * Every device group of every product of a tenant, page by page. Two products often have groups of the same
 * name, so look at `ProductId` too. Changes nothing.
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
 * @see https://learn.microsoft.com/rest/api/azure-sphere/device-group/list
 */
export function list(client: Client, args: ListArguments = {}, options: CallOptions = {}): Paged<models.DeviceGroupV2> {
  return paged(client, descriptors.deviceGroupsList, { ...args }, options);
}

export interface CreateArguments {
  /**
   * The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List`
   * names the tenants that the caller has a role in. Default: the one that the client was made with.
   */
  tenantId?: string | undefined;
  /** Name, product, and how its devices get updates. */
  body: models.DeviceGroupV2CreateRequest;
}

/**
 * Create a device group.
 *
 * Makes an empty device group in a product, for example for one customer or one step of a rollout. Unlike the
 * making of a product this is done when the answer comes.
 *
 * @throws ApiError 400: The service cannot make sense of the request. Some refusals of this kind come without
 * any body, for example when a token was issued for another audience.
 * @throws ApiError 401: There is no token, it has expired, or it is not one for this service.
 * @throws ApiError 403: The caller is known but has no role in this tenant that allows the operation.
 * @throws ApiError 404: Something that the path names does not exist, or the caller has no role in the
 * tenant.
 * @throws ApiError 409: The state of things does not allow it, for example a name that is taken. Most
 * operations find out only later, and say so in the `Error` of their operation.
 * @throws ApiError 410: The tenant is being migrated or has to be, or the client is too old. Repeating the
 * call does not help.
 * @throws ApiError 429: The service wants fewer requests. Wait as long as `Retry-After` says, or some seconds
 * where it is missing.
 * @throws ApiError 5XX: The service or a gateway in front of it failed. Reads can be repeated after a pause.
 * @see https://learn.microsoft.com/rest/api/azure-sphere/device-group/create
 */
export function create(client: Client, args: CreateArguments, options: CallOptions = {}): Call<models.DeviceGroupV2> {
  return call(client, descriptors.deviceGroupsCreate, { ...args }, options);
}

export interface GetArguments {
  /**
   * The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List`
   * names the tenants that the caller has a role in. Default: the one that the client was made with.
   */
  tenantId?: string | undefined;
  /** The device group, by the id that the service gave it. */
  deviceGroupId: string;
}

/**
 * Get one device group.
 *
 * How the devices of a group get updates, and what was last deployed to them. Changes nothing.
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
 * @see https://learn.microsoft.com/rest/api/azure-sphere/device-group/get
 */
export function get(client: Client, args: GetArguments, options: CallOptions = {}): Call<models.DeviceGroupV2> {
  return call(client, descriptors.deviceGroupsGet, { ...args }, options);
}

export interface PatchArguments {
  /**
   * The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List`
   * names the tenants that the caller has a role in. Default: the one that the client was made with.
   */
  tenantId?: string | undefined;
  /** The device group, by the id that the service gave it. */
  deviceGroupId: string;
  /** The fields to change. */
  body: models.DeviceGroupV2PatchRequest;
}

/**
 * Change a device group.
 *
 * Changes the fields that are sent and leaves the others alone: name, description, feed of the operating
 * system, update policy, crash dumps. A new feed or policy takes effect when each device next asks for
 * updates.
 *
 * @throws ApiError 400: The service cannot make sense of the request. Some refusals of this kind come without
 * any body, for example when a token was issued for another audience.
 * @throws ApiError 401: There is no token, it has expired, or it is not one for this service.
 * @throws ApiError 403: The caller is known but has no role in this tenant that allows the operation.
 * @throws ApiError 404: Something that the path names does not exist, or the caller has no role in the
 * tenant.
 * @throws ApiError 409: The state of things does not allow it, for example a name that is taken. Most
 * operations find out only later, and say so in the `Error` of their operation.
 * @throws ApiError 410: The tenant is being migrated or has to be, or the client is too old. Repeating the
 * call does not help.
 * @throws ApiError 429: The service wants fewer requests. Wait as long as `Retry-After` says, or some seconds
 * where it is missing.
 * @throws ApiError 5XX: The service or a gateway in front of it failed. Reads can be repeated after a pause.
 * @see https://learn.microsoft.com/rest/api/azure-sphere/device-group/patch
 */
export function patch(client: Client, args: PatchArguments, options: CallOptions = {}): Call<models.DeviceGroupV2> {
  return call(client, descriptors.deviceGroupsPatch, { ...args }, options);
}

/** Devices of one product that get the same applications and updates. */
export class DeviceGroups {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List the device groups of a tenant.
   *
   * Every device group of every product of a tenant, page by page. Two products often have groups of the same
   * name, so look at `ProductId` too. Changes nothing.
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
   * @see https://learn.microsoft.com/rest/api/azure-sphere/device-group/list
   */
  list(args: ListArguments = {}, options: CallOptions = {}): Paged<models.DeviceGroupV2> {
    return list(this.#client, args, options);
  }

  /**
   * Create a device group.
   *
   * Makes an empty device group in a product, for example for one customer or one step of a rollout. Unlike
   * the making of a product this is done when the answer comes.
   *
   * @throws ApiError 400: The service cannot make sense of the request. Some refusals of this kind come
   * without any body, for example when a token was issued for another audience.
   * @throws ApiError 401: There is no token, it has expired, or it is not one for this service.
   * @throws ApiError 403: The caller is known but has no role in this tenant that allows the operation.
   * @throws ApiError 404: Something that the path names does not exist, or the caller has no role in the
   * tenant.
   * @throws ApiError 409: The state of things does not allow it, for example a name that is taken. Most
   * operations find out only later, and say so in the `Error` of their operation.
   * @throws ApiError 410: The tenant is being migrated or has to be, or the client is too old. Repeating the
   * call does not help.
   * @throws ApiError 429: The service wants fewer requests. Wait as long as `Retry-After` says, or some
   * seconds where it is missing.
   * @throws ApiError 5XX: The service or a gateway in front of it failed. Reads can be repeated after a
   * pause.
   * @see https://learn.microsoft.com/rest/api/azure-sphere/device-group/create
   */
  create(args: CreateArguments, options: CallOptions = {}): Call<models.DeviceGroupV2> {
    return create(this.#client, args, options);
  }

  /**
   * Get one device group.
   *
   * How the devices of a group get updates, and what was last deployed to them. Changes nothing.
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
   * @see https://learn.microsoft.com/rest/api/azure-sphere/device-group/get
   */
  get(args: GetArguments, options: CallOptions = {}): Call<models.DeviceGroupV2> {
    return get(this.#client, args, options);
  }

  /**
   * Change a device group.
   *
   * Changes the fields that are sent and leaves the others alone: name, description, feed of the operating
   * system, update policy, crash dumps. A new feed or policy takes effect when each device next asks for
   * updates.
   *
   * @throws ApiError 400: The service cannot make sense of the request. Some refusals of this kind come
   * without any body, for example when a token was issued for another audience.
   * @throws ApiError 401: There is no token, it has expired, or it is not one for this service.
   * @throws ApiError 403: The caller is known but has no role in this tenant that allows the operation.
   * @throws ApiError 404: Something that the path names does not exist, or the caller has no role in the
   * tenant.
   * @throws ApiError 409: The state of things does not allow it, for example a name that is taken. Most
   * operations find out only later, and say so in the `Error` of their operation.
   * @throws ApiError 410: The tenant is being migrated or has to be, or the client is too old. Repeating the
   * call does not help.
   * @throws ApiError 429: The service wants fewer requests. Wait as long as `Retry-After` says, or some
   * seconds where it is missing.
   * @throws ApiError 5XX: The service or a gateway in front of it failed. Reads can be repeated after a
   * pause.
   * @see https://learn.microsoft.com/rest/api/azure-sphere/device-group/patch
   */
  patch(args: PatchArguments, options: CallOptions = {}): Call<models.DeviceGroupV2> {
    return patch(this.#client, args, options);
  }
}
