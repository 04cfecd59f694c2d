import type { FinalStateVia, PagingDescriptor } from '@edgeplane/client';
import type { Schema } from './document.js';

/** A document, reduced to what the emitters need. */
export interface Model {
  readonly title: string;
  readonly version: string;
  /** `Sphere` in `createSphereClient`. */
  readonly clientName: string;
  /** The server with its variables filled in, where it is the same for everybody. */
  readonly baseUrl: string | undefined;
  readonly groups: readonly Group[];
  readonly enums: readonly Enumeration[];
  readonly schemas: readonly string[];
  readonly authentication: Authentication | undefined;
  /** Names of the numbers that the service reports failures by. */
  readonly errorCodes: Readonly<Record<string, string>>;
  /** `arm`, `sphere` or `oauth`: how failures are reported. */
  readonly errorFormat: string | undefined;
  /** Microsoft's page about all of it. */
  readonly documentation: string | undefined;
  /** Arguments that are usually set once, on the client. */
  readonly clientArguments: readonly Argument[];
}

export interface Group {
  /** `deviceGroups` */
  readonly name: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly operations: readonly OperationModel[];
}

export interface OperationModel {
  readonly id: string;
  /** `listByName` */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly documentation: string | undefined;
  readonly deprecated: boolean;
  readonly arguments: readonly Argument[];
  readonly apiVersion: { readonly default: string; readonly supported: readonly string[] } | undefined;
  readonly body: BodyModel | undefined;
  /** What a successful answer holds. */
  readonly result: TypeReference;
  /** Some successful answers come without it. */
  readonly resultOptional: boolean;
  /** What an answer of each successful status holds: `200`, or `2XX`. */
  readonly results: readonly { readonly status: string; readonly result: TypeReference }[];
  /** What a table of the result shows. */
  readonly columns: readonly Column[];
  readonly paging: PagingModel | undefined;
  readonly polling: PollingModel | undefined;
  readonly odata: ODataModel | undefined;
  readonly idempotent: boolean;
  readonly anonymous: boolean;
  /** It takes the header `x-ms-client-request-id`. */
  readonly clientRequestId: boolean;
  readonly destructive: boolean;
  readonly irreversible: boolean;
  readonly unverified: string | undefined;
  /** What could not be established of it, its answers and its end. */
  readonly doubts: readonly string[];
  readonly errors: readonly { readonly status: string; readonly description: string }[];
}

export interface Argument {
  /** `filter` */
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  /** `$filter` */
  readonly parameter: string;
  readonly required: boolean;
  readonly client: boolean;
  readonly default: string | undefined;
  readonly description: string;
  readonly schema: Schema;
  readonly example: unknown;
  readonly unverified: string | undefined;
}

export interface BodyModel {
  readonly contentType: string;
  readonly required: boolean;
  readonly type: TypeReference;
  readonly description: string;
}

/** A type: a component by name, or one to be read off the operation. */
export type TypeReference =
  | { readonly kind: 'component'; readonly name: string; readonly array?: true }
  | { readonly kind: 'inline'; readonly status: string; readonly contentType: string }
  | { readonly kind: 'bytes' }
  | { readonly kind: 'body'; readonly contentType: string }
  | { readonly kind: 'none' };

export interface PagingModel {
  readonly descriptor: PagingDescriptor;
  readonly item: TypeReference;
}

export interface Column {
  readonly path: string;
  /** Value to name, where the values are numbers. */
  readonly names?: Readonly<Record<string, string>>;
}

/** The headers of the answer, or the resource itself, say what to poll. */
export interface HeaderPollingModel {
  readonly kind: 'location' | 'azure-async-operation' | 'body';
  /** `final-state-via`, where the document declares it. */
  readonly via: FinalStateVia | undefined;
  /** What 200 answers. */
  readonly success: TypeReference;
  readonly pending: readonly number[] | undefined;
}

export type PollingModel =
  | HeaderPollingModel
  | {
      readonly kind: 'link';
      readonly operationId: string;
      readonly arguments: Readonly<Record<string, string>>;
      readonly state: string;
      readonly succeeded: readonly (string | number)[];
      readonly failed: readonly (string | number)[];
      readonly error: string | undefined;
      readonly pending: readonly number[] | undefined;
    };

export interface ODataModel {
  readonly dialect: string;
  readonly combine: readonly string[];
  readonly fields: readonly ODataField[];
  readonly orderby: readonly string[];
}

export interface ODataField {
  readonly path: string;
  readonly operators: readonly string[];
  /** The type of the property: `string`, `date-time`, `integer`, `number`, `boolean`, `uuid`. */
  readonly type: string;
  readonly enum: readonly string[] | undefined;
}

export interface Enumeration {
  readonly name: string;
  readonly description: string;
  readonly members: readonly {
    readonly name: string;
    readonly value: number;
    readonly description: string;
  }[];
}

export interface Authentication {
  readonly clientId: string | undefined;
  readonly flows: Readonly<
    Record<string, { authorizationUrl?: string; tokenUrl?: string; scopes: readonly string[] }>
  >;
}
