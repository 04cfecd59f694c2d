// What the sandbox remembers of Azure Sphere. Names are those of the API, which is what most records are sent as.

export type Role = 'Administrator' | 'Contributor' | 'Reader';

export interface Tenant {
  readonly Id: string;
  readonly Name: string;
}

export interface Principal {
  readonly TenantId: string;
  readonly PrincipalId: string;
  readonly DisplayName: string;
  readonly Mail: string;
  readonly Roles: readonly Role[];
}

export interface Product {
  readonly Id: string;
  readonly TenantId: string;
  readonly Name: string;
  readonly Description: string | null;
}

export interface DeviceGroup {
  readonly Id: string;
  readonly TenantId: string;
  readonly ProductId: string;
  readonly Name: string;
  readonly Description: string | null;
  readonly OsFeedType: number;
  readonly UpdatePolicy: number;
  readonly AllowCrashDumpsCollection: boolean;
}

export interface Device {
  readonly DeviceId: string;
  readonly TenantId: string;
  readonly ProductId: string | null;
  readonly DeviceGroupId: string | null;
  readonly ChipSku: 0;
  readonly LastAvailableOSVersion: string | null;
  readonly LastInstalledOSVersion: string | null;
  readonly LastOSUpdateUTC: string | null;
  readonly LastUpdateRequestUTC: string | null;
}

export interface Deployment {
  readonly Id: string;
  readonly TenantId: string;
  /** Not sent: the deployments of the API do not say where they belong. */
  readonly DeviceGroupId: string;
  readonly DeployedImages: readonly string[];
  readonly DeploymentDateUtc: string;
}

export interface Image {
  readonly Id: string;
  /** Not sent. */
  readonly TenantId: string;
  readonly Name: string;
  readonly ComponentId: string;
  readonly Description: string | null;
  readonly Type: number;
}

export interface Certificate {
  /** Not sent. */
  readonly TenantId: string;
  readonly Certificate: string | null;
  readonly IsActive: boolean;
  readonly IsRevoked: boolean;
  readonly Thumbprint: string;
}

/** A kind of event on a device, and how often it has happened within a span of time. */
export interface Report {
  /** Not sent. */
  readonly TenantId: string;
  /** Not sent. */
  readonly Number: number;
  readonly DeviceId: string;
  readonly Description: string;
  readonly EventType: string;
  readonly EventClass: string;
  readonly EventCategory: string;
  readonly EventCount: number;
  /** Seconds since 1970. */
  readonly StartTimestampInUnix: number;
  readonly EndTimestampInUnix: number;
}

/** `OperationType` of the document, and where operations of that type tell more. */
export const OPERATION_TYPES = {
  claim: { number: 0 },
  move: { number: 2 },
  createProduct: { number: 4 },
  deploy: { number: 5, details: 'deploytodevicegroup' },
  uploadImage: { number: 7, details: 'imageUpload' },
  createTenant: { number: 8 },
  deleteDeviceGroup: { number: 9 },
  deleteProduct: { number: 10 },
  bulkClaim: { number: 11, details: 'bulkDeviceClaim' },
} as const satisfies Record<string, { number: number; details?: string }>;

export type OperationType = keyof typeof OPERATION_TYPES;

/** What the work of an operation needs to know. */
export interface OperationInput {
  readonly type: OperationType;
  readonly tenantId: string;
}

/** `Code` of an error: `ErrorResponse` of the document. */
export const ERROR_CODE: Readonly<Record<string, number>> = {
  OperationFailed: 0,
  BadRequest: 5,
  Forbidden: 6,
  Conflict: 7,
  NotFound: 8,
};

/** https://learn.microsoft.com/azure-sphere/reference/azsphere-product: what `product create` makes. */
export const DEFAULT_GROUPS = [
  { Name: 'Development', OsFeedType: 0, UpdatePolicy: 1 },
  { Name: 'Field Test', OsFeedType: 0, UpdatePolicy: 0 },
  { Name: 'Production', OsFeedType: 0, UpdatePolicy: 0 },
  { Name: 'Production OS Evaluation', OsFeedType: 1, UpdatePolicy: 0 },
  { Name: 'Field Test OS Evaluation', OsFeedType: 1, UpdatePolicy: 0 },
] as const;
