import { type Mock, startMock } from '@edgeplane/mock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPrinter } from './printer.js';
import { sphereScenario } from './scenarios/sphere.js';
import { stackHubScenario } from './scenarios/stackhub.js';
import { stackHubTenantScenario } from './scenarios/stackhub-tenant.js';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

async function play(scenario: typeof sphereScenario): Promise<string> {
  const lines: string[] = [];
  await scenario({ url: mock.url, printer: createPrinter((line) => lines.push(line)) });
  return lines.join('\n');
}

test('the Sphere scenario signs in, pages, deploys and waits', async () => {
  const said = await play(sphereScenario);
  expect(said).toMatch(/POST +\S+\/oauth2\/v2\.0\/token\S* {2}200/);
  expect(said.match(/GET +\S+\/devices {2}200/g)?.length).toBeGreaterThan(1);
  expect(said).toMatch(/POST +\S+\/deployments {2}202/);
  expect(said).toMatch(/GET +\S+\/operations\/\S+ {2}200/);
  expect(said).toMatch(/is deployed to Production since 2026/);
});

test('the Stack Hub scenario asks for alerts with exactly the published query', async () => {
  const said = await play(stackHubScenario);
  expect(said).toContain('/metadata/endpoints?');
  expect(said).toContain(
    "/regionHealths/local/alerts?$filter=(Properties/State eq 'Active') and (Properties/Severity eq 'Critical')&$orderby=Properties/CreatedTimestamp desc&api-version=2016-05-01  200",
  );
  const times = [...said.matchAll(/^ {6}(2026-\S+) /gm)].map(([, time]) => time);
  expect(times.length).toBeGreaterThan(1);
  expect(times).toEqual(times.toSorted().toReversed());
});

test('the tenant scenario makes a machine that runs, and leaves nothing', async () => {
  const said = await play(stackHubTenantScenario);
  expect(said).toMatch(/PUT +\S+\/virtualMachines\/evening-pc\?\S+ {2}201/);
  expect(said).toContain('evening-pc: Provisioning succeeded, VM running');
  expect(said).toMatch(/DELETE \S+\/resourcegroups\/evening\?\S+ {2}202/i);
  expect(said).toContain('machines of the subscription: kettle-pc');
});
