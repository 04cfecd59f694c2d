import { and, asc, desc, eq, ge, not, raw } from '@edgeplane/odata';
import { expectTypeOf, test } from 'vitest';
import type { Alerts } from '../src/generated/infrastructureinsights/alerts.js';
import type { Locations } from '../src/generated/subscriptions/locations.js';
import type { OperationsStatus } from '../src/generated/subscriptions/models.js';

declare const alerts: Alerts;
declare const locations: Locations;
const at = { location: 'local' };

test('a filter of the document compiles', () => {
  alerts.list({
    ...at,
    filter: and(eq('Properties/State', 'Active'), eq('Properties/Severity', 'Critical')),
  });
  alerts.list({
    ...at,
    orderby: [desc('Properties/CreatedTimestamp'), asc('Properties/LastUpdatedTimestamp')],
  });
  alerts.list({ ...at, filter: raw("Properties/Title eq 'x'") });
  expectTypeOf(alerts.list(at).all).returns.resolves.items.toHaveProperty('properties');
});

test('what the service would refuse does not', () => {
  // @ts-expect-error the field cannot be filtered
  alerts.list({ ...at, filter: eq('Properties/Title', 'x') });
  // @ts-expect-error the enumeration has no such member
  alerts.list({ ...at, filter: eq('Properties/State', 'Open') });
  // @ts-expect-error the value has the wrong type
  alerts.list({ ...at, filter: eq('Properties/Severity', 1) });
  // @ts-expect-error the field does not take the operator
  alerts.list({ ...at, filter: ge('Properties/State', 'Active') });
  // @ts-expect-error the list cannot be ordered by the field
  alerts.list({ ...at, orderby: desc('Properties/Severity') });
  // @ts-expect-error the service is not known to take not
  alerts.list({ ...at, filter: not(eq('Properties/State', 'Active')) });
  // @ts-expect-error a filter is not text
  alerts.list({ ...at, filter: "Properties/State eq 'Active'" });
  // @ts-expect-error the location is missing
  alerts.list({});
});

test('what a call gives is typed by its status', async () => {
  const answer = await locations.getOperationsStatus({ location: 'local', operationsStatusName: 'x' })
    .response;
  expectTypeOf(answer.status).toEqualTypeOf<200 | 202 | 204>();
  if (answer.status === 200) expectTypeOf(answer.data).toEqualTypeOf<OperationsStatus>();
  else expectTypeOf(answer.data).toEqualTypeOf<undefined>();
});
