// Made by @edgeplane/codegen from "Azure Sphere public API", version v2. Changes are lost: edit the document.

import type { OperationDescriptor } from '@edgeplane/client';

export const operationsGet = {
  id: "AsyncOperations_Get",
  method: "GET",
  path: "/v2/tenants/{tenantId}/operations/{operationId}",
  parameters: [
    {
      in: "path",
      name: "tenantId",
      argument: "tenantId",
      required: true,
    },
    {
      in: "path",
      name: "operationId",
      argument: "operationId",
      required: true,
    },
  ],
  idempotent: true,
} as const satisfies OperationDescriptor;

export const tenantsList = {
  id: "Tenants_List",
  method: "GET",
  path: "/v2/tenants",
  parameters: [],
  idempotent: true,
  paging: {
    kind: "link",
    items: null,
    nextLink: null,
  },
} as const satisfies OperationDescriptor;

export const tenantsGet = {
  id: "Tenants_Get",
  method: "GET",
  path: "/v2/tenants/{tenantId}",
  parameters: [
    {
      in: "path",
      name: "tenantId",
      argument: "tenantId",
      required: true,
    },
  ],
  idempotent: true,
} as const satisfies OperationDescriptor;

export const productsList = {
  id: "Product_List",
  method: "GET",
  path: "/v2/tenants/{tenantId}/products",
  parameters: [
    {
      in: "path",
      name: "tenantId",
      argument: "tenantId",
      required: true,
    },
    {
      in: "query",
      name: "maxPageSize",
      argument: "maxPageSize",
    },
  ],
  idempotent: true,
  paging: {
    kind: "continuation",
    items: "Items",
    token: "ContinuationToken",
    header: "Sphere-Continuation",
  },
} as const satisfies OperationDescriptor;

export const productsCreate = {
  id: "Product_Create",
  method: "POST",
  path: "/v2/tenants/{tenantId}/products",
  parameters: [
    {
      in: "path",
      name: "tenantId",
      argument: "tenantId",
      required: true,
    },
  ],
  body: {
    contentType: "application/json",
    required: true,
  },
  idempotent: false,
  polling: {
    kind: "link",
    state: "/State",
    succeeded: [2],
    failed: [3, 4],
    error: "/Error",
    operation: operationsGet,
    arguments: {
      tenantId: "$request.path.tenantId",
      operationId: "$response.body#/OperationId",
    },
  },
} as const satisfies OperationDescriptor;

export const productsGet = {
  id: "Product_Get",
  method: "GET",
  path: "/v2/tenants/{tenantId}/products/{productId}",
  parameters: [
    {
      in: "path",
      name: "tenantId",
      argument: "tenantId",
      required: true,
    },
    {
      in: "path",
      name: "productId",
      argument: "productId",
      required: true,
    },
  ],
  idempotent: true,
} as const satisfies OperationDescriptor;

export const productsDelete = {
  id: "Product_Delete",
  method: "DELETE",
  path: "/v2/tenants/{tenantId}/products/{productId}",
  parameters: [
    {
      in: "path",
      name: "tenantId",
      argument: "tenantId",
      required: true,
    },
    {
      in: "path",
      name: "productId",
      argument: "productId",
      required: true,
    },
  ],
  idempotent: true,
  polling: {
    kind: "link",
    state: "/State",
    succeeded: [2],
    failed: [3, 4],
    error: "/Error",
    operation: operationsGet,
    arguments: {
      tenantId: "$request.path.tenantId",
      operationId: "$response.body#/OperationId",
    },
  },
} as const satisfies OperationDescriptor;

export const deviceGroupsList = {
  id: "DeviceGroup_List",
  method: "GET",
  path: "/v2/tenants/{tenantId}/devicegroups",
  parameters: [
    {
      in: "path",
      name: "tenantId",
      argument: "tenantId",
      required: true,
    },
    {
      in: "query",
      name: "maxPageSize",
      argument: "maxPageSize",
    },
  ],
  idempotent: true,
  paging: {
    kind: "continuation",
    items: "Items",
    token: "ContinuationToken",
    header: "Sphere-Continuation",
  },
} as const satisfies OperationDescriptor;

export const deviceGroupsCreate = {
  id: "DeviceGroup_Create",
  method: "POST",
  path: "/v2/tenants/{tenantId}/devicegroups",
  parameters: [
    {
      in: "path",
      name: "tenantId",
      argument: "tenantId",
      required: true,
    },
  ],
  body: {
    contentType: "application/json",
    required: true,
  },
  idempotent: false,
} as const satisfies OperationDescriptor;

export const deviceGroupsGet = {
  id: "DeviceGroup_Get",
  method: "GET",
  path: "/v2/tenants/{tenantId}/devicegroups/{deviceGroupId}",
  parameters: [
    {
      in: "path",
      name: "tenantId",
      argument: "tenantId",
      required: true,
    },
    {
      in: "path",
      name: "deviceGroupId",
      argument: "deviceGroupId",
      required: true,
    },
  ],
  idempotent: true,
} as const satisfies OperationDescriptor;

export const deviceGroupsPatch = {
  id: "DeviceGroup_Patch",
  method: "PATCH",
  path: "/v2/tenants/{tenantId}/devicegroups/{deviceGroupId}",
  parameters: [
    {
      in: "path",
      name: "tenantId",
      argument: "tenantId",
      required: true,
    },
    {
      in: "path",
      name: "deviceGroupId",
      argument: "deviceGroupId",
      required: true,
    },
  ],
  body: {
    contentType: "application/json",
    required: true,
  },
  idempotent: true,
} as const satisfies OperationDescriptor;

export const devicesList = {
  id: "Devices_List",
  method: "GET",
  path: "/v2/tenants/{tenantId}/devices",
  parameters: [
    {
      in: "path",
      name: "tenantId",
      argument: "tenantId",
      required: true,
    },
    {
      in: "query",
      name: "maxPageSize",
      argument: "maxPageSize",
    },
  ],
  idempotent: true,
  paging: {
    kind: "continuation",
    items: "Items",
    token: "ContinuationToken",
    header: "Sphere-Continuation",
  },
} as const satisfies OperationDescriptor;

export const devicesGet = {
  id: "Devices_Get",
  method: "GET",
  path: "/v2/tenants/{tenantId}/devices/{deviceId}",
  parameters: [
    {
      in: "path",
      name: "tenantId",
      argument: "tenantId",
      required: true,
    },
    {
      in: "path",
      name: "deviceId",
      argument: "deviceId",
      required: true,
    },
  ],
  idempotent: true,
} as const satisfies OperationDescriptor;

export const devicesClaim = {
  id: "Devices_Claim",
  method: "PUT",
  path: "/v2/tenants/{tenantId}/devices/{deviceId}/claim",
  parameters: [
    {
      in: "path",
      name: "tenantId",
      argument: "tenantId",
      required: true,
    },
    {
      in: "path",
      name: "deviceId",
      argument: "deviceId",
      required: true,
    },
  ],
  idempotent: false,
  polling: {
    kind: "link",
    state: "/State",
    succeeded: [2],
    failed: [3, 4],
    error: "/Error",
    operation: operationsGet,
    arguments: {
      tenantId: "$request.path.tenantId",
      operationId: "$response.body#/OperationId",
    },
  },
} as const satisfies OperationDescriptor;

export const devicesMove = {
  id: "Devices_Move",
  method: "PUT",
  path: "/v2/tenants/{tenantId}/devices/{deviceId}/devicegroup",
  parameters: [
    {
      in: "path",
      name: "tenantId",
      argument: "tenantId",
      required: true,
    },
    {
      in: "path",
      name: "deviceId",
      argument: "deviceId",
      required: true,
    },
  ],
  body: {
    contentType: "application/json",
    required: true,
  },
  idempotent: false,
  polling: {
    kind: "link",
    state: "/State",
    succeeded: [2],
    failed: [3, 4],
    error: "/Error",
    operation: operationsGet,
    arguments: {
      tenantId: "$request.path.tenantId",
      operationId: "$response.body#/OperationId",
    },
  },
} as const satisfies OperationDescriptor;

export const deploymentsList = {
  id: "Deployments_List",
  method: "GET",
  path: "/v2/tenants/{tenantId}/devicegroups/{deviceGroupId}/deployments",
  parameters: [
    {
      in: "path",
      name: "tenantId",
      argument: "tenantId",
      required: true,
    },
    {
      in: "path",
      name: "deviceGroupId",
      argument: "deviceGroupId",
      required: true,
    },
    {
      in: "query",
      name: "maxPageSize",
      argument: "maxPageSize",
    },
  ],
  idempotent: true,
  paging: {
    kind: "continuation",
    items: "Items",
    token: "ContinuationToken",
    header: "Sphere-Continuation",
  },
} as const satisfies OperationDescriptor;

export const deploymentsCreate = {
  id: "Deployments_Create",
  method: "POST",
  path: "/v2/tenants/{tenantId}/devicegroups/{deviceGroupId}/deployments",
  parameters: [
    {
      in: "path",
      name: "tenantId",
      argument: "tenantId",
      required: true,
    },
    {
      in: "path",
      name: "deviceGroupId",
      argument: "deviceGroupId",
      required: true,
    },
  ],
  body: {
    contentType: "application/json",
    required: true,
  },
  idempotent: false,
  polling: {
    kind: "link",
    state: "/State",
    succeeded: [2],
    failed: [3, 4],
    error: "/Error",
    operation: operationsGet,
    arguments: {
      tenantId: "$request.path.tenantId",
      operationId: "$response.body#/OperationId",
    },
  },
} as const satisfies OperationDescriptor;

export const imagesList = {
  id: "Image_List",
  method: "GET",
  path: "/v2/tenants/{tenantId}/images",
  parameters: [
    {
      in: "path",
      name: "tenantId",
      argument: "tenantId",
      required: true,
    },
    {
      in: "query",
      name: "maxPageSize",
      argument: "maxPageSize",
    },
  ],
  idempotent: true,
  paging: {
    kind: "continuation",
    items: "Items",
    token: "ContinuationToken",
    header: "Sphere-Continuation",
  },
} as const satisfies OperationDescriptor;

export const imagesUpload = {
  id: "Image_Upload",
  method: "POST",
  path: "/v2/tenants/{tenantId}/images",
  parameters: [
    {
      in: "path",
      name: "tenantId",
      argument: "tenantId",
      required: true,
    },
  ],
  body: {
    contentType: "application/octet-stream",
    required: true,
  },
  idempotent: false,
  polling: {
    kind: "link",
    state: "/State",
    succeeded: [2],
    failed: [3, 4],
    error: "/Error",
    operation: operationsGet,
    arguments: {
      tenantId: "$request.path.tenantId",
      operationId: "$response.body#/OperationId",
    },
  },
} as const satisfies OperationDescriptor;

export const imagesGetMetadata = {
  id: "Image_GetMetadata",
  method: "GET",
  path: "/v2/tenants/{tenantId}/images/{imageId}/metadata",
  parameters: [
    {
      in: "path",
      name: "tenantId",
      argument: "tenantId",
      required: true,
    },
    {
      in: "path",
      name: "imageId",
      argument: "imageId",
      required: true,
    },
  ],
  idempotent: true,
} as const satisfies OperationDescriptor;

export const imagesGetStatus = {
  id: "Image_GetStatus",
  method: "GET",
  path: "/v2/tenants/{tenantId}/images/{imageId}/status",
  parameters: [
    {
      in: "path",
      name: "tenantId",
      argument: "tenantId",
      required: true,
    },
    {
      in: "path",
      name: "imageId",
      argument: "imageId",
      required: true,
    },
  ],
  idempotent: true,
} as const satisfies OperationDescriptor;

export const errorReportsList = {
  id: "ErrorReporting_List",
  method: "GET",
  path: "/v2/tenants/{tenantId}/getDeviceInsights",
  parameters: [
    {
      in: "path",
      name: "tenantId",
      argument: "tenantId",
      required: true,
    },
    {
      in: "query",
      name: "maxPageSize",
      argument: "maxPageSize",
    },
  ],
  idempotent: true,
  paging: {
    kind: "continuation",
    items: "Items",
    token: "ContinuationToken",
    header: "Sphere-Continuation",
  },
} as const satisfies OperationDescriptor;

export const accessControlListAvailableRoles = {
  id: "AccessControl_ListAvailableRoles",
  method: "GET",
  path: "/v2/roles/list",
  parameters: [],
  idempotent: true,
} as const satisfies OperationDescriptor;
