// The world to begin with, as a person writes it: YAML.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Fault } from '../control/faults.js';
import type { Principal, Role } from './sphere/records.js';

export interface Fixture {
  /** Where the clock stands still; without it the clock runs. ISO 8601. */
  readonly now?: string;
  /** Mail address of the person that every unknown caller is taken for. */
  readonly operator: string;
  /** Who issues the tokens that the stamp takes; `entra` by default. */
  readonly identity?: Identity;
  readonly issuers: Readonly<Record<Identity, IssuerFixture>>;
  /** How many items a page of a list holds when the caller does not say; 1,000 and 100 by default. */
  readonly pageSizes?: { readonly sphere?: number; readonly stackHub?: number };
  readonly tenants: readonly TenantFixture[];
  /** Resources of Stack Hub, on top of those of the documents' examples; each with its `id`. */
  readonly resources?: readonly { readonly id: string }[];
  readonly faults?: readonly Fault[];
}

/** Entra ID, or the AD FS that a stamp without it brings along. */
export type Identity = 'entra' | 'adfs';

/** Who issues tokens, as the metadata of a stamp tells it. */
export interface IssuerFixture {
  readonly loginEndpoint: string;
  /** The directory; `adfs` for AD FS. */
  readonly tenant: string;
  readonly identityProvider: string;
  /** The API of the directory. */
  readonly graph: string;
  /** For whom it issues tokens, by the host that takes them. The host `*` stands for services that are not here. */
  readonly audiences: Readonly<Record<string, readonly string[]>>;
}

export interface TenantFixture {
  readonly id: string;
  readonly name: string;
  readonly users?: readonly (Omit<Principal, 'TenantId' | 'Roles'> & { readonly Roles: readonly Role[] })[];
  readonly images?: readonly {
    readonly id: string;
    readonly name: string;
    readonly component: string;
    readonly description?: string;
  }[];
  readonly products?: readonly ProductFixture[];
  /** Devices that are in no device group. */
  readonly devices?: readonly DeviceFixture[];
  /** What its devices have reported, the oldest first. */
  readonly reports?: readonly ReportFixture[];
}

/** A kind of event on a device, and how often it has happened within a span of time. */
export interface ReportFixture {
  /** One of the tenant's, 128 hexadecimal digits. */
  readonly device: string;
  readonly description: string;
  readonly type: string;
  readonly class: string;
  readonly category: string;
  /** 1 by default. */
  readonly count?: number;
  /** ISO 8601 */
  readonly start: string;
  readonly end: string;
}

export interface ProductFixture {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly groups?: readonly GroupFixture[];
}

export interface GroupFixture {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly osFeed?: 'Retail' | 'RetailEval';
  readonly updates?: 'UpdateAll' | 'No3rdPartyAppUpdates' | 'NoUpdates';
  readonly crashDumps?: boolean;
  /** The oldest first. */
  readonly deployments?: readonly {
    readonly id: string;
    readonly images: readonly string[];
    readonly date: string;
  }[];
  readonly devices?: readonly DeviceFixture[];
}

export interface DeviceFixture {
  /** 128 hexadecimal digits. */
  readonly id: string;
  /** Releases of the operating system. */
  readonly available?: string;
  readonly installed?: string;
  readonly updated?: string;
  readonly asked?: string;
}

/** The story of the documents. */
export const LAKESIDE = new URL('../../fixtures/lakeside.yaml', import.meta.url);

/** @throws Error when the file cannot be read, or is not a fixture */
export async function readFixture(file: URL | string = LAKESIDE): Promise<Fixture> {
  const path = file instanceof URL ? fileURLToPath(file) : file;
  const fixture = parse(await readFile(path, 'utf8')) as Partial<Fixture> | null;
  for (const name of ['operator', 'issuers', 'tenants'] as const) {
    if (fixture?.[name] === undefined) {
      throw new Error(
        `The fixture ${path} has no \`${name}\`. Start from the lakeside.yaml of @edgeplane/mock.`,
      );
    }
  }
  return fixture as Fixture;
}
