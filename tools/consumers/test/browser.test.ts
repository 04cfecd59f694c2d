// Generated clients on a page of another origin than the service's, in a real browser.
import { launchBrowser, recordProblems } from '@edgeplane/browser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { bundle } from './bundle.js';
import { json, type Listening, type Service, startPage, startService } from './service.js';

/** What the page's script offers: each member does one thing and gives what came of it, as JSON. */
interface OnPage {
  devices(url: string): Promise<unknown>;
  device(url: string): Promise<Outcome>;
  abort(url: string): Promise<Outcome>;
  alerts(url: string): Promise<unknown>;
  upload(url: string): Promise<[number, number][]>;
  move(url: string): Promise<unknown>;
}

interface Outcome {
  /** Classes of the client that the error is an instance of. */
  readonly is: readonly string[];
  readonly message: string;
}

const SCRIPT = `
import * as runtime from '@edgeplane/client';
import { createSphereClient } from '@edgeplane/sphere';
import { list } from '@edgeplane/sphere/devices';
import { eq } from '@edgeplane/odata';
import { createInfrastructureInsightsClient } from '@edgeplane/stackhub-admin/infrastructureinsights';

const credential = { getToken: async () => ({ token: 'token', expiresOn: new Date() }) };
const sphere = (baseUrl, more) =>
  createSphereClient({ baseUrl, credential, tenantId: 't', retry: { baseDelay: 1 }, ...more });
const outcome = (call) =>
  call.then(
    () => ({ is: [], message: '' }),
    (error) => ({
      is: Object.keys(runtime).filter((name) => /Error$/.test(name) && error instanceof runtime[name]),
      message: error.message,
    }),
  );

globalThis.onPage = {
  async devices(url) {
    const found = [];
    for await (const { DeviceId } of list(sphere(url).client)) found.push(DeviceId);
    return found;
  },
  device: (url) => outcome(sphere(url).devices.get({ deviceId: 'd' })),
  abort(url) {
    const controller = new AbortController();
    const call = sphere(url).devices.get({ deviceId: 'd' }, { signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    return outcome(call);
  },
  async alerts(url) {
    const insights = createInfrastructureInsightsClient({ baseUrl: url, credential, subscriptionId: 's' });
    return insights.alerts.list({ location: 'local', filter: eq('Properties/State', 'Active') }).all();
  },
  async upload(url) {
    const told = [];
    const file = new File([new Uint8Array(100000)], 'image.bin');
    await sphere(url).images.upload({ body: runtime.withProgress(file, (...progress) => told.push(progress)) });
    return told;
  },
  move: (url) => sphere(url).devices.move({ deviceId: 'd', body: 'group' }).untilDone({ interval: 1 }),
};
`;

let browser: Browser;
let site: Listening;
let service: Service;
let page: Page;
let problems: readonly string[];

beforeAll(async () => {
  const { code, external } = await bundle(inject('project'), SCRIPT, true);
  expect(external).toEqual([]);
  [browser, site, service] = await Promise.all([launchBrowser(), startPage(code), startService()]);
  page = await browser.newPage();
  problems = recordProblems(page);
  await page.goto(site.url);
  await page.waitForFunction(() => 'onPage' in globalThis);
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([site?.close(), service?.close()]);
});
beforeEach(() => service.answer((_, response) => json(response, {})));

const onPage = <Name extends keyof OnPage>(
  name: Name,
  url = service.url,
): Promise<Awaited<ReturnType<OnPage[Name]>>> =>
  page.evaluate(
    ([member, address]) =>
      (globalThis as unknown as { onPage: OnPage }).onPage[member as Name](address ?? ''),
    [name, url],
  ) as Promise<Awaited<ReturnType<OnPage[Name]>>>;

test('the script starts without a complaint', () => {
  expect(problems).toEqual([]);
});

test('a list goes on by header to its end', async () => {
  service.answer(({ headers }, response) => {
    const at = Number(headers['sphere-continuation'] ?? 0);
    json(response, { Items: [{ DeviceId: `d${at}` }], ContinuationToken: at < 2 ? String(at + 1) : null });
  });
  expect(await onPage('devices')).toEqual(['d0', 'd1', 'd2']);
  expect(service.arrived.map(({ headers }) => headers.authorization)).toEqual(Array(3).fill('Bearer token'));
  // Browsers say who they are; scripts must not.
  expect(service.arrived[0]?.headers['user-agent']).not.toContain('edgeplane');
});

test('a list goes on by link, with a filter and an id of the call', async () => {
  service.answer(({ path }, response) => {
    const next = `${service.url}/next?page=2`;
    json(
      response,
      path.startsWith('/next') ? { value: [{ name: 'b' }] } : { value: [{ name: 'a' }], nextLink: next },
    );
  });
  expect(await onPage('alerts')).toEqual([{ name: 'a' }, { name: 'b' }]);
  const [first] = service.arrived;
  expect(new URL(first?.path ?? '', service.url).searchParams.get('$filter')).toBe(
    "Properties/State eq 'Active'",
  );
  expect(first?.headers['x-ms-client-request-id']).toMatch(/^[\da-f-]{36}$/);
});

test('what passes by itself is repeated', async () => {
  service.answer((_, response) => json(response, {}, service.arrived.length < 3 ? 503 : 200));
  expect(await onPage('device')).toEqual({ is: [], message: '' });
  expect(service.arrived).toHaveLength(3);
});

describe('a failure is an error of its class', () => {
  test('where the service refuses', async () => {
    service.answer((_, response) => json(response, { Code: 8, Message: 'No such device.' }, 404));
    const { is, message } = await onPage('device');
    expect(is).toEqual(['ApiError', 'EdgeplaneError', 'NotFoundError']);
    expect(message).toContain('Devices_Get failed with 404 Not Found: NotFound: No such device.');
  });

  test('where a redirect leads elsewhere', async () => {
    service.answer((_, response) => response.writeHead(302, { location: site.url }).end());
    expect((await onPage('device')).is).toContain('UnexpectedResponseError');
    expect(service.arrived).toHaveLength(1);
  });

  test('where a web page answers', async () => {
    service.answer((_, response) =>
      response.setHeader('content-type', 'text/html').end('<html>Sign in</html>'),
    );
    expect((await onPage('device')).is).toContain('UnexpectedResponseError');
  });

  test('where nothing listens', async () => {
    expect((await onPage('device', 'http://127.0.0.1:1')).is).toContain('ConnectionError');
  });

  test('where the caller gives up', async () => {
    service.answer(() => {});
    expect((await onPage('abort')).is).toEqual(['AbortError', 'EdgeplaneError']);
  });
});

test('a file is uploaded, and the page told', async () => {
  service.answer((_, response) => json(response, { OperationId: 'o', State: 0 }));
  expect((await onPage('upload')).at(-1)).toEqual([100_000, 100_000]);
  expect(service.arrived).toMatchObject([{ method: 'POST', bytes: 100_000 }]);
  expect(service.arrived[0]?.headers['content-type']).toBe('application/octet-stream');
});

test('a long-running operation is waited for', async () => {
  service.answer(({ method }, response) =>
    json(response, { OperationId: 'o', State: method === 'GET' ? 2 : 0 }, method === 'GET' ? 200 : 202),
  );
  expect(await onPage('move')).toMatchObject({ State: 2 });
  expect(service.arrived.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'PUT /v2/tenants/t/devices/d/devicegroup',
    'GET /v2/tenants/t/operations/o',
  ]);
});
