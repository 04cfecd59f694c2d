/**
 * What a document says about an operation, as data. Codegen writes these with `as const satisfies OperationDescriptor`,
 * so a generated client that this runtime cannot serve does not compile. New members must be optional.
 */
export interface OperationDescriptor {
  /** `operationId` of the document. */
  readonly id: string;
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE' | 'HEAD';
  /** Path template, such as `/v2/tenants/{tenantId}`. */
  readonly path: string;
  readonly parameters: readonly ParameterDescriptor[];
  readonly apiVersion?: ApiVersionDescriptor;
  readonly body?: BodyDescriptor;
  /** Whether sending the request twice has the effect of sending it once. */
  readonly idempotent: boolean;
  /** The operation takes no token. */
  readonly anonymous?: true;
  /** The operation takes an id of the caller's in `x-ms-client-request-id`; one is made up for each call. */
  readonly clientRequestId?: true;
  readonly paging?: PagingDescriptor;
  readonly polling?: PollingDescriptor;
}

export interface ParameterDescriptor {
  readonly in: 'path' | 'query' | 'header';
  /** The name on the wire: `$filter`, `Sphere-Continuation`. */
  readonly name: string;
  /** The name of the argument: `filter`, `sphereContinuation`. */
  readonly argument: string;
  readonly required?: true;
  /** Template over other arguments that fills in a missing one: `System.{location}`. */
  readonly default?: string;
}

export interface ApiVersionDescriptor {
  /** What is sent unless the caller says otherwise. */
  readonly default: string;
  /** What the service is known to take. */
  readonly supported: readonly string[];
}

export interface BodyDescriptor {
  readonly contentType: string;
  readonly required?: true;
}

/** How a list goes on: at an address that the page names, or by sending the page's token back in a header. */
export type PagingDescriptor =
  | {
      readonly kind: 'link';
      /** Property that holds the items; null when the body is the array itself. */
      readonly items: string | null;
      /** Property that holds the address of the next page; null when there is only one page. */
      readonly nextLink: string | null;
    }
  | {
      readonly kind: 'continuation';
      readonly items: string;
      readonly token: string;
      readonly header: string;
    };

/** How the outcome of a long-running operation is learnt. */
export type PollingDescriptor = (
  | {
      /** Another operation of the document tells the state. */
      readonly kind: 'link';
      readonly operation: OperationDescriptor;
      /** Argument of that operation to OpenAPI runtime expression: `$request.path.tenantId`, `$response.body#/OperationId`. */
      readonly arguments: Readonly<Record<string, string>>;
      /** JSON pointer to the state in its answer. */
      readonly state: string;
      readonly succeeded: readonly (string | number)[];
      readonly failed: readonly (string | number)[];
      /** JSON pointer to the reason of a failure. */
      readonly error?: string;
    }
  | {
      /**
       * `location`: that header is polled until it no longer answers 202. `azure-async-operation`: that header, or
       * `Operation-Location`, until its `status` is final. `body`: the resource itself, until its `provisioningState` is.
       * A header that the answer lacks gives way to the next of them.
       */
      readonly kind: 'location' | 'azure-async-operation' | 'body';
      /** Where the result is read from. Default: what Resource Manager's rules say for the method. */
      readonly final?: FinalStateVia;
    }
) & {
  /** Statuses that a poll may be answered with before the service has caught up: `[404]`. */
  readonly pending?: readonly number[];
};

/** `final-state-via` of `x-ms-long-running-operation-options`. */
export type FinalStateVia = 'location' | 'azure-async-operation' | 'operation-location' | 'original-uri';
