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
 * List the products of a tenant.
 *
 * Every product of a tenant, page by page. Changes nothing.
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
 * @see https://learn.microsoft.com/rest/api/azure-sphere/product/list
 */
export function list(client: Client, args: ListArguments = {}, options: CallOptions = {}): Paged<models.Product> {
  return paged(client, descriptors.productsList, { ...args }, options);
}

export interface CreateArguments {
  /**
   * The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List`
   * names the tenants that the caller has a role in. Default: the one that the client was made with.
   */
  tenantId?: string | undefined;
  /** Name, description, and whether to make the usual device groups. */
  body: models.ProductCreateRequest;
}

/**
 * Create a product.
 *
 * Makes a product, and on request the five usual device groups in it. The work goes on after the answer; the
 * operation ends when the product is there, or says why it is not, for example because the name is taken.
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
 * @see https://learn.microsoft.com/rest/api/azure-sphere/product/create
 */
export function create(client: Client, args: CreateArguments, options: CallOptions = {}): LongRunningCall<models.Operation, models.Operation> {
  return longRunning(client, descriptors.productsCreate, { ...args }, options);
}

export interface GetArguments {
  /**
   * The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List`
   * names the tenants that the caller has a role in. Default: the one that the client was made with.
   */
  tenantId?: string | undefined;
  /** The product, by the id that the service gave it. */
  productId: string;
}

/**
 * Get one product.
 *
 * The name and description of a product. Its device groups are a list of their own. Changes nothing.
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
 * @see https://learn.microsoft.com/rest/api/azure-sphere/product/get
 */
export function get(client: Client, args: GetArguments, options: CallOptions = {}): Call<models.Product> {
  return call(client, descriptors.productsGet, { ...args }, options);
}

export interface DeleteArguments {
  /**
   * The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List`
   * names the tenants that the caller has a role in. Default: the one that the client was made with.
   */
  tenantId?: string | undefined;
  /** The product, by the id that the service gave it. */
  productId: string;
}

/**
 * Delete a product.
 *
 * Removes a product for good. A product that is in use is not removed, yet the answer looks the same: only
 * the operation tells. Needs the role Administrator.
 *
 * This removes or interrupts something.
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
 * @see https://learn.microsoft.com/rest/api/azure-sphere/product/delete
 */
export function delete_(client: Client, args: DeleteArguments, options: CallOptions = {}): LongRunningCall<models.Operation, models.Operation> {
  return longRunning(client, descriptors.productsDelete, { ...args }, options);
}

/** Kinds of connected things. A product holds device groups. */
export class Products {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List the products of a tenant.
   *
   * Every product of a tenant, page by page. Changes nothing.
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
   * @see https://learn.microsoft.com/rest/api/azure-sphere/product/list
   */
  list(args: ListArguments = {}, options: CallOptions = {}): Paged<models.Product> {
    return list(this.#client, args, options);
  }

  /**
   * Create a product.
   *
   * Makes a product, and on request the five usual device groups in it. The work goes on after the answer;
   * the operation ends when the product is there, or says why it is not, for example because the name is
   * taken.
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
   * @see https://learn.microsoft.com/rest/api/azure-sphere/product/create
   */
  create(args: CreateArguments, options: CallOptions = {}): LongRunningCall<models.Operation, models.Operation> {
    return create(this.#client, args, options);
  }

  /**
   * Get one product.
   *
   * The name and description of a product. Its device groups are a list of their own. Changes nothing.
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
   * @see https://learn.microsoft.com/rest/api/azure-sphere/product/get
   */
  get(args: GetArguments, options: CallOptions = {}): Call<models.Product> {
    return get(this.#client, args, options);
  }

  /**
   * Delete a product.
   *
   * Removes a product for good. A product that is in use is not removed, yet the answer looks the same: only
   * the operation tells. Needs the role Administrator.
   *
   * This removes or interrupts something.
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
   * @see https://learn.microsoft.com/rest/api/azure-sphere/product/delete
   */
  delete(args: DeleteArguments, options: CallOptions = {}): LongRunningCall<models.Operation, models.Operation> {
    return delete_(this.#client, args, options);
  }
}
