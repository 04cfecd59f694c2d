// Made by @edgeplane/codegen from "Azure Sphere public API", version v2. Changes are lost: edit the document.

import { type Call, type CallOptions, type Client, type LongRunningCall, type Paged, call, longRunning, paged } from '@edgeplane/client';
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
 * List the images of a tenant.
 *
 * Every image that was uploaded to the tenant, page by page. Changes nothing.
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
 * @see https://learn.microsoft.com/rest/api/azure-sphere/image/list-images-for-tenant
 */
export function list(client: Client, args: ListArguments = {}, options: CallOptions = {}): Paged<models.ImageMetadata> {
  return paged(client, descriptors.imagesList, { ...args }, options);
}

export interface UploadArguments {
  /**
   * The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List`
   * names the tenants that the caller has a role in. Default: the one that the client was made with.
   */
  tenantId?: string | undefined;
  /** The bytes of the image package, as the build writes them to the `.imagepackage` file. */
  body: Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
}

/**
 * Upload an image.
 *
 * Sends an image package to the tenant, so that it can be deployed. The image id is in the package itself, so
 * read it there or in the operation. The answer comes with status 200, but the image can be used only once
 * the operation is complete. Nothing in this API removes an image again.
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
 * @see https://learn.microsoft.com/rest/api/azure-sphere/image/upload
 */
export function upload(client: Client, args: UploadArguments, options: CallOptions = {}): LongRunningCall<models.Operation, models.Operation> {
  return longRunning(client, descriptors.imagesUpload, { ...args }, options);
}

export interface GetMetadataArguments {
  /**
   * The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List`
   * names the tenants that the caller has a role in. Default: the one that the client was made with.
   */
  tenantId?: string | undefined;
  /**
   * The image, by the id that is built into the image file. Two versions of one application have different
   * image ids and the same component id.
   */
  imageId: string;
}

/**
 * Get what is known of an image.
 *
 * Name, type and component of an image, without its content. Changes nothing.
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
 * @see https://learn.microsoft.com/rest/api/azure-sphere/image/get-metadata
 */
export function getMetadata(client: Client, args: GetMetadataArguments, options: CallOptions = {}): Call<models.ImageMetadata> {
  return call(client, descriptors.imagesGetMetadata, { ...args }, options);
}

export interface GetStatusArguments {
  /**
   * The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List`
   * names the tenants that the caller has a role in. Default: the one that the client was made with.
   */
  tenantId?: string | undefined;
  /**
   * The image, by the id that is built into the image file. Two versions of one application have different
   * image ids and the same component id.
   */
  imageId: string;
}

/**
 * Get the state of an image.
 *
 * Whether the service has taken in an image, so that it can be deployed. The operation that the upload has
 * started tells more. Changes nothing.
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
 * @see https://learn.microsoft.com/rest/api/azure-sphere/image/get-status
 */
export function getStatus(client: Client, args: GetStatusArguments, options: CallOptions = {}): Call<models.ImageStatus> {
  return call(client, descriptors.imagesGetStatus, { ...args }, options);
}

/** Applications and board configurations, uploaded to be deployed. */
export class Images {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List the images of a tenant.
   *
   * Every image that was uploaded to the tenant, page by page. Changes nothing.
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
   * @see https://learn.microsoft.com/rest/api/azure-sphere/image/list-images-for-tenant
   */
  list(args: ListArguments = {}, options: CallOptions = {}): Paged<models.ImageMetadata> {
    return list(this.#client, args, options);
  }

  /**
   * Upload an image.
   *
   * Sends an image package to the tenant, so that it can be deployed. The image id is in the package itself,
   * so read it there or in the operation. The answer comes with status 200, but the image can be used only
   * once the operation is complete. Nothing in this API removes an image again.
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
   * @see https://learn.microsoft.com/rest/api/azure-sphere/image/upload
   */
  upload(args: UploadArguments, options: CallOptions = {}): LongRunningCall<models.Operation, models.Operation> {
    return upload(this.#client, args, options);
  }

  /**
   * Get what is known of an image.
   *
   * Name, type and component of an image, without its content. Changes nothing.
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
   * @see https://learn.microsoft.com/rest/api/azure-sphere/image/get-metadata
   */
  getMetadata(args: GetMetadataArguments, options: CallOptions = {}): Call<models.ImageMetadata> {
    return getMetadata(this.#client, args, options);
  }

  /**
   * Get the state of an image.
   *
   * Whether the service has taken in an image, so that it can be deployed. The operation that the upload has
   * started tells more. Changes nothing.
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
   * @see https://learn.microsoft.com/rest/api/azure-sphere/image/get-status
   */
  getStatus(args: GetStatusArguments, options: CallOptions = {}): Call<models.ImageStatus> {
    return getStatus(this.#client, args, options);
  }
}
