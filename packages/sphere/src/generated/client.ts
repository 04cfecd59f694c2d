// Made by @edgeplane/codegen from "Azure Sphere public API", version v2. Changes are lost: edit the document.

import { type Client, type ClientOptions, createClient } from '@edgeplane/client';
import { Tenants } from './tenants.js';
import { Products } from './products.js';
import { DeviceGroups } from './deviceGroups.js';
import { Devices } from './devices.js';
import { Deployments } from './deployments.js';
import { Images } from './images.js';
import { Operations } from './operations.js';
import { ErrorReports } from './errorReports.js';
import { AccessControl } from './accessControl.js';

export interface SphereClientOptions extends Omit<ClientOptions, 'baseUrl' | 'scopes' | 'defaults'> {
  /** Default: `https://prod.core.sphere.azure.net`. */
  readonly baseUrl?: string | undefined;
  /** Default: `https://firstparty.sphere.azure.net/api/.default`, which service principals use. */
  readonly scopes?: readonly string[] | undefined;
  /**
   * The Azure Sphere tenant that the call is about. It is not the id of an Entra directory; `Tenants_List`
   * names the tenants that the caller has a role in.
   */
  readonly tenantId?: string | undefined;
}

/** Azure Sphere public API, version v2. */
export interface SphereClient {
  /** The pipeline below, for functions of single operations and for calls by path. */
  readonly client: Client;
  /** Who owns devices. A tenant also has the CA certificates that its devices are known by. */
  readonly tenants: Tenants;
  /** Kinds of connected things. A product holds device groups. */
  readonly products: Products;
  /** Devices of one product that get the same applications and updates. */
  readonly deviceGroups: DeviceGroups;
  /** Chips that were claimed into the tenant. */
  readonly devices: Devices;
  /** Which images the devices of a group run. */
  readonly deployments: Deployments;
  /** Applications and board configurations, uploaded to be deployed. */
  readonly images: Images;
  /** Changes that are still at work, or how they ended. */
  readonly operations: Operations;
  /** Crashes, restarts and updates that devices have reported. */
  readonly errorReports: ErrorReports;
  /** Who may do what in a tenant. */
  readonly accessControl: AccessControl;
}

/** How to sign in, as the document says it. */
export const authentication = {
  clientId: "0B1C8F7E-28D2-4378-97E2-7D7D63F7C87F",
  flows: {
    authorizationCode: {
      authorizationUrl: "https://login.microsoftonline.com/7d71c83c-ccdf-45b7-b3c9-9c41b94406d9/oauth2/v2.0/authorize",
      tokenUrl: "https://login.microsoftonline.com/7d71c83c-ccdf-45b7-b3c9-9c41b94406d9/oauth2/v2.0/token",
      scopes: ["https://sphere.azure.net/api/user_impersonation"],
    },
    clientCredentials: {
      tokenUrl: "https://login.microsoftonline.com/organizations/oauth2/v2.0/token",
      scopes: ["https://firstparty.sphere.azure.net/api/.default"],
    },
  },
} as const;

export function createSphereClient(options: SphereClientOptions = {}): SphereClient {
  const client = createClient({
    ...options,
    baseUrl: options.baseUrl ?? "https://prod.core.sphere.azure.net",
    scopes: options.scopes ?? ["https://firstparty.sphere.azure.net/api/.default"],
    defaults: { tenantId: options.tenantId },
  });
  return {
    client,
    tenants: new Tenants(client),
    products: new Products(client),
    deviceGroups: new DeviceGroups(client),
    devices: new Devices(client),
    deployments: new Deployments(client),
    images: new Images(client),
    operations: new Operations(client),
    errorReports: new ErrorReports(client),
    accessControl: new AccessControl(client),
  };
}
