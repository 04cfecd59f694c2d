// Worlds of any size: devices by the hundred thousand, some of which have something to report.
import type { ReportFixture } from '../fixture.js';
import type { Random } from '../random.js';
import { newDevice } from './devices.js';
import { addReport } from './reports.js';
import type { SphereStore } from './store.js';

/** The service keeps no more of a tenant: https://learn.microsoft.com/rest/api/azure-sphere/error-reporting/list */
const MOST_REPORTS = 1000;

/** Of so many devices one has something to report. */
const RARITY = 50;

const DAY = 86_400_000;

const EVENTS: readonly Omit<ReportFixture, 'device' | 'start' | 'end'>[] = [
  {
    description: 'An application ended with signal 11.',
    type: 'Unplanned',
    class: 'Application',
    category: 'AppCrash',
  },
  {
    description: 'The device started again after it had lost power.',
    type: 'Unplanned',
    class: 'OS',
    category: 'PowerLoss',
  },
  {
    description: 'An application was updated.',
    type: 'Planned',
    class: 'Application',
    category: 'AppUpdate',
  },
];

/**
 * Adds devices until the first tenant has that many, spread over its device groups.
 * @param now milliseconds since 1970; what they report happened on the day before
 */
export function seedDevices(store: SphereStore, total: number, random: Random, now: number): void {
  const [tenant] = store.tenants.list();
  if (!tenant) return;
  const selection = { index: 'tenant', value: tenant.Id };
  const groups = store.deviceGroups.list(selection);
  for (let number = store.devices.count(selection); number < total; number++) {
    const group = groups[number % Math.max(1, groups.length)];
    const device = newDevice(tenant.Id, random.hex(128));
    store.devices.put(group ? { ...device, DeviceGroupId: group.Id, ProductId: group.ProductId } : device);
    const event = EVENTS[number % EVENTS.length];
    if (event && number % RARITY === 0 && store.reports.count(selection) < MOST_REPORTS) {
      const end = now - Math.floor(random.next() * DAY);
      const span = { start: new Date(end - DAY).toISOString(), end: new Date(end).toISOString() };
      addReport(store, tenant.Id, { ...event, ...span, device: device.DeviceId });
    }
  }
}
