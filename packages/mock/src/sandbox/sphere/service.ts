// What the handlers of Azure Sphere have in common: roles, pages, operations.
import { continuationToken, positionOf } from '../continuation.js';
import { type Handle, pathValue, queryValue, type Result, type Visit } from '../result.js';
import type { Selection, Table } from '../table.js';
import type { Work } from '../work.js';
import { demand, rolesIn } from './access.js';
import {
  ERROR_CODE,
  OPERATION_TYPES,
  type OperationInput,
  type OperationType,
  type Role,
} from './records.js';
import type { SphereStore } from './store.js';

/** A handler below `/v2/tenants/{tenantId}`, and the role that it takes. */
export function inTenant(role: Role, handle: (visit: SphereVisit) => Result | Promise<Result>): Handle {
  return (visit) => {
    const tenantId = pathValue(visit.call, 'tenantId').toLowerCase();
    const store = visit.world.sphere;
    demand(rolesIn(store, visit.caller, visit.world.operator, tenantId), role, tenantId);
    return handle({ ...visit, tenantId, store });
  };
}

export interface SphereVisit extends Visit {
  /** In lower case. */
  readonly tenantId: string;
  readonly store: SphereStore;
}

/** One page of a list that goes on with a token in `Sphere-Continuation`. */
export function pageOf<T extends object>(
  { call, world }: Visit,
  table: Table<T>,
  selection: Selection,
  write: (record: T) => object = (record) => record,
): Result {
  const list = `${call.operation.id} ${selection.index} ${selection.value}`;
  const size = Number(queryValue(call, 'maxPageSize') ?? world.pageSizes.sphere);
  const after = positionOf(list, call.headers['sphere-continuation']);
  const { items, next } = table.page(selection, size, after);
  const token = next === undefined ? null : continuationToken(list, next);
  return { body: { Items: items.map(write), ContinuationToken: token } };
}

/** Starts work; the answer never tells how it is going to end. */
export function startOperation(
  { world, failure }: Visit,
  type: OperationType,
  tenantId: string,
  details: object = {},
): Result {
  const work = world.startWork(`sphere ${type}`, { ...details, type, tenantId }, failure);
  return { body: operationBody(work, work.created) };
}

/** A piece of work as the API tells it at this time. */
export function operationBody(work: Work, now: number): object {
  const { id, created, started, due, outcome } = work;
  const { type, tenantId } = work.input as OperationInput;
  const begun = now >= started && now > created;
  const ended = begun ? outcome : undefined;
  const more = detailsOf(work);
  return {
    OperationId: id,
    TenantId: tenantId,
    OperationType: OPERATION_TYPES[type].number,
    State: ended ? STATES[ended.state] : Number(begun),
    CreatedDateUTC: new Date(created).toISOString(),
    StartedDateUTC: begun ? new Date(started).toISOString() : null,
    CompletedDateUTC: ended ? new Date(due).toISOString() : null,
    ResourceLocation: ended?.resource ?? '',
    ...(ended &&
      more && { DetailsLocation: `/v2/tenants/${tenantId}/operationTypes/${more}/operations/${id}` }),
    Error: ended?.error ? { Code: ERROR_CODE[ended.error.code] ?? 0, Message: ended.error.message } : null,
  };
}

/** `OperationState` of the document. */
const STATES = { succeeded: 2, failed: 3, partial: 4 } as const;

/** Under which name the operation tells more; undefined when it does not. */
export function detailsOf({ input }: Work): string | undefined {
  const type = OPERATION_TYPES[(input as OperationInput).type];
  return 'details' in type ? type.details : undefined;
}
