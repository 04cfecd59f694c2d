// Made by @edgeplane/codegen from "Azure Sphere public API", version v2. Changes are lost: edit the document.

import { type Call, type CallOptions, type Client, type LongRunningCall, type Paged, call, longRunning, paged } from '@edgeplane/client';
import * as descriptors from './descriptors.js';
import type * as models from './models.js';
import type { operations } from './schema.js';

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
 * List the devices of a tenant.
 *
 * Every device that the tenant has claimed, page by page, with its place and the operating system that it
 * last reported. The service can neither filter nor sort. Changes nothing.
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
 * @see https://learn.microsoft.com/rest/api/azure-sphere/devices/list
 */
export function list(client: Client, args: ListArguments = {}, options: CallOptions = {}): Paged<models.DeviceV2> {
  return paged(client, descriptors.devicesList, { ...args }, options);
}

export interface GetArguments {
  /**
   * The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List`
   * names the tenants that the caller has a role in. Default: the one that the client was made with.
   */
  tenantId?: string | undefined;
  /**
   * The device, by the identity that was burnt into its chip: 64 bytes written as 128 hexadecimal digits, in
   * either case.
   */
  deviceId: string;
}

/**
 * Get one device.
 *
 * Which product and device group a device is in, and what it last told the service. A device of another
 * tenant is not found. Changes nothing.
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
 * @see https://learn.microsoft.com/rest/api/azure-sphere/devices/get
 */
export function get(client: Client, args: GetArguments, options: CallOptions = {}): Call<models.DeviceV2> {
  return call(client, descriptors.devicesGet, { ...args }, options);
}

export interface ClaimArguments {
  /**
   * The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List`
   * names the tenants that the caller has a role in. Default: the one that the client was made with.
   */
  tenantId?: string | undefined;
  /**
   * The device, by the identity that was burnt into its chip: 64 bytes written as 128 hexadecimal digits, in
   * either case.
   */
  deviceId: string;
}

/**
 * Claim a device for the tenant.
 *
 * Binds a device to the tenant for the rest of its life: no operation of this API releases it again, and no
 * other tenant can have it. Check the tenant twice. Never repeat a claim whose outcome is unknown; read the
 * device or the operation instead. The device is in no device group afterwards, so move it into one.
 *
 * This cannot be undone.
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
 * @see https://learn.microsoft.com/rest/api/azure-sphere/devices/claim
 */
export function claim(client: Client, args: ClaimArguments, options: CallOptions = {}): LongRunningCall<models.Operation, models.Operation> {
  return longRunning(client, descriptors.devicesClaim, { ...args }, options);
}

export interface MoveArguments {
  /**
   * The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List`
   * names the tenants that the caller has a role in. Default: the one that the client was made with.
   */
  tenantId?: string | undefined;
  /**
   * The device, by the identity that was burnt into its chip: 64 bytes written as 128 hexadecimal digits, in
   * either case.
   */
  deviceId: string;
  /**
   * The id of the device group as a JSON string: the body is the GUID with quotation marks around it, not an
   * object.
   */
  body: NonNullable<operations["Devices_Move"]['requestBody']>['content']["application/json"];
}

/**
 * Move a device to a device group.
 *
 * Puts a device into a device group, and so into its product. When the device next asks for updates it gets
 * what is deployed there, and loses what is not. Where the outcome is unknown, read the device before trying
 * again.
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
 * @see https://learn.microsoft.com/rest/api/azure-sphere/devices/move
 */
export function move(client: Client, args: MoveArguments, options: CallOptions = {}): LongRunningCall<models.Operation, models.Operation> {
  return longRunning(client, descriptors.devicesMove, { ...args }, options);
}

/** Chips that were claimed into the tenant. */
export class Devices {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List the devices of a tenant.
   *
   * Every device that the tenant has claimed, page by page, with its place and the operating system that it
   * last reported. The service can neither filter nor sort. Changes nothing.
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
   * @see https://learn.microsoft.com/rest/api/azure-sphere/devices/list
   */
  list(args: ListArguments = {}, options: CallOptions = {}): Paged<models.DeviceV2> {
    return list(this.#client, args, options);
  }

  /**
   * Get one device.
   *
   * Which product and device group a device is in, and what it last told the service. A device of another
   * tenant is not found. Changes nothing.
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
   * @see https://learn.microsoft.com/rest/api/azure-sphere/devices/get
   */
  get(args: GetArguments, options: CallOptions = {}): Call<models.DeviceV2> {
    return get(this.#client, args, options);
  }

  /**
   * Claim a device for the tenant.
   *
   * Binds a device to the tenant for the rest of its life: no operation of this API releases it again, and no
   * other tenant can have it. Check the tenant twice. Never repeat a claim whose outcome is unknown; read the
   * device or the operation instead. The device is in no device group afterwards, so move it into one.
   *
   * This cannot be undone.
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
   * @see https://learn.microsoft.com/rest/api/azure-sphere/devices/claim
   */
  claim(args: ClaimArguments, options: CallOptions = {}): LongRunningCall<models.Operation, models.Operation> {
    return claim(this.#client, args, options);
  }

  /**
   * Move a device to a device group.
   *
   * Puts a device into a device group, and so into its product. When the device next asks for updates it gets
   * what is deployed there, and loses what is not. Where the outcome is unknown, read the device before
   * trying again.
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
   * @see https://learn.microsoft.com/rest/api/azure-sphere/devices/move
   */
  move(args: MoveArguments, options: CallOptions = {}): LongRunningCall<models.Operation, models.Operation> {
    return move(this.#client, args, options);
  }
}
