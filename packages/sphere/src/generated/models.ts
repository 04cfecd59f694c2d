// Made by @edgeplane/codegen from "Azure Sphere public API", version v2. Changes are lost: edit the document.

import type { components } from './schema.js';

export type TenantIdentity = components['schemas']["TenantIdentity"];
export type PublicApiErrorDetails = components['schemas']["PublicApiErrorDetails"];
export type PublicApiErrors = components['schemas']["PublicApiErrors"];
export type ErrorCode = components['schemas']["ErrorCode"];
export type ErrorResponse = components['schemas']["ErrorResponse"];
export type ErrorBody = components['schemas']["ErrorBody"];
export type Product = components['schemas']["Product"];
export type ContinuationToken = components['schemas']["ContinuationToken"];
export type ProductItemCollectionResponse = components['schemas']["ProductItemCollectionResponse"];
export type ProductCreateRequest = components['schemas']["ProductCreateRequest"];
export type OperationType = components['schemas']["OperationType"];
export type OperationState = components['schemas']["OperationState"];
export type Operation = components['schemas']["Operation"];
export type OsFeedType = components['schemas']["OsFeedType"];
export type UpdatePolicy = components['schemas']["UpdatePolicy"];
export type Deployment = components['schemas']["Deployment"];
export type DeviceGroupV2 = components['schemas']["DeviceGroupV2"];
export type DeviceGroupV2ItemCollectionResponse = components['schemas']["DeviceGroupV2ItemCollectionResponse"];
export type DeviceGroupV2CreateRequest = components['schemas']["DeviceGroupV2CreateRequest"];
export type DeviceGroupV2PatchRequest = components['schemas']["DeviceGroupV2PatchRequest"];
export type DeviceId = components['schemas']["DeviceId"];
export type ChipSku = components['schemas']["ChipSku"];
export type DeviceV2 = components['schemas']["DeviceV2"];
export type DeviceV2ItemCollectionResponse = components['schemas']["DeviceV2ItemCollectionResponse"];
export type DeploymentItemCollectionResponse = components['schemas']["DeploymentItemCollectionResponse"];
export type ImageType = components['schemas']["ImageType"];
export type ImageMetadata = components['schemas']["ImageMetadata"];
export type ImageMetadataItemCollectionResponse = components['schemas']["ImageMetadataItemCollectionResponse"];
export type ImageStatus = components['schemas']["ImageStatus"];
export type CustomEventReport = components['schemas']["CustomEventReport"];
export type CustomEventReportItemCollectionResponse = components['schemas']["CustomEventReportItemCollectionResponse"];
export type RoleNames = components['schemas']["RoleNames"];

/** The kind of failure. */
export const ErrorCode = {
  /** The operation ran and did not succeed. */
  OperationFailed: 0,
  /** The tenant is being migrated, try again later. */
  TenantInMigration: 1,
  /** The tenant has to be migrated before it can be used. */
  TenantMigrationRequired: 2,
  /** The service no longer serves a client this old. */
  ClientUpdateRequired: 3,
  /** The service failed. */
  InternalServerError: 4,
  /** The request makes no sense to the service. */
  BadRequest: 5,
  /** The caller's role does not allow it. */
  Forbidden: 6,
  /** The state of things does not allow it, for example a name that is taken. */
  Conflict: 7,
  /** Something that the request names does not exist. */
  NotFound: 8,
} as const;

/** What an operation does. */
export const OperationType = {
  /** Claims one device. */
  DeviceClaim: 0,
  /** Releases a device. No public operation starts this. */
  DeviceUnclaim: 1,
  /** Moves a device to another device group. */
  DeviceUpdateDeviceGroup: 2,
  /** Migrates a tenant. No operation of this version starts it. */
  MigrateTenant: 3,
  /** Makes a product. */
  CreateProduct: 4,
  /** Deploys images to a device group. */
  DeployToDeviceGroup: 5,
  /** Publishes an operating system. Microsoft's own. */
  DeployToOSFeed: 6,
  /** Takes in an image. */
  ImageUpload: 7,
  /** Makes a tenant. */
  TenantCreation: 8,
  /** Removes a device group. */
  DeleteDeviceGroup: 9,
  /** Removes a product. */
  DeleteProduct: 10,
  /** Claims many devices. */
  BulkDeviceClaim: 11,
} as const;

/** How far an operation is. 2, 3 and 4 are final. */
export const OperationState = {
  /** Waiting. */
  NotStarted: 0,
  /** At work. */
  InProgress: 1,
  /** Done. */
  Complete: 2,
  /** Ended without success, `Error` says why. */
  Failed: 3,
  /** Ended, but part of the work failed, for example some devices of a bulk claim. */
  CompleteWithErrors: 4,
} as const;

/** Which releases of the operating system the devices of a group get. */
export const OsFeedType = {
  /** Releases for production. */
  Retail: 0,
  /** The next release, about two weeks ahead, to try applications on. */
  RetailEval: 1,
} as const;

/** Which updates from the cloud the devices of a group install. */
export const UpdatePolicy = {
  /** The operating system and the applications that are deployed to the group. */
  UpdateAll: 0,
  /** The operating system only. Applications come from a cable. */
  No3rdPartyAppUpdates: 1,
  /**
   * Neither. Not in Microsoft's reference of this API, but clients meet it and the command line offers it;
   * whether it can be set through the API is not known.
   */
  NoUpdates: 2,
} as const;

/** The chip in the device. Only one has ever been made. */
export const ChipSku = {
  /** MediaTek MT3620. */
  MT3620AN: 0,
} as const;

/**
 * What an image holds. Numbers are missing on purpose (11, 12, 14, 15, 18), so never number the names
 * yourself. An application is 10; nearly all others are parts of the operating system.
 */
export const ImageType = {
  /** Not an image that the service knows. */
  InvalidImageType: 0,
  /** First boot loader. */
  OneBl: 1,
  /** Runtime of the Pluton security subsystem. */
  PlutonRuntime: 2,
  /** Firmware of the radio. */
  WifiFirmware: 3,
  /** Security monitor of the application processor. */
  SecurityMonitor: 4,
  /** Loader of the normal world. */
  NormalWorldLoader: 5,
  /** Device tree of the normal world. */
  NormalWorldDtb: 6,
  /** Linux kernel of the normal world. */
  NormalWorldKernel: 7,
  /** Root file system. */
  RootFs: 8,
  /** Services of the operating system. */
  Services: 9,
  /** An application, high-level or real-time. */
  Applications: 10,
  /** Configuration of the firmware. */
  FwConfig: 13,
  /** Manifest that the boot loader follows. */
  BootManifest: 16,
  /** File system of the normal world. */
  Nwfs: 17,
  /** Keys that images are checked with. */
  TrustedKeystore: 19,
  /** Security policy. */
  Policy: 20,
  /** Board configuration, made by the maker of the product. */
  CustomerBoardConfig: 21,
  /** Certificates that updates are fetched with. */
  UpdateCertStore: 22,
  /** Manifest of a system update. */
  BaseSystemUpdateManifest: 23,
  /** Manifest of a firmware update. */
  FirmwareUpdateManifest: 24,
  /** Manifest of an update of applications. */
  CustomerUpdateManifest: 25,
  /** Manifest of a recovery image. */
  RecoveryManifest: 26,
  /** Several manifests in one. */
  ManifestSet: 27,
  /** Anything else. */
  Other: 28,
} as const;
