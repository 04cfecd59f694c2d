import { parseArgs } from 'node:util';
import { serveDocs } from '@edgeplane/docs';
import { startMock } from '@edgeplane/mock';
import { createPrinter } from './printer.js';
import { sphereScenario } from './scenarios/sphere.js';
import { stackHubScenario } from './scenarios/stackhub.js';
import { stackHubTenantScenario } from './scenarios/stackhub-tenant.js';

const { values } = parseArgs({ options: { once: { type: 'boolean', default: false } } });
const printer = createPrinter(console.log);

const mock = await startMock();
const docs = await serveDocs();
try {
  await sphereScenario({ url: mock.url, printer });
  await stackHubScenario({ url: mock.url, printer });
  await stackHubTenantScenario({ url: mock.url, printer });
} catch (error) {
  printer.failure(error);
  process.exitCode = 1;
}

async function stop(): Promise<void> {
  await Promise.all([mock.close(), docs.close()]);
}

if (values.once || process.exitCode) {
  await stop();
} else {
  printer.invitation(mock.url, docs.url);
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
