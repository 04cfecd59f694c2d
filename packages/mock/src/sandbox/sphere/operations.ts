// Operations: how far they are, and how they went.
import { exampleParameters } from '../example-bodies.js';
import { type Handle, notFound, pathValue, type Result, type Visit } from '../result.js';
import type { OperationInput } from './records.js';
import { detailsOf, inTenant, operationBody } from './service.js';

export const operations: Readonly<Record<string, Handle>> = {
  AsyncOperations_Get: inTenant('Reader', (visit) => operation(visit, visit.tenantId)),
  AsyncOperations_GetGlobal: (visit) => operation(visit),
  AsyncOperations_GetImageUploadDetails: inTenant('Reader', (visit) =>
    operation(visit, visit.tenantId, 'imageUpload'),
  ),
  AsyncOperations_GetBulkClaimDetails: inTenant('Reader', (visit) =>
    operation(visit, visit.tenantId, 'bulkDeviceClaim'),
  ),
  Deployments_GetCreateDeploymentDetails: inTenant('Reader', (visit) =>
    operation(visit, visit.tenantId, 'deploytodevicegroup'),
  ),
};

/** An operation that was started here, of this tenant and type, or one that the documents tell of. */
async function operation(visit: Visit, tenantId?: string, details?: string): Promise<Result> {
  const { world, call } = visit;
  const id = pathValue(call, 'operationId');
  const work = world.work.get(id);
  if (work?.effect.startsWith('sphere ')) {
    const { tenantId: owner } = work.input as OperationInput;
    const fits = tenantId === undefined || owner.toLowerCase() === tenantId;
    if (fits && (details === undefined || detailsOf(work) === details)) {
      return { body: operationBody(work, world.clock.now()) };
    }
  }
  const { status, body = '' } = await visit.plain();
  const told = status === 200 ? (JSON.parse(body) as { OperationId: string; TenantId: string }) : undefined;
  const same = [told?.OperationId, exampleParameters(call.operation).operationId].includes(id.toLowerCase());
  if (told && same && (tenantId === undefined || told.TenantId === tenantId)) return { body: told };
  throw notFound(`The operation ${id}`);
}
