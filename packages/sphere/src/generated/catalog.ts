// Made by @edgeplane/codegen from "Azure Sphere public API", version v2. Changes are lost: edit the document.

import type { Catalog } from '@edgeplane/client';
import * as descriptors from './descriptors.js';

export const catalog: Catalog = {
  title: "Azure Sphere public API",
  version: "v2",
  groups: [
    {
      name: "tenants",
      title: "Tenants",
      description: "Who owns devices. A tenant also has the CA certificates that its devices are known by.",
    },
    {
      name: "products",
      title: "Products",
      description: "Kinds of connected things. A product holds device groups.",
    },
    {
      name: "deviceGroups",
      title: "Device groups",
      description: "Devices of one product that get the same applications and updates.",
    },
    {
      name: "devices",
      title: "Devices",
      description: "Chips that were claimed into the tenant.",
    },
    {
      name: "deployments",
      title: "Deployments",
      description: "Which images the devices of a group run.",
    },
    {
      name: "images",
      title: "Images",
      description: "Applications and board configurations, uploaded to be deployed.",
    },
    {
      name: "operations",
      title: "Operations",
      description: "Changes that are still at work, or how they ended.",
    },
    {
      name: "errorReports",
      title: "Error reports",
      description: "Crashes, restarts and updates that devices have reported.",
    },
    {
      name: "accessControl",
      title: "Access control",
      description: "Who may do what in a tenant.",
    },
  ],
  operations: [
    {
      descriptor: descriptors.tenantsList,
      group: "tenants",
      name: "list",
      summary: "List the tenants that the caller has a role in",
      description: "Every tenant that the signed-in user or service principal can reach, and the roles held there. Nearly all other operations need a tenant id, so this is where a program starts. It needs no role itself: a caller without any gets an empty list. Changes nothing.",
      arguments: [],
      columns: [
        {
          path: "Name",
        },
        {
          path: "Id",
        },
        {
          path: "Roles",
        },
      ],
      unverified: "Microsoft's list of operations leaves this one out; the shape of its answer is known from the programs that call it.",
    },
    {
      descriptor: descriptors.tenantsGet,
      group: "tenants",
      name: "get",
      summary: "Get one tenant",
      description: "The name of a tenant, and the roles that the caller has in it. Changes nothing.",
      documentation: "https://learn.microsoft.com/rest/api/azure-sphere/tenants/get",
      arguments: [
        {
          name: "tenantId",
          description: "The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.",
          type: "string",
          required: false,
          client: true,
          example: "7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01",
        },
      ],
      columns: [
        {
          path: "Name",
        },
        {
          path: "Id",
        },
        {
          path: "Roles",
        },
      ],
    },
    {
      descriptor: descriptors.productsList,
      group: "products",
      name: "list",
      summary: "List the products of a tenant",
      description: "Every product of a tenant, page by page. Changes nothing.",
      documentation: "https://learn.microsoft.com/rest/api/azure-sphere/product/list",
      arguments: [
        {
          name: "tenantId",
          description: "The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.",
          type: "string",
          required: false,
          client: true,
          example: "7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01",
        },
        {
          name: "maxPageSize",
          description: "The most items that a page may hold. The service may send fewer, so an end is known only by the missing token.",
          type: "integer",
          required: false,
          example: 5,
        },
      ],
      columns: [
        {
          path: "Name",
        },
        {
          path: "Id",
        },
        {
          path: "Description",
        },
      ],
    },
    {
      descriptor: descriptors.productsCreate,
      group: "products",
      name: "create",
      summary: "Create a product",
      description: "Makes a product, and on request the five usual device groups in it. The work goes on after the answer; the operation ends when the product is there, or says why it is not, for example because the name is taken.",
      documentation: "https://learn.microsoft.com/rest/api/azure-sphere/product/create",
      arguments: [
        {
          name: "tenantId",
          description: "The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.",
          type: "string",
          required: false,
          client: true,
          example: "7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01",
        },
      ],
      body: {
        contentType: "application/json",
        required: true,
        description: "Name, description, and whether to make the usual device groups.",
      },
      columns: [
        {
          path: "OperationId",
        },
        {
          path: "OperationType",
          names: {
            "0": "DeviceClaim",
            "1": "DeviceUnclaim",
            "2": "DeviceUpdateDeviceGroup",
            "3": "MigrateTenant",
            "4": "CreateProduct",
            "5": "DeployToDeviceGroup",
            "6": "DeployToOSFeed",
            "7": "ImageUpload",
            "8": "TenantCreation",
            "9": "DeleteDeviceGroup",
            "10": "DeleteProduct",
            "11": "BulkDeviceClaim",
          },
        },
        {
          path: "State",
          names: {
            "0": "NotStarted",
            "1": "InProgress",
            "2": "Complete",
            "3": "Failed",
            "4": "CompleteWithErrors",
          },
        },
        {
          path: "CompletedDateUTC",
        },
        {
          path: "Error.Message",
        },
      ],
    },
    {
      descriptor: descriptors.productsGet,
      group: "products",
      name: "get",
      summary: "Get one product",
      description: "The name and description of a product. Its device groups are a list of their own. Changes nothing.",
      documentation: "https://learn.microsoft.com/rest/api/azure-sphere/product/get",
      arguments: [
        {
          name: "tenantId",
          description: "The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.",
          type: "string",
          required: false,
          client: true,
          example: "7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01",
        },
        {
          name: "productId",
          description: "The product, by the id that the service gave it.",
          type: "string",
          required: true,
          example: "3f6d1f0a-8a55-4c1f-b7de-6f1f5b0c2d11",
        },
      ],
      columns: [
        {
          path: "Name",
        },
        {
          path: "Id",
        },
        {
          path: "Description",
        },
      ],
    },
    {
      descriptor: descriptors.productsDelete,
      group: "products",
      name: "delete",
      summary: "Delete a product",
      description: "Removes a product for good. A product that is in use is not removed, yet the answer looks the same: only the operation tells. Needs the role Administrator.",
      documentation: "https://learn.microsoft.com/rest/api/azure-sphere/product/delete",
      arguments: [
        {
          name: "tenantId",
          description: "The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.",
          type: "string",
          required: false,
          client: true,
          example: "7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01",
        },
        {
          name: "productId",
          description: "The product, by the id that the service gave it.",
          type: "string",
          required: true,
          example: "3f6d1f0a-8a55-4c1f-b7de-6f1f5b0c2d11",
        },
      ],
      columns: [
        {
          path: "OperationId",
        },
        {
          path: "OperationType",
          names: {
            "0": "DeviceClaim",
            "1": "DeviceUnclaim",
            "2": "DeviceUpdateDeviceGroup",
            "3": "MigrateTenant",
            "4": "CreateProduct",
            "5": "DeployToDeviceGroup",
            "6": "DeployToOSFeed",
            "7": "ImageUpload",
            "8": "TenantCreation",
            "9": "DeleteDeviceGroup",
            "10": "DeleteProduct",
            "11": "BulkDeviceClaim",
          },
        },
        {
          path: "State",
          names: {
            "0": "NotStarted",
            "1": "InProgress",
            "2": "Complete",
            "3": "Failed",
            "4": "CompleteWithErrors",
          },
        },
        {
          path: "CompletedDateUTC",
        },
        {
          path: "Error.Message",
        },
      ],
      destructive: true,
    },
    {
      descriptor: descriptors.deviceGroupsList,
      group: "deviceGroups",
      name: "list",
      summary: "List the device groups of a tenant",
      description: "Every device group of every product of a tenant, page by page. Two products often have groups of the same name, so look at `ProductId` too. Changes nothing.",
      documentation: "https://learn.microsoft.com/rest/api/azure-sphere/device-group/list",
      arguments: [
        {
          name: "tenantId",
          description: "The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.",
          type: "string",
          required: false,
          client: true,
          example: "7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01",
        },
        {
          name: "maxPageSize",
          description: "The most items that a page may hold. The service may send fewer, so an end is known only by the missing token.",
          type: "integer",
          required: false,
          example: 5,
        },
      ],
      columns: [
        {
          path: "Name",
        },
        {
          path: "Id",
        },
        {
          path: "ProductId",
        },
        {
          path: "UpdatePolicy",
          names: {
            "0": "UpdateAll",
            "1": "No3rdPartyAppUpdates",
            "2": "NoUpdates",
          },
        },
        {
          path: "OsFeedType",
          names: {
            "0": "Retail",
            "1": "RetailEval",
          },
        },
      ],
    },
    {
      descriptor: descriptors.deviceGroupsCreate,
      group: "deviceGroups",
      name: "create",
      summary: "Create a device group",
      description: "Makes an empty device group in a product, for example for one customer or one step of a rollout. Unlike the making of a product this is done when the answer comes.",
      documentation: "https://learn.microsoft.com/rest/api/azure-sphere/device-group/create",
      arguments: [
        {
          name: "tenantId",
          description: "The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.",
          type: "string",
          required: false,
          client: true,
          example: "7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01",
        },
      ],
      body: {
        contentType: "application/json",
        required: true,
        description: "Name, product, and how its devices get updates.",
      },
      columns: [
        {
          path: "Name",
        },
        {
          path: "Id",
        },
        {
          path: "ProductId",
        },
        {
          path: "UpdatePolicy",
          names: {
            "0": "UpdateAll",
            "1": "No3rdPartyAppUpdates",
            "2": "NoUpdates",
          },
        },
        {
          path: "OsFeedType",
          names: {
            "0": "Retail",
            "1": "RetailEval",
          },
        },
      ],
    },
    {
      descriptor: descriptors.deviceGroupsGet,
      group: "deviceGroups",
      name: "get",
      summary: "Get one device group",
      description: "How the devices of a group get updates, and what was last deployed to them. Changes nothing.",
      documentation: "https://learn.microsoft.com/rest/api/azure-sphere/device-group/get",
      arguments: [
        {
          name: "tenantId",
          description: "The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.",
          type: "string",
          required: false,
          client: true,
          example: "7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01",
        },
        {
          name: "deviceGroupId",
          description: "The device group, by the id that the service gave it.",
          type: "string",
          required: true,
          example: "5c8e7d6f-4b3a-4c2d-9e1f-0a9b8c7d6e31",
        },
      ],
      columns: [
        {
          path: "Name",
        },
        {
          path: "Id",
        },
        {
          path: "ProductId",
        },
        {
          path: "UpdatePolicy",
          names: {
            "0": "UpdateAll",
            "1": "No3rdPartyAppUpdates",
            "2": "NoUpdates",
          },
        },
        {
          path: "OsFeedType",
          names: {
            "0": "Retail",
            "1": "RetailEval",
          },
        },
      ],
    },
    {
      descriptor: descriptors.deviceGroupsPatch,
      group: "deviceGroups",
      name: "patch",
      summary: "Change a device group",
      description: "Changes the fields that are sent and leaves the others alone: name, description, feed of the operating system, update policy, crash dumps. A new feed or policy takes effect when each device next asks for updates.",
      documentation: "https://learn.microsoft.com/rest/api/azure-sphere/device-group/patch",
      arguments: [
        {
          name: "tenantId",
          description: "The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.",
          type: "string",
          required: false,
          client: true,
          example: "7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01",
        },
        {
          name: "deviceGroupId",
          description: "The device group, by the id that the service gave it.",
          type: "string",
          required: true,
          example: "5c8e7d6f-4b3a-4c2d-9e1f-0a9b8c7d6e31",
        },
      ],
      body: {
        contentType: "application/json",
        required: true,
        description: "The fields to change.",
      },
      columns: [
        {
          path: "Name",
        },
        {
          path: "Id",
        },
        {
          path: "ProductId",
        },
        {
          path: "UpdatePolicy",
          names: {
            "0": "UpdateAll",
            "1": "No3rdPartyAppUpdates",
            "2": "NoUpdates",
          },
        },
        {
          path: "OsFeedType",
          names: {
            "0": "Retail",
            "1": "RetailEval",
          },
        },
      ],
    },
    {
      descriptor: descriptors.devicesList,
      group: "devices",
      name: "list",
      summary: "List the devices of a tenant",
      description: "Every device that the tenant has claimed, page by page, with its place and the operating system that it last reported. The service can neither filter nor sort. Changes nothing.",
      documentation: "https://learn.microsoft.com/rest/api/azure-sphere/devices/list",
      arguments: [
        {
          name: "tenantId",
          description: "The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.",
          type: "string",
          required: false,
          client: true,
          example: "7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01",
        },
        {
          name: "maxPageSize",
          description: "The most items that a page may hold. The service may send fewer, so an end is known only by the missing token.",
          type: "integer",
          required: false,
          example: 5,
        },
      ],
      columns: [
        {
          path: "DeviceId",
        },
        {
          path: "ProductId",
        },
        {
          path: "DeviceGroupId",
        },
        {
          path: "LastInstalledOSVersion",
        },
        {
          path: "LastUpdateRequestUTC",
        },
      ],
    },
    {
      descriptor: descriptors.devicesGet,
      group: "devices",
      name: "get",
      summary: "Get one device",
      description: "Which product and device group a device is in, and what it last told the service. A device of another tenant is not found. Changes nothing.",
      documentation: "https://learn.microsoft.com/rest/api/azure-sphere/devices/get",
      arguments: [
        {
          name: "tenantId",
          description: "The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.",
          type: "string",
          required: false,
          client: true,
          example: "7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01",
        },
        {
          name: "deviceId",
          description: "The device, by the identity that was burnt into its chip: 64 bytes written as 128 hexadecimal digits, in either case.",
          type: "string",
          required: true,
          example: "0a1b2c3d99c7469e57471a457e7c049548a3d13a112537b33be36e66a0da799f0cabd54dfafbd42f6acfc1d3c42c600bc5ddc6a413a97d488814cde6705861e2",
        },
      ],
      columns: [
        {
          path: "DeviceId",
        },
        {
          path: "ProductId",
        },
        {
          path: "DeviceGroupId",
        },
        {
          path: "LastInstalledOSVersion",
        },
        {
          path: "LastUpdateRequestUTC",
        },
      ],
    },
    {
      descriptor: descriptors.devicesClaim,
      group: "devices",
      name: "claim",
      summary: "Claim a device for the tenant",
      description: "Binds a device to the tenant for the rest of its life: no operation of this API releases it again, and no other tenant can have it. Check the tenant twice. Never repeat a claim whose outcome is unknown; read the device or the operation instead. The device is in no device group afterwards, so move it into one.",
      documentation: "https://learn.microsoft.com/rest/api/azure-sphere/devices/claim",
      arguments: [
        {
          name: "tenantId",
          description: "The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.",
          type: "string",
          required: false,
          client: true,
          example: "7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01",
        },
        {
          name: "deviceId",
          description: "The device, by the identity that was burnt into its chip: 64 bytes written as 128 hexadecimal digits, in either case.",
          type: "string",
          required: true,
          example: "0a1b2c3d99c7469e57471a457e7c049548a3d13a112537b33be36e66a0da799f0cabd54dfafbd42f6acfc1d3c42c600bc5ddc6a413a97d488814cde6705861e2",
        },
      ],
      columns: [
        {
          path: "OperationId",
        },
        {
          path: "OperationType",
          names: {
            "0": "DeviceClaim",
            "1": "DeviceUnclaim",
            "2": "DeviceUpdateDeviceGroup",
            "3": "MigrateTenant",
            "4": "CreateProduct",
            "5": "DeployToDeviceGroup",
            "6": "DeployToOSFeed",
            "7": "ImageUpload",
            "8": "TenantCreation",
            "9": "DeleteDeviceGroup",
            "10": "DeleteProduct",
            "11": "BulkDeviceClaim",
          },
        },
        {
          path: "State",
          names: {
            "0": "NotStarted",
            "1": "InProgress",
            "2": "Complete",
            "3": "Failed",
            "4": "CompleteWithErrors",
          },
        },
        {
          path: "CompletedDateUTC",
        },
        {
          path: "Error.Message",
        },
      ],
      irreversible: true,
    },
    {
      descriptor: descriptors.devicesMove,
      group: "devices",
      name: "move",
      summary: "Move a device to a device group",
      description: "Puts a device into a device group, and so into its product. When the device next asks for updates it gets what is deployed there, and loses what is not. Where the outcome is unknown, read the device before trying again.",
      documentation: "https://learn.microsoft.com/rest/api/azure-sphere/devices/move",
      arguments: [
        {
          name: "tenantId",
          description: "The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.",
          type: "string",
          required: false,
          client: true,
          example: "7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01",
        },
        {
          name: "deviceId",
          description: "The device, by the identity that was burnt into its chip: 64 bytes written as 128 hexadecimal digits, in either case.",
          type: "string",
          required: true,
          example: "0a1b2c3d99c7469e57471a457e7c049548a3d13a112537b33be36e66a0da799f0cabd54dfafbd42f6acfc1d3c42c600bc5ddc6a413a97d488814cde6705861e2",
        },
      ],
      body: {
        contentType: "application/json",
        required: true,
        description: "The id of the device group as a JSON string: the body is the GUID with quotation marks around it, not an object.",
      },
      columns: [
        {
          path: "OperationId",
        },
        {
          path: "OperationType",
          names: {
            "0": "DeviceClaim",
            "1": "DeviceUnclaim",
            "2": "DeviceUpdateDeviceGroup",
            "3": "MigrateTenant",
            "4": "CreateProduct",
            "5": "DeployToDeviceGroup",
            "6": "DeployToOSFeed",
            "7": "ImageUpload",
            "8": "TenantCreation",
            "9": "DeleteDeviceGroup",
            "10": "DeleteProduct",
            "11": "BulkDeviceClaim",
          },
        },
        {
          path: "State",
          names: {
            "0": "NotStarted",
            "1": "InProgress",
            "2": "Complete",
            "3": "Failed",
            "4": "CompleteWithErrors",
          },
        },
        {
          path: "CompletedDateUTC",
        },
        {
          path: "Error.Message",
        },
      ],
    },
    {
      descriptor: descriptors.deploymentsList,
      group: "deployments",
      name: "list",
      summary: "List the deployments of a device group",
      description: "What was deployed to a device group over time, page by page. Which one is in force says the device group's `CurrentDeployment`. Changes nothing.",
      documentation: "https://learn.microsoft.com/rest/api/azure-sphere/deployments/list",
      arguments: [
        {
          name: "tenantId",
          description: "The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.",
          type: "string",
          required: false,
          client: true,
          example: "7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01",
        },
        {
          name: "deviceGroupId",
          description: "The device group, by the id that the service gave it.",
          type: "string",
          required: true,
          example: "5c8e7d6f-4b3a-4c2d-9e1f-0a9b8c7d6e31",
        },
        {
          name: "maxPageSize",
          description: "The most items that a page may hold. The service may send fewer, so an end is known only by the missing token.",
          type: "integer",
          required: false,
          example: 5,
        },
      ],
      columns: [
        {
          path: "Id",
        },
        {
          path: "DeploymentDateUtc",
        },
        {
          path: "DeployedImages",
        },
      ],
    },
    {
      descriptor: descriptors.deploymentsCreate,
      group: "deployments",
      name: "create",
      summary: "Deploy images to a device group",
      description: "Tells every device of a group to run these images, and nothing but these: name all images that are to stay, not only the new one. Devices fetch them when they next ask for updates, so a completed operation means that the service knows, not that the devices run them. Upload the images first.",
      documentation: "https://learn.microsoft.com/rest/api/azure-sphere/deployments/create",
      arguments: [
        {
          name: "tenantId",
          description: "The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.",
          type: "string",
          required: false,
          client: true,
          example: "7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01",
        },
        {
          name: "deviceGroupId",
          description: "The device group, by the id that the service gave it.",
          type: "string",
          required: true,
          example: "5c8e7d6f-4b3a-4c2d-9e1f-0a9b8c7d6e31",
        },
      ],
      body: {
        contentType: "application/json",
        required: true,
        description: "The ids of all images that the devices are to run, as a bare array.",
      },
      columns: [
        {
          path: "OperationId",
        },
        {
          path: "OperationType",
          names: {
            "0": "DeviceClaim",
            "1": "DeviceUnclaim",
            "2": "DeviceUpdateDeviceGroup",
            "3": "MigrateTenant",
            "4": "CreateProduct",
            "5": "DeployToDeviceGroup",
            "6": "DeployToOSFeed",
            "7": "ImageUpload",
            "8": "TenantCreation",
            "9": "DeleteDeviceGroup",
            "10": "DeleteProduct",
            "11": "BulkDeviceClaim",
          },
        },
        {
          path: "State",
          names: {
            "0": "NotStarted",
            "1": "InProgress",
            "2": "Complete",
            "3": "Failed",
            "4": "CompleteWithErrors",
          },
        },
        {
          path: "CompletedDateUTC",
        },
        {
          path: "Error.Message",
        },
      ],
    },
    {
      descriptor: descriptors.imagesList,
      group: "images",
      name: "list",
      summary: "List the images of a tenant",
      description: "Every image that was uploaded to the tenant, page by page. Changes nothing.",
      documentation: "https://learn.microsoft.com/rest/api/azure-sphere/image/list-images-for-tenant",
      arguments: [
        {
          name: "tenantId",
          description: "The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.",
          type: "string",
          required: false,
          client: true,
          example: "7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01",
        },
        {
          name: "maxPageSize",
          description: "The most items that a page may hold. The service may send fewer, so an end is known only by the missing token.",
          type: "integer",
          required: false,
          example: 5,
        },
      ],
      columns: [
        {
          path: "Name",
        },
        {
          path: "Type",
          names: {
            "0": "InvalidImageType",
            "1": "OneBl",
            "2": "PlutonRuntime",
            "3": "WifiFirmware",
            "4": "SecurityMonitor",
            "5": "NormalWorldLoader",
            "6": "NormalWorldDtb",
            "7": "NormalWorldKernel",
            "8": "RootFs",
            "9": "Services",
            "10": "Applications",
            "13": "FwConfig",
            "16": "BootManifest",
            "17": "Nwfs",
            "19": "TrustedKeystore",
            "20": "Policy",
            "21": "CustomerBoardConfig",
            "22": "UpdateCertStore",
            "23": "BaseSystemUpdateManifest",
            "24": "FirmwareUpdateManifest",
            "25": "CustomerUpdateManifest",
            "26": "RecoveryManifest",
            "27": "ManifestSet",
            "28": "Other",
          },
        },
        {
          path: "Id",
        },
        {
          path: "ComponentId",
        },
      ],
    },
    {
      descriptor: descriptors.imagesUpload,
      group: "images",
      name: "upload",
      summary: "Upload an image",
      description: "Sends an image package to the tenant, so that it can be deployed. The image id is in the package itself, so read it there or in the operation. The answer comes with status 200, but the image can be used only once the operation is complete. Nothing in this API removes an image again.",
      documentation: "https://learn.microsoft.com/rest/api/azure-sphere/image/upload",
      arguments: [
        {
          name: "tenantId",
          description: "The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.",
          type: "string",
          required: false,
          client: true,
          example: "7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01",
        },
      ],
      body: {
        contentType: "application/octet-stream",
        required: true,
        description: "The bytes of the image package, as the build writes them to the `.imagepackage` file.",
      },
      columns: [
        {
          path: "OperationId",
        },
        {
          path: "OperationType",
          names: {
            "0": "DeviceClaim",
            "1": "DeviceUnclaim",
            "2": "DeviceUpdateDeviceGroup",
            "3": "MigrateTenant",
            "4": "CreateProduct",
            "5": "DeployToDeviceGroup",
            "6": "DeployToOSFeed",
            "7": "ImageUpload",
            "8": "TenantCreation",
            "9": "DeleteDeviceGroup",
            "10": "DeleteProduct",
            "11": "BulkDeviceClaim",
          },
        },
        {
          path: "State",
          names: {
            "0": "NotStarted",
            "1": "InProgress",
            "2": "Complete",
            "3": "Failed",
            "4": "CompleteWithErrors",
          },
        },
        {
          path: "CompletedDateUTC",
        },
        {
          path: "Error.Message",
        },
      ],
    },
    {
      descriptor: descriptors.imagesGetMetadata,
      group: "images",
      name: "getMetadata",
      summary: "Get what is known of an image",
      description: "Name, type and component of an image, without its content. Changes nothing.",
      documentation: "https://learn.microsoft.com/rest/api/azure-sphere/image/get-metadata",
      arguments: [
        {
          name: "tenantId",
          description: "The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.",
          type: "string",
          required: false,
          client: true,
          example: "7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01",
        },
        {
          name: "imageId",
          description: "The image, by the id that is built into the image file. Two versions of one application have different image ids and the same component id.",
          type: "string",
          required: true,
          example: "1e2d3c4b-5a69-4788-9a0b-cd1e2f304a51",
        },
      ],
      columns: [
        {
          path: "Name",
        },
        {
          path: "Type",
          names: {
            "0": "InvalidImageType",
            "1": "OneBl",
            "2": "PlutonRuntime",
            "3": "WifiFirmware",
            "4": "SecurityMonitor",
            "5": "NormalWorldLoader",
            "6": "NormalWorldDtb",
            "7": "NormalWorldKernel",
            "8": "RootFs",
            "9": "Services",
            "10": "Applications",
            "13": "FwConfig",
            "16": "BootManifest",
            "17": "Nwfs",
            "19": "TrustedKeystore",
            "20": "Policy",
            "21": "CustomerBoardConfig",
            "22": "UpdateCertStore",
            "23": "BaseSystemUpdateManifest",
            "24": "FirmwareUpdateManifest",
            "25": "CustomerUpdateManifest",
            "26": "RecoveryManifest",
            "27": "ManifestSet",
            "28": "Other",
          },
        },
        {
          path: "Id",
        },
        {
          path: "ComponentId",
        },
      ],
    },
    {
      descriptor: descriptors.imagesGetStatus,
      group: "images",
      name: "getStatus",
      summary: "Get the state of an image",
      description: "Whether the service has taken in an image, so that it can be deployed. The operation that the upload has started tells more. Changes nothing.",
      documentation: "https://learn.microsoft.com/rest/api/azure-sphere/image/get-status",
      arguments: [
        {
          name: "tenantId",
          description: "The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.",
          type: "string",
          required: false,
          client: true,
          example: "7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01",
        },
        {
          name: "imageId",
          description: "The image, by the id that is built into the image file. Two versions of one application have different image ids and the same component id.",
          type: "string",
          required: true,
          example: "1e2d3c4b-5a69-4788-9a0b-cd1e2f304a51",
        },
      ],
      columns: [],
    },
    {
      descriptor: descriptors.operationsGet,
      group: "operations",
      name: "get",
      summary: "Get an operation",
      description: "How far an operation is, and why it failed if it did. Ask every few seconds until `State` is 2 (done), 3 (failed) or 4 (done in part). There is neither a list of operations nor a way to stop one. Changes nothing.",
      documentation: "https://learn.microsoft.com/rest/api/azure-sphere/async-operations/async-operations-get",
      arguments: [
        {
          name: "tenantId",
          description: "The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.",
          type: "string",
          required: false,
          client: true,
          example: "7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01",
        },
        {
          name: "operationId",
          description: "The operation, by the `OperationId` in the answer to the call that started it.",
          type: "string",
          required: true,
          example: "a0b1c2d3-e4f5-4607-8819-2a3b4c5d6e71",
        },
      ],
      columns: [
        {
          path: "OperationId",
        },
        {
          path: "OperationType",
          names: {
            "0": "DeviceClaim",
            "1": "DeviceUnclaim",
            "2": "DeviceUpdateDeviceGroup",
            "3": "MigrateTenant",
            "4": "CreateProduct",
            "5": "DeployToDeviceGroup",
            "6": "DeployToOSFeed",
            "7": "ImageUpload",
            "8": "TenantCreation",
            "9": "DeleteDeviceGroup",
            "10": "DeleteProduct",
            "11": "BulkDeviceClaim",
          },
        },
        {
          path: "State",
          names: {
            "0": "NotStarted",
            "1": "InProgress",
            "2": "Complete",
            "3": "Failed",
            "4": "CompleteWithErrors",
          },
        },
        {
          path: "CompletedDateUTC",
        },
        {
          path: "Error.Message",
        },
      ],
    },
    {
      descriptor: descriptors.errorReportsList,
      group: "errorReports",
      name: "list",
      summary: "List what happened on the devices of a tenant",
      description: "Crashes, restarts and updates of all devices of a tenant, page by page. Devices report once a day, and the service keeps 14 days or 1,000 events, whichever is less: fetch often to lose nothing. Changes nothing.",
      documentation: "https://learn.microsoft.com/rest/api/azure-sphere/error-reporting/list",
      arguments: [
        {
          name: "tenantId",
          description: "The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.",
          type: "string",
          required: false,
          client: true,
          example: "7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01",
        },
        {
          name: "maxPageSize",
          description: "The most events that a page may hold. 1000, which is the default, stands for no preference. The service may send fewer, so an end is known only by the missing token.",
          type: "integer",
          required: false,
          example: 500,
        },
      ],
      columns: [
        {
          path: "DeviceId",
        },
        {
          path: "EventType",
        },
        {
          path: "EventClass",
        },
        {
          path: "EventCategory",
        },
        {
          path: "EventCount",
        },
        {
          path: "EndTimestampInUnix",
        },
        {
          path: "Description",
        },
      ],
    },
    {
      descriptor: descriptors.accessControlListAvailableRoles,
      group: "accessControl",
      name: "listAvailableRoles",
      summary: "List the roles that there are",
      description: "The names that a role can be assigned by, the same for all tenants. Administrator may do everything; Contributor may claim, create and deploy but not delete; Reader may look. Changes nothing.",
      documentation: "https://learn.microsoft.com/rest/api/azure-sphere/access-control/list-available-roles",
      arguments: [],
      columns: [],
    },
  ],
};
