export * from './api-error.js';
export { type ApiVersionFallbackOptions, apiVersionFallback } from './api-version-fallback.js';
export { type Call, type CallOptions, call } from './call.js';
export type { Catalog, CatalogArgument, CatalogColumn, CatalogEntry, CatalogOData } from './catalog.js';
export { type Client, type ClientOptions, createClient } from './client.js';
export { type Clock, systemClock } from './clock.js';
export type { AccessToken, TokenCredential, TokenRequest } from './credential.js';
export { dedupe } from './dedupe.js';
export type {
  ApiVersionDescriptor,
  BodyDescriptor,
  FinalStateVia,
  OperationDescriptor,
  PagingDescriptor,
  ParameterDescriptor,
  PollingDescriptor,
} from './descriptor.js';
export { type ErrorCodes, type ErrorDetail, readErrorBody } from './error-body.js';
export * from './errors.js';
export type { Explain } from './explain.js';
export { explainArm } from './explain-arm.js';
export { explainSphere } from './explain-sphere.js';
export { ForeignLinkError } from './link.js';
export { type LogEntry, type LoggingOptions, logging } from './logging.js';
export { type Page, type Paged, PagingError, paged } from './paging.js';
export { expandPath } from './path.js';
export { type Layer, type Send, type SendContext, sendForBody } from './pipeline.js';
export {
  type LongRunningCall,
  type LongRunningOperation,
  longRunning,
  type OperationStatus,
  type PollOptions,
  resumeLongRunning,
} from './polling.js';
export { LongRunningOperationError } from './polling-error.js';
export type { Arguments, HeaderFields, RequestParts } from './request.js';
export type { ApiResponse } from './response.js';
export { type Retry, type RetryOptions, retry } from './retry.js';
export { retryAfterMs } from './retry-after.js';
export {
  createThrottle,
  type OperationClass,
  type Throttle,
  type ThrottleOptions,
  throttle,
  throttleOf,
} from './throttle.js';
export { type Upload, type UploadProgress, withProgress } from './upload.js';
