// Error reports: what devices tell of crashes, restarts and updates.
import type { ReportFixture } from '../fixture.js';
import type { Handle } from '../result.js';
import type { Report } from './records.js';
import { inTenant, pageOf } from './service.js';
import type { SphereStore } from './store.js';

export const reports: Readonly<Record<string, Handle>> = {
  ErrorReporting_List: inTenant('Reader', (visit) =>
    pageOf(visit, visit.store.reports, { index: 'tenant', value: visit.tenantId }, reportBody),
  ),
};

/** @throws Error when the tenant has no such device */
export function addReport(store: SphereStore, tenantId: string, report: ReportFixture): void {
  const device = store.devices.get(report.device);
  if (device?.TenantId !== tenantId) {
    throw new Error(
      `The fixture has a report of the device ${report.device}, which the tenant ${tenantId} does not have.`,
    );
  }
  store.reports.put({
    TenantId: tenantId,
    Number: store.reports.size,
    DeviceId: device.DeviceId,
    Description: report.description,
    EventType: report.type,
    EventClass: report.class,
    EventCategory: report.category,
    EventCount: report.count ?? 1,
    StartTimestampInUnix: seconds(report.start),
    EndTimestampInUnix: seconds(report.end),
  });
}

function reportBody({ TenantId: _, Number: __, ...report }: Report): object {
  return report;
}

function seconds(time: string): number {
  return Math.floor(Date.parse(time) / 1000);
}
