import type { OperationDescriptor } from './descriptor.js';

/**
 * What people need to know about an operation, as data: for a command line, a console, a form. Clients do not load it.
 */
export interface CatalogEntry {
  readonly descriptor: OperationDescriptor;
  /** Group of the client: `deviceGroups`. */
  readonly group: string;
  /** Function of the group: `listByName`. */
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  /** Microsoft's page, where one is known. */
  readonly documentation?: string;
  readonly arguments: readonly CatalogArgument[];
  readonly body?: { readonly contentType: string; readonly required: boolean; readonly description: string };
  /** What a table of the result shows, most telling first. */
  readonly columns: readonly CatalogColumn[];
  readonly odata?: CatalogOData;
  readonly destructive?: true;
  readonly irreversible?: true;
  readonly deprecated?: true;
  /** Why something here could not be established. */
  readonly unverified?: string;
}

export interface CatalogArgument {
  readonly name: string;
  readonly description: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array';
  readonly required: boolean;
  /** Usually set once, on the client. */
  readonly client?: true;
  readonly enum?: readonly (string | number)[];
  readonly example?: unknown;
}

export interface CatalogColumn {
  /** Property path: `properties.state`. */
  readonly path: string;
  /** Value to name, where the service sends numbers. */
  readonly names?: Readonly<Record<string, string>>;
}

/** The fields that `$filter` and `$orderby` take. */
export interface CatalogOData {
  readonly dialect: string;
  readonly combine: readonly string[];
  readonly fields: Readonly<
    Record<
      string,
      { readonly type: string; readonly enum?: readonly string[]; readonly operators: readonly string[] }
    >
  >;
  readonly orderby: readonly string[];
}

export interface Catalog {
  readonly title: string;
  readonly version: string;
  readonly groups: readonly { readonly name: string; readonly title: string; readonly description: string }[];
  readonly operations: readonly CatalogEntry[];
}
