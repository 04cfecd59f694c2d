export interface paths {
    "/v2/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tenants that the caller has a role in
         * @description Every tenant that the signed-in user or service principal can reach, and the roles held there. Nearly all other operations need a tenant id, so this is where a program starts. It needs no role itself: a caller without any gets an empty list. Changes nothing.
         */
        get: operations["Tenants_List"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/tenants/{tenantId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
            };
            cookie?: never;
        };
        /**
         * Get one tenant
         * @description The name of a tenant, and the roles that the caller has in it. Changes nothing.
         */
        get: operations["Tenants_Get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/tenants/{tenantId}/products": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
            };
            cookie?: never;
        };
        /**
         * List the products of a tenant
         * @description Every product of a tenant, page by page. Changes nothing.
         */
        get: operations["Product_List"];
        put?: never;
        /**
         * Create a product
         * @description Makes a product, and on request the five usual device groups in it. The work goes on after the answer; the operation ends when the product is there, or says why it is not, for example because the name is taken.
         */
        post: operations["Product_Create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/tenants/{tenantId}/products/{productId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
                /**
                 * @description The product, by the id that the service gave it.
                 * @example 3f6d1f0a-8a55-4c1f-b7de-6f1f5b0c2d11
                 */
                productId: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        /**
         * Get one product
         * @description The name and description of a product. Its device groups are a list of their own. Changes nothing.
         */
        get: operations["Product_Get"];
        put?: never;
        post?: never;
        /**
         * Delete a product
         * @description Removes a product for good. A product that is in use is not removed, yet the answer looks the same: only the operation tells. Needs the role Administrator.
         */
        delete: operations["Product_Delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/tenants/{tenantId}/devicegroups": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
            };
            cookie?: never;
        };
        /**
         * List the device groups of a tenant
         * @description Every device group of every product of a tenant, page by page. Two products often have groups of the same name, so look at `ProductId` too. Changes nothing.
         */
        get: operations["DeviceGroup_List"];
        put?: never;
        /**
         * Create a device group
         * @description Makes an empty device group in a product, for example for one customer or one step of a rollout. Unlike the making of a product this is done when the answer comes.
         */
        post: operations["DeviceGroup_Create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/tenants/{tenantId}/devicegroups/{deviceGroupId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
                /**
                 * @description The device group, by the id that the service gave it.
                 * @example 5c8e7d6f-4b3a-4c2d-9e1f-0a9b8c7d6e31
                 */
                deviceGroupId: components["parameters"]["DeviceGroupId"];
            };
            cookie?: never;
        };
        /**
         * Get one device group
         * @description How the devices of a group get updates, and what was last deployed to them. Changes nothing.
         */
        get: operations["DeviceGroup_Get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a device group
         * @description Changes the fields that are sent and leaves the others alone: name, description, feed of the operating system, update policy, crash dumps. A new feed or policy takes effect when each device next asks for updates.
         */
        patch: operations["DeviceGroup_Patch"];
        trace?: never;
    };
    "/v2/tenants/{tenantId}/devices": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
            };
            cookie?: never;
        };
        /**
         * List the devices of a tenant
         * @description Every device that the tenant has claimed, page by page, with its place and the operating system that it last reported. The service can neither filter nor sort. Changes nothing.
         */
        get: operations["Devices_List"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/tenants/{tenantId}/devices/{deviceId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
                /**
                 * @description The device, by the identity that was burnt into its chip: 64 bytes written as 128 hexadecimal digits, in either case.
                 * @example 0a1b2c3d99c7469e57471a457e7c049548a3d13a112537b33be36e66a0da799f0cabd54dfafbd42f6acfc1d3c42c600bc5ddc6a413a97d488814cde6705861e2
                 */
                deviceId: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        /**
         * Get one device
         * @description Which product and device group a device is in, and what it last told the service. A device of another tenant is not found. Changes nothing.
         */
        get: operations["Devices_Get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/tenants/{tenantId}/devices/{deviceId}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
                /**
                 * @description The device, by the identity that was burnt into its chip: 64 bytes written as 128 hexadecimal digits, in either case.
                 * @example 0a1b2c3d99c7469e57471a457e7c049548a3d13a112537b33be36e66a0da799f0cabd54dfafbd42f6acfc1d3c42c600bc5ddc6a413a97d488814cde6705861e2
                 */
                deviceId: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Claim a device for the tenant
         * @description Binds a device to the tenant for the rest of its life: no operation of this API releases it again, and no other tenant can have it. Check the tenant twice. Never repeat a claim whose outcome is unknown; read the device or the operation instead. The device is in no device group afterwards, so move it into one.
         */
        put: operations["Devices_Claim"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/tenants/{tenantId}/devices/{deviceId}/devicegroup": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
                /**
                 * @description The device, by the identity that was burnt into its chip: 64 bytes written as 128 hexadecimal digits, in either case.
                 * @example 0a1b2c3d99c7469e57471a457e7c049548a3d13a112537b33be36e66a0da799f0cabd54dfafbd42f6acfc1d3c42c600bc5ddc6a413a97d488814cde6705861e2
                 */
                deviceId: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Move a device to a device group
         * @description Puts a device into a device group, and so into its product. When the device next asks for updates it gets what is deployed there, and loses what is not. Where the outcome is unknown, read the device before trying again.
         */
        put: operations["Devices_Move"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/tenants/{tenantId}/devicegroups/{deviceGroupId}/deployments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
                /**
                 * @description The device group, by the id that the service gave it.
                 * @example 5c8e7d6f-4b3a-4c2d-9e1f-0a9b8c7d6e31
                 */
                deviceGroupId: components["parameters"]["DeviceGroupId"];
            };
            cookie?: never;
        };
        /**
         * List the deployments of a device group
         * @description What was deployed to a device group over time, page by page. Which one is in force says the device group's `CurrentDeployment`. Changes nothing.
         */
        get: operations["Deployments_List"];
        put?: never;
        /**
         * Deploy images to a device group
         * @description Tells every device of a group to run these images, and nothing but these: name all images that are to stay, not only the new one. Devices fetch them when they next ask for updates, so a completed operation means that the service knows, not that the devices run them. Upload the images first.
         */
        post: operations["Deployments_Create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/tenants/{tenantId}/images": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
            };
            cookie?: never;
        };
        /**
         * List the images of a tenant
         * @description Every image that was uploaded to the tenant, page by page. Changes nothing.
         */
        get: operations["Image_List"];
        put?: never;
        /**
         * Upload an image
         * @description Sends an image package to the tenant, so that it can be deployed. The image id is in the package itself, so read it there or in the operation. The answer comes with status 200, but the image can be used only once the operation is complete. Nothing in this API removes an image again.
         */
        post: operations["Image_Upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/tenants/{tenantId}/images/{imageId}/metadata": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
                /**
                 * @description The image, by the id that is built into the image file. Two versions of one application have different image ids and the same component id.
                 * @example 1e2d3c4b-5a69-4788-9a0b-cd1e2f304a51
                 */
                imageId: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        /**
         * Get what is known of an image
         * @description Name, type and component of an image, without its content. Changes nothing.
         */
        get: operations["Image_GetMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/tenants/{tenantId}/images/{imageId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
                /**
                 * @description The image, by the id that is built into the image file. Two versions of one application have different image ids and the same component id.
                 * @example 1e2d3c4b-5a69-4788-9a0b-cd1e2f304a51
                 */
                imageId: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        /**
         * Get the state of an image
         * @description Whether the service has taken in an image, so that it can be deployed. The operation that the upload has started tells more. Changes nothing.
         */
        get: operations["Image_GetStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/tenants/{tenantId}/operations/{operationId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
                /**
                 * @description The operation, by the `OperationId` in the answer to the call that started it.
                 * @example a0b1c2d3-e4f5-4607-8819-2a3b4c5d6e71
                 */
                operationId: components["parameters"]["OperationId"];
            };
            cookie?: never;
        };
        /**
         * Get an operation
         * @description How far an operation is, and why it failed if it did. Ask every few seconds until `State` is 2 (done), 3 (failed) or 4 (done in part). There is neither a list of operations nor a way to stop one. Changes nothing.
         */
        get: operations["AsyncOperations_Get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/tenants/{tenantId}/getDeviceInsights": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
            };
            cookie?: never;
        };
        /**
         * List what happened on the devices of a tenant
         * @description Crashes, restarts and updates of all devices of a tenant, page by page. Devices report once a day, and the service keeps 14 days or 1,000 events, whichever is less: fetch often to lose nothing. Changes nothing.
         */
        get: operations["ErrorReporting_List"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/roles/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the roles that there are
         * @description The names that a role can be assigned by, the same for all tenants. Administrator may do everything; Contributor may claim, create and deploy but not delete; Reader may look. Changes nothing.
         */
        get: operations["AccessControl_ListAvailableRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A tenant, and what the caller may do in it. */
        TenantIdentity: {
            /**
             * Format: uuid
             * @description The id of the tenant. Not that of an Entra directory.
             * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
             */
            Id: string;
            /**
             * @description The name that people see.
             * @example Lakeside Appliances
             */
            Name: string;
            /**
             * @description The roles that the caller has here.
             * @example [
             *       "Administrator"
             *     ]
             */
            Roles?: string[] | null;
        };
        /** @description A problem in the manner of RFC 7807, in this service's spelling. */
        PublicApiErrorDetails: {
            /**
             * Format: uri-reference
             * @description Names the kind of problem.
             * @example about:blank
             */
            Type?: string | null;
            /**
             * @description The kind of problem in a few words.
             * @example Not Found
             */
            Title?: string | null;
            /**
             * Format: int32
             * @description The HTTP status, repeated.
             * @example 404
             */
            Status?: number | null;
            /**
             * @description What went wrong this time.
             * @example The device group does not exist in this tenant.
             */
            Detail?: string | null;
            /**
             * Format: uri-reference
             * @description Names this occurrence.
             * @example /v2/tenants/7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01/devicegroups/5c8e7d6f-4b3a-4c2d-9e1f-0a9b8c7d6e31
             */
            Instance?: string | null;
            /**
             * @description Further members, whatever the problem needs. Nothing about them is published.
             * @example {}
             */
            Extensions?: {
                [key: string]: unknown;
            } | null;
            /**
             * @description A name to branch on.
             * @example NotFound
             */
            ErrorCode?: string | null;
        };
        /** @description One problem or more. The first is the one to show. */
        PublicApiErrors: components["schemas"]["PublicApiErrorDetails"][];
        /**
         * Format: int32
         * @description The kind of failure.
         * @enum {integer}
         */
        ErrorCode: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
        /** @description A failure as a number and a sentence. Also found in the `Error` of an operation. */
        ErrorResponse: {
            Code: components["schemas"]["ErrorCode"];
            /**
             * @description A sentence for a person.
             * @example The product still has device groups with devices in them.
             */
            Message?: string | null;
        };
        /** @description How the service reports a refused request. Newer operations send an array of problem details, others one object with a number and a sentence; which of the two cannot be told from the operation, so read both. The body may be missing. */
        ErrorBody: components["schemas"]["PublicApiErrors"] | components["schemas"]["ErrorResponse"];
        /** @description A kind of connected thing that is made and sold. Its device groups hold the devices of that kind. */
        Product: {
            /**
             * Format: uuid
             * @description The id that the service gave the product.
             * @example 3f6d1f0a-8a55-4c1f-b7de-6f1f5b0c2d11
             */
            Id: string;
            /**
             * Format: uuid
             * @description The tenant that the product belongs to.
             * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
             */
            TenantId: string;
            /**
             * @description The name, unique in the tenant whatever the case of its letters.
             * @example KettlePro
             */
            Name: string;
            /**
             * @description What people should know of the product.
             * @example Kettle with temperature control
             */
            Description?: string | null;
        };
        /**
         * @description Send it back in the `Sphere-Continuation` header to get the next page. Null on the last page. It means nothing to anyone but the service.
         * @example bGFrZXNpZGU7cGFnZT0y
         * @example null
         */
        ContinuationToken: string | null;
        /** @description One page of products. */
        ProductItemCollectionResponse: {
            /** @description The products of this page. */
            Items: components["schemas"]["Product"][];
            ContinuationToken?: components["schemas"]["ContinuationToken"];
        };
        /** @description A product to be made. */
        ProductCreateRequest: {
            /**
             * @description The name: letters, digits and spaces. It must be unique in the tenant, whatever the case of its letters.
             * @example KettlePro
             */
            Name: string;
            /**
             * @description What people should know of the product.
             * @example Kettle with temperature control
             */
            Description?: string | null;
            /**
             * @description Whether to make the five usual device groups as well: Development, Field Test, Production, and an OS evaluation group for each of the last two.
             * @example true
             */
            CreateDefaultGroups?: boolean;
        };
        /**
         * Format: int32
         * @description What an operation does.
         * @enum {integer}
         */
        OperationType: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;
        /**
         * Format: int32
         * @description How far an operation is. 2, 3 and 4 are final.
         * @enum {integer}
         */
        OperationState: 0 | 1 | 2 | 3 | 4;
        /** @description Work that the service does after it has answered. The answer that starts an operation says nothing of its success, not even when the request is hopeless: read the operation until its `State` is 2, 3 or 4. */
        Operation: {
            /**
             * Format: uuid
             * @description The id to ask for the operation with.
             * @example a0b1c2d3-e4f5-4607-8819-2a3b4c5d6e71
             */
            OperationId: string;
            /**
             * Format: uuid
             * @description The tenant that the operation runs in.
             * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
             */
            TenantId: string | null;
            OperationType: components["schemas"]["OperationType"];
            State: components["schemas"]["OperationState"];
            /**
             * Format: date-time
             * @description When the request came in, with up to seven digits of a second.
             * @example 2026-11-22T08:58:12.407902Z
             */
            CreatedDateUTC: string;
            /**
             * Format: date-time
             * @description When the work began. Null until then.
             * @example 2026-11-22T08:58:12.9113045Z
             */
            StartedDateUTC?: string | null;
            /**
             * Format: date-time
             * @description When the work ended, well or not. Null until then.
             * @example 2026-11-22T08:58:14.1502766Z
             */
            CompletedDateUTC?: string | null;
            /**
             * @description Where to find what the operation made. Empty at first.
             * @example
             * @example /v2/tenants/7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01/deployments/8f7e6d5c-4b3a-4291-8807-f6e5d4c3b261
             */
            ResourceLocation?: string | null;
            /**
             * @description Where this type of operation tells more about itself. Older answers lack it.
             * @example /v2/tenants/7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01/operationTypes/deploytodevicegroup/operations/a0b1c2d3-e4f5-4607-8819-2a3b4c5d6e71
             */
            DetailsLocation?: string | null;
            /** @description Why the operation failed. Null unless it did. */
            Error?: components["schemas"]["ErrorResponse"] | null;
        };
        /**
         * Format: int32
         * @description Which releases of the operating system the devices of a group get.
         * @enum {integer}
         */
        OsFeedType: 0 | 1;
        /**
         * Format: int32
         * @description Which updates from the cloud the devices of a group install.
         * @enum {integer}
         */
        UpdatePolicy: 0 | 1 | 2;
        /** @description A set of images that the devices of a group were told to run. */
        Deployment: {
            /**
             * Format: uuid
             * @description The id that the service gave the deployment.
             * @example 8f7e6d5c-4b3a-4291-8807-f6e5d4c3b261
             */
            Id: string;
            /**
             * Format: uuid
             * @description The tenant that the deployment belongs to.
             * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
             */
            TenantId: string;
            /**
             * @description The images, by id. Nothing else of an earlier deployment stays on the devices.
             * @example [
             *       "1e2d3c4b-5a69-4788-9a0b-cd1e2f304a51"
             *     ]
             */
            DeployedImages: string[];
            /**
             * Format: date-time
             * @description When the deployment was made, with up to seven digits of a second.
             * @example 2026-11-22T08:58:14.0412087Z
             */
            DeploymentDateUtc: string;
        };
        /** @description Devices of one product that get the same applications and the same updates. */
        DeviceGroupV2: {
            /**
             * Format: uuid
             * @description The id that the service gave the device group.
             * @example 5c8e7d6f-4b3a-4c2d-9e1f-0a9b8c7d6e31
             */
            Id: string;
            /**
             * Format: uuid
             * @description The tenant that the device group belongs to.
             * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
             */
            TenantId: string;
            /**
             * Format: uuid
             * @description The product that the device group belongs to.
             * @example 3f6d1f0a-8a55-4c1f-b7de-6f1f5b0c2d11
             */
            ProductId: string | null;
            /**
             * @description The name, unique in the product whatever the case of its letters.
             * @example Production
             */
            Name: string;
            /**
             * @description What people should know of the device group.
             * @example Kettles at customers
             */
            Description?: string | null;
            OsFeedType: components["schemas"]["OsFeedType"];
            UpdatePolicy: components["schemas"]["UpdatePolicy"];
            /**
             * @description Whether devices of the group may send a memory dump to Microsoft when an application crashes.
             * @example false
             */
            AllowCrashDumpsCollection?: boolean;
            /** @description What the devices of the group run, or are on their way to. Null until something was deployed. */
            CurrentDeployment?: components["schemas"]["Deployment"] | null;
        };
        /** @description One page of device groups. */
        DeviceGroupV2ItemCollectionResponse: {
            /** @description The device groups of this page. */
            Items: components["schemas"]["DeviceGroupV2"][];
            ContinuationToken?: components["schemas"]["ContinuationToken"];
        };
        /** @description A device group to be made. Crash dumps cannot be allowed here, change the group afterwards for that. */
        DeviceGroupV2CreateRequest: {
            /**
             * @description The name - letters, digits and spaces. It must be unique in the product, whatever the case of its letters.
             * @example Trade Fair
             */
            Name: string;
            /**
             * @description What people should know of the device group.
             * @example Kettles on the stand
             */
            Description?: string | null;
            /**
             * Format: uuid
             * @description The product that the device group is for. It cannot be changed later.
             * @example 3f6d1f0a-8a55-4c1f-b7de-6f1f5b0c2d11
             */
            ProductId: string;
            OsFeedType?: components["schemas"]["OsFeedType"];
            UpdatePolicy?: components["schemas"]["UpdatePolicy"];
        };
        /** @description What to change. Anything left out stays as it is. */
        DeviceGroupV2PatchRequest: {
            /**
             * @description The new name.
             * @example Production EU
             */
            Name?: string;
            /**
             * @description The new description.
             * @example Kettles at customers in Europe
             */
            Description?: string | null;
            /** @description The new feed. Spelt with a capital S in this body only; everywhere else the service writes `OsFeedType`. */
            OSFeedType?: components["schemas"]["OsFeedType"];
            UpdatePolicy?: components["schemas"]["UpdatePolicy"];
            /**
             * @description Whether devices of the group may send memory dumps from now on.
             * @example true
             */
            AllowCrashDumpsCollection?: boolean;
        };
        /**
         * @description The identity of a device, burnt into its chip: 64 bytes written as 128 hexadecimal digits. Compare without regard to case.
         * @example 0a1b2c3d99c7469e57471a457e7c049548a3d13a112537b33be36e66a0da799f0cabd54dfafbd42f6acfc1d3c42c600bc5ddc6a413a97d488814cde6705861e2
         */
        DeviceId: string;
        /**
         * Format: int32
         * @description The chip in the device. Only one has ever been made.
         * @enum {integer}
         */
        ChipSku: 0;
        /** @description A device that was claimed into a tenant, where it belongs and what it last told the service. */
        DeviceV2: {
            DeviceId: components["schemas"]["DeviceId"];
            /**
             * @description The tenant that has claimed the device. Null or empty before that.
             * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
             */
            TenantId?: string | null;
            /**
             * @description The product of the device group that the device is in. Null or empty while it is in none.
             * @example 3f6d1f0a-8a55-4c1f-b7de-6f1f5b0c2d11
             */
            ProductId?: string | null;
            /**
             * @description The device group that the device is in. Null or empty while it is in none.
             * @example 5c8e7d6f-4b3a-4c2d-9e1f-0a9b8c7d6e31
             */
            DeviceGroupId?: string | null;
            ChipSku?: components["schemas"]["ChipSku"];
            /**
             * @description The release of the operating system that the service last had for the device. Null or empty until the device first asked.
             * @example 24.03
             */
            LastAvailableOSVersion?: string | null;
            /**
             * @description The release that the device last said it runs. Null or empty until the device first asked for updates.
             * @example 24.03
             */
            LastInstalledOSVersion?: string | null;
            /**
             * @description When the operating system last changed, in UTC. Null or empty until it first did.
             * @example 2026-11-03T02:14:51.8830021Z
             */
            LastOSUpdateUTC?: string | null;
            /**
             * @description When the device last asked for updates, in UTC. Null or empty until it first did.
             * @example 2026-11-22T08:31:07.2250418Z
             */
            LastUpdateRequestUTC?: string | null;
        };
        /** @description One page of devices. */
        DeviceV2ItemCollectionResponse: {
            /** @description The devices of this page. */
            Items: components["schemas"]["DeviceV2"][];
            ContinuationToken?: components["schemas"]["ContinuationToken"];
        };
        /** @description One page of deployments. */
        DeploymentItemCollectionResponse: {
            /** @description The deployments of this page. */
            Items: components["schemas"]["Deployment"][];
            ContinuationToken?: components["schemas"]["ContinuationToken"];
        };
        /**
         * Format: int32
         * @description What an image holds. Numbers are missing on purpose (11, 12, 14, 15, 18), so never number the names yourself. An application is 10; nearly all others are parts of the operating system.
         * @enum {integer}
         */
        ImageType: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 13 | 16 | 17 | 19 | 20 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28;
        /** @description An image that was uploaded, or that Microsoft provides. */
        ImageMetadata: {
            /**
             * Format: uuid
             * @description The id of this build, made when the image file was packed.
             * @example 1e2d3c4b-5a69-4788-9a0b-cd1e2f304a51
             */
            Id: string;
            /**
             * @description The name, from the manifest of the application.
             * @example KettleFirmware
             */
            Name?: string | null;
            /**
             * Format: uuid
             * @description The id of the application, the same for all its versions.
             * @example e4a1b2c3-d4e5-4f60-8a7b-9c0d1e2f3a41
             */
            ComponentId?: string;
            /**
             * @description What people should know of the image.
             * @example Version 2.1.0
             * @example null
             */
            Description?: string | null;
            /**
             * @deprecated
             * @description The same number as `Type`, from before there was one. Read `Type`.
             */
            ImageType?: components["schemas"]["ImageType"];
            Type?: components["schemas"]["ImageType"];
        };
        /** @description One page of images. */
        ImageMetadataItemCollectionResponse: {
            /** @description The images of this page. */
            Items: components["schemas"]["ImageMetadata"][];
            ContinuationToken?: components["schemas"]["ContinuationToken"];
        };
        /** @description How far the service is with an image. Microsoft's page declares a string and shows an object with that string in `Status`; read both. */
        ImageStatus: string | {
            /**
             * @description The state.
             * @example Succeeded
             */
            Status: string;
        };
        /** @description One kind of event on one device, and how often it happened in a span of time. */
        CustomEventReport: {
            /** @description The device that it happened on. */
            DeviceId?: components["schemas"]["DeviceId"];
            /**
             * @description What happened, in English. May hold registers and exit codes.
             * @example An application ended with signal 11. component_id=e4a1b2c3-d4e5-4f60-8a7b-9c0d1e2f3a41
             */
            Description?: string | null;
            /**
             * @description The kind of event, above all whether it was planned.
             * @example Unplanned
             */
            EventType?: string | null;
            /**
             * @description The class that the event belongs to.
             * @example AppCrash
             */
            EventClass?: string | null;
            /**
             * @description The category that the event belongs to.
             * @example Application
             */
            EventCategory?: string | null;
            /**
             * Format: int32
             * @description How often it happened between the two timestamps.
             * @example 3
             */
            EventCount?: number;
            /**
             * Format: int64
             * @description Begin of the span that was counted over, in seconds since 1970 (UTC).
             * @example 1795233600
             */
            StartTimestampInUnix?: number;
            /**
             * Format: int64
             * @description End of the span that was counted over, in seconds since 1970 (UTC).
             * @example 1795320000
             */
            EndTimestampInUnix?: number;
        };
        /** @description One page of events. */
        CustomEventReportItemCollectionResponse: {
            /** @description The events of this page. */
            Items: components["schemas"]["CustomEventReport"][];
            ContinuationToken?: components["schemas"]["ContinuationToken"];
        };
        /** @description The names of all roles. Microsoft's page declares an array of strings and shows an object with that array in a member called `string`; read both. */
        RoleNames: string[] | {
            /**
             * @description The names.
             * @example [
             *       "Administrator",
             *       "Contributor",
             *       "Reader"
             *     ]
             */
            string: string[];
        };
    };
    responses: {
        /** @description The service cannot make sense of the request. Some refusals of this kind come without any body, for example when a token was issued for another audience. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description There is no token, it has expired, or it is not one for this service. */
        Unauthorized: {
            headers: {
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The caller is known but has no role in this tenant that allows the operation. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The service wants fewer requests. Wait as long as `Retry-After` says, or some seconds where it is missing. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The service or a gateway in front of it failed. Reads can be repeated after a pause. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Something that the path names does not exist, or the caller has no role in the tenant. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The tenant is being migrated or has to be, or the client is too old. Repeating the call does not help. */
        Gone: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The state of things does not allow it, for example a name that is taken. Most operations find out only later, and say so in the `Error` of their operation. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
    };
    parameters: {
        /**
         * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
         * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
         */
        TenantId: string;
        /**
         * @description The most items that a page may hold. The service may send fewer, so an end is known only by the missing token.
         * @example 5
         */
        MaxPageSize: number;
        /**
         * @description Asks for the page after the one whose `ContinuationToken` this is. Left out, the list starts from its beginning.
         * @example bGFrZXNpZGU7cGFnZT0y
         */
        Continuation: string;
        /**
         * @description The product, by the id that the service gave it.
         * @example 3f6d1f0a-8a55-4c1f-b7de-6f1f5b0c2d11
         */
        ProductId: string;
        /**
         * @description The device group, by the id that the service gave it.
         * @example 5c8e7d6f-4b3a-4c2d-9e1f-0a9b8c7d6e31
         */
        DeviceGroupId: string;
        /**
         * @description The device, by the identity that was burnt into its chip: 64 bytes written as 128 hexadecimal digits, in either case.
         * @example 0a1b2c3d99c7469e57471a457e7c049548a3d13a112537b33be36e66a0da799f0cabd54dfafbd42f6acfc1d3c42c600bc5ddc6a413a97d488814cde6705861e2
         */
        DeviceId: string;
        /**
         * @description The image, by the id that is built into the image file. Two versions of one application have different image ids and the same component id.
         * @example 1e2d3c4b-5a69-4788-9a0b-cd1e2f304a51
         */
        ImageId: string;
        /**
         * @description The operation, by the `OperationId` in the answer to the call that started it.
         * @example a0b1c2d3-e4f5-4607-8819-2a3b4c5d6e71
         */
        OperationId: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The scheme that is wanted, and why the given token was refused.
         * @example Bearer error="invalid_token"
         */
        WwwAuthenticate: string;
        /**
         * @description Seconds to wait before asking again.
         * @example 30
         */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Tenants_List: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tenants, as a bare array. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantIdentity"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    Tenants_Get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tenant. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantIdentity"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    Product_List: {
        parameters: {
            query?: {
                /**
                 * @description The most items that a page may hold. The service may send fewer, so an end is known only by the missing token.
                 * @example 5
                 */
                maxPageSize?: components["parameters"]["MaxPageSize"];
            };
            header?: {
                /**
                 * @description Asks for the page after the one whose `ContinuationToken` this is. Left out, the list starts from its beginning.
                 * @example bGFrZXNpZGU7cGFnZT0y
                 */
                "Sphere-Continuation"?: components["parameters"]["Continuation"];
            };
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of products. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductItemCollectionResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    Product_Create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
            };
            cookie?: never;
        };
        /** @description Name, description, and whether to make the usual device groups. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductCreateRequest"];
            };
        };
        responses: {
            /** @description The operation that makes the product. It has not been tried yet. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    Product_Get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
                /**
                 * @description The product, by the id that the service gave it.
                 * @example 3f6d1f0a-8a55-4c1f-b7de-6f1f5b0c2d11
                 */
                productId: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    Product_Delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
                /**
                 * @description The product, by the id that the service gave it.
                 * @example 3f6d1f0a-8a55-4c1f-b7de-6f1f5b0c2d11
                 */
                productId: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operation that removes the product. It has not been tried yet. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    DeviceGroup_List: {
        parameters: {
            query?: {
                /**
                 * @description The most items that a page may hold. The service may send fewer, so an end is known only by the missing token.
                 * @example 5
                 */
                maxPageSize?: components["parameters"]["MaxPageSize"];
            };
            header?: {
                /**
                 * @description Asks for the page after the one whose `ContinuationToken` this is. Left out, the list starts from its beginning.
                 * @example bGFrZXNpZGU7cGFnZT0y
                 */
                "Sphere-Continuation"?: components["parameters"]["Continuation"];
            };
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of device groups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceGroupV2ItemCollectionResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    DeviceGroup_Create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
            };
            cookie?: never;
        };
        /** @description Name, product, and how its devices get updates. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceGroupV2CreateRequest"];
            };
        };
        responses: {
            /** @description The new device group. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceGroupV2"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    DeviceGroup_Get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
                /**
                 * @description The device group, by the id that the service gave it.
                 * @example 5c8e7d6f-4b3a-4c2d-9e1f-0a9b8c7d6e31
                 */
                deviceGroupId: components["parameters"]["DeviceGroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The device group. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceGroupV2"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    DeviceGroup_Patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
                /**
                 * @description The device group, by the id that the service gave it.
                 * @example 5c8e7d6f-4b3a-4c2d-9e1f-0a9b8c7d6e31
                 */
                deviceGroupId: components["parameters"]["DeviceGroupId"];
            };
            cookie?: never;
        };
        /** @description The fields to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceGroupV2PatchRequest"];
            };
        };
        responses: {
            /** @description The device group as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceGroupV2"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    Devices_List: {
        parameters: {
            query?: {
                /**
                 * @description The most items that a page may hold. The service may send fewer, so an end is known only by the missing token.
                 * @example 5
                 */
                maxPageSize?: components["parameters"]["MaxPageSize"];
            };
            header?: {
                /**
                 * @description Asks for the page after the one whose `ContinuationToken` this is. Left out, the list starts from its beginning.
                 * @example bGFrZXNpZGU7cGFnZT0y
                 */
                "Sphere-Continuation"?: components["parameters"]["Continuation"];
            };
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of devices. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceV2ItemCollectionResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    Devices_Get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
                /**
                 * @description The device, by the identity that was burnt into its chip: 64 bytes written as 128 hexadecimal digits, in either case.
                 * @example 0a1b2c3d99c7469e57471a457e7c049548a3d13a112537b33be36e66a0da799f0cabd54dfafbd42f6acfc1d3c42c600bc5ddc6a413a97d488814cde6705861e2
                 */
                deviceId: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The device. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceV2"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    Devices_Claim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
                /**
                 * @description The device, by the identity that was burnt into its chip: 64 bytes written as 128 hexadecimal digits, in either case.
                 * @example 0a1b2c3d99c7469e57471a457e7c049548a3d13a112537b33be36e66a0da799f0cabd54dfafbd42f6acfc1d3c42c600bc5ddc6a413a97d488814cde6705861e2
                 */
                deviceId: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operation that claims the device. It has not been tried yet. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    Devices_Move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
                /**
                 * @description The device, by the identity that was burnt into its chip: 64 bytes written as 128 hexadecimal digits, in either case.
                 * @example 0a1b2c3d99c7469e57471a457e7c049548a3d13a112537b33be36e66a0da799f0cabd54dfafbd42f6acfc1d3c42c600bc5ddc6a413a97d488814cde6705861e2
                 */
                deviceId: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        /** @description The id of the device group as a JSON string: the body is the GUID with quotation marks around it, not an object. */
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description The operation that moves the device. It has not been tried yet. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    Deployments_List: {
        parameters: {
            query?: {
                /**
                 * @description The most items that a page may hold. The service may send fewer, so an end is known only by the missing token.
                 * @example 5
                 */
                maxPageSize?: components["parameters"]["MaxPageSize"];
            };
            header?: {
                /**
                 * @description Asks for the page after the one whose `ContinuationToken` this is. Left out, the list starts from its beginning.
                 * @example bGFrZXNpZGU7cGFnZT0y
                 */
                "Sphere-Continuation"?: components["parameters"]["Continuation"];
            };
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
                /**
                 * @description The device group, by the id that the service gave it.
                 * @example 5c8e7d6f-4b3a-4c2d-9e1f-0a9b8c7d6e31
                 */
                deviceGroupId: components["parameters"]["DeviceGroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of deployments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentItemCollectionResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    Deployments_Create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
                /**
                 * @description The device group, by the id that the service gave it.
                 * @example 5c8e7d6f-4b3a-4c2d-9e1f-0a9b8c7d6e31
                 */
                deviceGroupId: components["parameters"]["DeviceGroupId"];
            };
            cookie?: never;
        };
        /** @description The ids of all images that the devices are to run, as a bare array. */
        requestBody: {
            content: {
                "application/json": string[];
            };
        };
        responses: {
            /** @description The operation that makes the deployment. It has not been tried yet. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    Image_List: {
        parameters: {
            query?: {
                /**
                 * @description The most items that a page may hold. The service may send fewer, so an end is known only by the missing token.
                 * @example 5
                 */
                maxPageSize?: components["parameters"]["MaxPageSize"];
            };
            header?: {
                /**
                 * @description Asks for the page after the one whose `ContinuationToken` this is. Left out, the list starts from its beginning.
                 * @example bGFrZXNpZGU7cGFnZT0y
                 */
                "Sphere-Continuation"?: components["parameters"]["Continuation"];
            };
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of images. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageMetadataItemCollectionResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    Image_Upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
            };
            cookie?: never;
        };
        /** @description The bytes of the image package, as the build writes them to the `.imagepackage` file. */
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The operation that takes in the image. It has not been tried yet. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    Image_GetMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
                /**
                 * @description The image, by the id that is built into the image file. Two versions of one application have different image ids and the same component id.
                 * @example 1e2d3c4b-5a69-4788-9a0b-cd1e2f304a51
                 */
                imageId: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metadata. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageMetadata"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    Image_GetStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
                /**
                 * @description The image, by the id that is built into the image file. Two versions of one application have different image ids and the same component id.
                 * @example 1e2d3c4b-5a69-4788-9a0b-cd1e2f304a51
                 */
                imageId: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state, in one of two shapes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageStatus"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    AsyncOperations_Get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
                /**
                 * @description The operation, by the `OperationId` in the answer to the call that started it.
                 * @example a0b1c2d3-e4f5-4607-8819-2a3b4c5d6e71
                 */
                operationId: components["parameters"]["OperationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operation as it is now. A failed operation comes with this status too. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    ErrorReporting_List: {
        parameters: {
            query?: {
                /**
                 * @description The most events that a page may hold. 1000, which is the default, stands for no preference. The service may send fewer, so an end is known only by the missing token.
                 * @example 500
                 */
                maxPageSize?: number;
            };
            header?: {
                /**
                 * @description Asks for the page after the one whose `ContinuationToken` this is. Left out, the list starts from its beginning.
                 * @example bGFrZXNpZGU7cGFnZT0y
                 */
                "Sphere-Continuation"?: components["parameters"]["Continuation"];
            };
            path: {
                /**
                 * @description The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List` names the tenants that the caller has a role in.
                 * @example 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01
                 */
                tenantId: components["parameters"]["TenantId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomEventReportItemCollectionResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    AccessControl_ListAvailableRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The names, in one of two shapes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleNames"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
}
