export * from './api-error.js';
export { type Call, type CallOptions, call } from './call.js';
export type { Catalog, CatalogArgument, CatalogColumn, CatalogEntry, CatalogOData } from './catalog.js';
export { type Client, type ClientOptions, createClient } from './client.js';
export type { AccessToken, TokenCredential, TokenRequest } from './credential.js';
export type {
  ApiVersionDescriptor,
  BodyDescriptor,
  OperationDescriptor,
  PagingDescriptor,
  ParameterDescriptor,
  PollingDescriptor,
} from './descriptor.js';
export { type ErrorDetail, readErrorBody } from './error-body.js';
export * from './errors.js';
export { ForeignLinkError } from './link.js';
export { type Page, type Paged, PagingError, paged } from './paging.js';
export { expandPath } from './path.js';
export type { Layer, Send, SendContext } from './pipeline.js';
export { type LongRunningCall, LongRunningOperationError, longRunning, type PollOptions } from './polling.js';
export type { Arguments, RequestParts } from './request.js';
export type { ApiResponse } from './response.js';
export { retryAfterMs } from './retry-after.js';
