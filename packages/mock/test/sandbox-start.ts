// A mock with a world for the tests of a file, put back to its beginning before each test.
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { bundledDocuments } from '../src/bundles.js';
import { type Mock, type SandboxOptions, startMock } from '../src/index.js';

export const TENANT = '7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01';
export const LAB = 'c1d7e8a4-52a6-4b6f-8f7c-4a1b7d90e602';
export const KETTLE = '3f6d1f0a-8a55-4c1f-b7de-6f1f5b0c2d11';
export const PRODUCTION = '5c8e7d6f-4b3a-4c2d-9e1f-0a9b8c7d6e31';
export const FIELD_TEST = '6d9f8e70-5c4b-4d3e-8f20-1bac9d8e7f32';
export const IMAGE = '1e2d3c4b-5a69-4788-9a0b-cd1e2f304a51';
export const SUBSCRIPTION = 'f0e1d2c3-b4a5-4697-8889-7a6b5c4d3e91';
export const ADMIN = '/adminmanagement.local.azurestack.external';
export const SYSTEM = `${ADMIN}/subscriptions/${SUBSCRIPTION}/resourceGroups/System.local/providers`;

/** What the bodies of the services hold, all in one. A test that reads what is not there fails. */
export interface Body extends ReadonlyArray<Body> {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly details: readonly { target: string }[];
  };
  readonly properties: {
    readonly state: string;
    readonly severity: string;
    readonly createdTimestamp: string;
    readonly closedTimestamp: string;
    readonly hasValidRemediationAction: boolean;
    readonly powerState: string;
    readonly provisioningState: string;
    readonly healthState: string;
    readonly alertSummary: { readonly criticalAlertCount: number; readonly warningAlertCount: number };
    readonly impactedResourceDisplayName: string;
    readonly resourceDisplayName: string;
    readonly displayName: string;
    readonly subscriptionCount: number;
    readonly backupInfo: { readonly status: string; readonly timeTakenToCreate: string };
    readonly progress: { readonly status: string; readonly errorMessage: string };
    readonly duration: string;
    readonly packageVersions: readonly { readonly version: string }[];
  };
  readonly value: readonly Body[];
  readonly nextLink: string | null | undefined;
  readonly id: string;
  readonly name: string;
  readonly Items: readonly Body[];
  readonly ContinuationToken: string | null;
  readonly Id: string;
  readonly Name: string;
  readonly Roles: readonly unknown[];
  readonly Principals: readonly unknown[];
  readonly TenantId: string;
  readonly ProductId: string;
  readonly DeviceId: string;
  readonly displayName: string;
  readonly offerId: string;
  readonly state: string;
  readonly subscriptionId: string;
  readonly UpdatePolicy: number;
  readonly OsFeedType: number;
  readonly CurrentDeployment: unknown;
  readonly OperationId: string;
  readonly OperationType: number;
  readonly State: number;
  readonly Error: unknown;
  readonly ErrorCode: string;
  readonly ResourceLocation: string;
  readonly DetailsLocation: string;
  readonly Certificate: string;
  readonly access_token: string;
  readonly refresh_token: string;
  readonly now: string;
  readonly stopped: boolean;
  readonly detail: string;
  readonly status: number;
}

export interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** Checks every answer against its document. Operations end when the clock is moved on by a second. */
export function useSandbox(options: SandboxOptions = {}) {
  let mock: Mock;
  const ask = async (
    method: string,
    path: string,
    init: RequestInit & { json?: unknown } = {},
  ): Promise<Seen> => {
    const { json, headers, ...rest } = init;
    const answer = await fetch(path.startsWith('http') ? path : mock.url + path, {
      method,
      redirect: 'manual',
      ...rest,
      headers: {
        Authorization: 'Bearer anything',
        ...(json !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
  };
  const control = (method: string, path: string, json?: unknown) =>
    ask(method, `/__edgeplane${path}`, { json });
  beforeAll(async () => {
    mock = await startMock({
      documents: await bundledDocuments(),
      sandbox: { operationTime: 1000, now: '2026-11-22T09:00:00Z', ...options },
      checkResponses: true,
    });
  });
  afterAll(() => mock.close());
  beforeEach(async () => {
    await control('DELETE', '/faults');
    await control('POST', '/snapshots/start/restore');
  });
  return {
    get url() {
      return mock.url;
    },
    ask,
    get: (path: string, headers: Record<string, string> = {}) => ask('GET', path, { headers }),
    control,
    /** Moves the clock. */
    pass: (seconds: number) => control('POST', '/clock', { advance: seconds }),
    /** Starts a Sphere operation, lets it end, and gives it back as it is then. */
    async operation(method: string, path: string, json?: unknown, headers: Record<string, string> = {}) {
      const started = await ask(method, path, { json, headers });
      if (started.status >= 300) throw new Error(`${started.status} ${JSON.stringify(started.body)}`);
      await control('POST', '/clock', { advance: 1 });
      const { TenantId, OperationId } = started.body;
      return (await ask('GET', `/v2/tenants/${TenantId}/operations/${OperationId}`, { headers })).body;
    },
    /** Every page of a Sphere list. */
    async pages(path: string): Promise<(readonly Body[])[]> {
      const pages: (readonly Body[])[] = [];
      let token: string | null = '';
      do {
        const { body } = await ask('GET', path, {
          headers: token === '' ? {} : { 'Sphere-Continuation': token ?? '' },
        });
        pages.push(body.Items);
        token = body.ContinuationToken;
      } while (token !== null);
      return pages;
    },
  };
}
