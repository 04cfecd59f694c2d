// Made by @edgeplane/codegen from "Azure Sphere public API", version v2. Changes are lost: edit the document.

import { type CallOptions, type Client, type LongRunningCall, type Paged, longRunning, paged } from '@edgeplane/client';
import * as descriptors from './descriptors.js';
import type * as models from './models.js';
import type { operations } from './schema.js';

export interface ListArguments {
  /**
   * The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List`
   * names the tenants that the caller has a role in. Default: the one that the client was made with.
   */
  tenantId?: string | undefined;
  /** The device group, by the id that the service gave it. */
  deviceGroupId: string;
  /**
   * The most items that a page may hold. The service may send fewer, so an end is known only by the missing
   * token.
   */
  maxPageSize?: number | undefined;
}

/**
 * List the deployments of a device group.
 *
 * What was deployed to a device group over time, page by page. Which one is in force says the device group's
 * `CurrentDeployment`. Changes nothing.
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
 * @see https://learn.microsoft.com/rest/api/azure-sphere/deployments/list
 */
export function list(client: Client, args: ListArguments, options: CallOptions = {}): Paged<models.Deployment> {
  return paged(client, descriptors.deploymentsList, { ...args }, options);
}

export interface CreateArguments {
  /**
   * The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List`
   * names the tenants that the caller has a role in. Default: the one that the client was made with.
   */
  tenantId?: string | undefined;
  /** The device group, by the id that the service gave it. */
  deviceGroupId: string;
  /** The ids of all images that the devices are to run, as a bare array. */
  body: NonNullable<operations["Deployments_Create"]['requestBody']>['content']["application/json"];
}

/**
 * Deploy images to a device group.
 *
 * Tells every device of a group to run these images, and nothing but these: name all images that are to stay,
 * not only the new one. Devices fetch them when they next ask for updates, so a completed operation means
 * that the service knows, not that the devices run them. Upload the images first.
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
 * @see https://learn.microsoft.com/rest/api/azure-sphere/deployments/create
 */
export function create(client: Client, args: CreateArguments, options: CallOptions = {}): LongRunningCall<models.Operation, models.Operation> {
  return longRunning(client, descriptors.deploymentsCreate, { ...args }, options);
}

/** Which images the devices of a group run. */
export class Deployments {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List the deployments of a device group.
   *
   * What was deployed to a device group over time, page by page. Which one is in force says the device
   * group's `CurrentDeployment`. Changes nothing.
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
   * @see https://learn.microsoft.com/rest/api/azure-sphere/deployments/list
   */
  list(args: ListArguments, options: CallOptions = {}): Paged<models.Deployment> {
    return list(this.#client, args, options);
  }

  /**
   * Deploy images to a device group.
   *
   * Tells every device of a group to run these images, and nothing but these: name all images that are to
   * stay, not only the new one. Devices fetch them when they next ask for updates, so a completed operation
   * means that the service knows, not that the devices run them. Upload the images first.
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
   * @see https://learn.microsoft.com/rest/api/azure-sphere/deployments/create
   */
  create(args: CreateArguments, options: CallOptions = {}): LongRunningCall<models.Operation, models.Operation> {
    return create(this.#client, args, options);
  }
}
