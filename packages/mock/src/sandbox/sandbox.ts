// The sandbox: a world behind the documents. What it has no state for, the documents' examples answer.
import type { Answer, Call, Responder } from '../call.js';
import { questionOf } from '../prism.js';
import type { Operation, Service } from '../service.js';
import { armHandler } from './arm/arm.js';
import { readBehaviours } from './arm/behaviour.js';
import { modelOf, newType, type ResourceType } from './arm/model.js';
import { readRelations, relationRules } from './arm/relation-rules.js';
import { Relations } from './arm/relations.js';
import { isObject } from './arm/resource.js';
import { seedFromFixture as seedOwnResources, seedFromDocument as seedResources } from './arm/seed.js';
import { callerOf } from './caller.js';
import { type Identity, readFixture } from './fixture.js';
import { authorizeHandlers } from './identity/authorize.js';
import { checkToken } from './identity/check-token.js';
import { metadataHandlers } from './identity/metadata.js';
import { tokenHandlers } from './identity/token.js';
import type { Handle, Result } from './result.js';
import { seedDevices } from './sphere/many-devices.js';
import { seedFromExamples, seedFromFixture } from './sphere/seed.js';
import { sphereHandlers } from './sphere/sphere.js';
import { authorizationHandlers } from './tenant/authorization.js';
import { demandUnlocked, lockTypes } from './tenant/locks.js';
import { resourceManagerHandlers } from './tenant/resource-manager.js';
import { vaultHandlers } from './tenant/vaults.js';
import { World } from './world.js';

export interface SandboxOptions {
  /** A fixture to begin with, by default the documents' story: `fixtures/lakeside.yaml` of this package. */
  readonly fixture?: string;
  /** Ids and chances come again with the same seed. Default: 1. */
  readonly seed?: number;
  /** How long long-running operations take, in milliseconds. Default: 200. */
  readonly operationTime?: number;
  /** How many items a page holds when the caller does not say; by default as the fixture says, else 1,000 (Sphere) and 100. */
  readonly pageSize?: number;
  /** Adds devices until the first tenant has that many. */
  readonly devices?: number;
  /** Where the clock stands still, ISO 8601; by default it runs. */
  readonly now?: string;
  /** Who issues the tokens that the stamp takes: Entra ID, or its own AD FS; by default as the fixture says, else Entra ID. */
  readonly identity?: Identity;
  /** Takes only tokens that the mock has issued, until they expire and for the service that they are for. Default: false. */
  readonly enforceTokens?: boolean;
}

export interface Sandbox {
  readonly world: World;
  readonly faults: NonNullable<Awaited<ReturnType<typeof readFixture>>['faults']>;
  respond(contract: Responder): Responder;
}

/** @throws Error when the fixture cannot be read or makes no sense */
export async function createSandbox(
  services: readonly Service[],
  options: SandboxOptions = {},
): Promise<Sandbox> {
  const { seed = 1, operationTime = 200, devices = 0, enforceTokens = false } = options;
  const [read, behaviours, relations] = await Promise.all([
    readFixture(options.fixture),
    readBehaviours(),
    readRelations(),
  ]);
  const fixture = options.now === undefined ? read : { ...read, now: options.now };
  const own = devices > 0 ? undefined : fixture.pageSizes;
  const models = services.filter(isArm).map((service) => ({
    service,
    model: modelOf(service, groupsOf(services, service)),
  }));
  const world = new World(fixture, {
    seed,
    operationTime,
    pageSizes: {
      sphere: options.pageSize ?? own?.sphere ?? 1000,
      stackHub: options.pageSize ?? own?.stackHub ?? 100,
    },
    identity: options.identity ?? fixture.identity ?? 'entra',
    relations: new Relations(
      relationRules(
        relations,
        models.map(({ model }) => model),
      ),
    ),
  });
  const handlers = new Map<Operation, Handle>();
  const locks = lockTypes(models.map(({ model }) => model));
  seedFromFixture(world.sphere, fixture);
  seedOwnResources(
    world.resources,
    models.map(({ model }) => model),
    fixture.resources ?? [],
  );
  for (const { service, model } of models) {
    seedResources(world.resources, model);
    for (const operation of service.operations) {
      const type = operation.method === 'put' && model.typeOf(operation);
      if (type) world.remembered.add(type.key);
      const handle = armHandler(operation, model, behaviours);
      if (handle) handlers.set(operation, handle);
    }
  }
  world.relations.begin(world.resources);
  for (const { type } of world.resources.list()) world.remembered.add(type);
  for (const service of services) {
    if (service.clientName === 'Sphere') seedFromExamples(world.sphere, service);
    const own = HANDLERS[service.clientName ?? ''] ?? {};
    for (const operation of service.operations) {
      const handle = own[operation.id];
      if (handle) handlers.set(operation, handle);
    }
  }
  seedDevices(world.sphere, devices, world.random, world.clock.now());
  return {
    world,
    faults: fixture.faults ?? [],
    respond: (contract) => {
      const example = examples(contract);
      const rules = { enforceTokens, locks };
      return (call) => respond(call, contract, example, world, handlers.get(call.operation), rules);
    },
  };
}

/** By `x-client-name`. */
const HANDLERS: Readonly<Record<string, Readonly<Record<string, Handle>>>> = {
  Sphere: sphereHandlers,
  Resources: resourceManagerHandlers,
  KeyVault: vaultHandlers,
  Authorization: authorizationHandlers,
  Identity: { ...metadataHandlers, ...authorizeHandlers, ...tokenHandlers },
};

/** The resource groups of the endpoint that a document describes, where another document has them. */
function groupsOf(services: readonly Service[], { operations }: Service): ResourceType | undefined {
  const hosts = new Set(operations.flatMap(({ addresses }) => addresses.map(({ host }) => host)));
  const groups = services
    .filter(({ clientName }) => clientName === 'Resources')
    .flatMap((service) => service.operations)
    .find(
      ({ id, addresses }) => id === 'ResourceGroups_Get' && addresses.some(({ host }) => hosts.has(host)),
    );
  return groups && newType(groups.path);
}

function isArm({ document }: Service): boolean {
  return document['x-error-format'] === 'arm';
}

/** What requests are held to beside their documents. */
interface Rules {
  readonly enforceTokens: boolean;
  /** Keys of the types that are locks. */
  readonly locks: readonly string[];
}

async function respond(
  call: Call,
  contract: Responder,
  exampleFor: (call: Call, status: number) => Promise<Answer>,
  world: World,
  handle: Handle | undefined,
  { enforceTokens, locks }: Rules,
): Promise<Answer> {
  // Whoever asks for an example by name gets it.
  if (questionOf(call).chosen) return contract(call);
  const plain = await contract(call);
  if (plain.status === 401) return plain;
  if (enforceTokens) checkToken(call, world);
  if (!handle) return plain;
  demandUnlocked(call, world, locks);
  world.work.settle(world.clock.now());
  const example = (status: number) => exampleFor(call, status);
  const result = await handle({
    call,
    world,
    caller: callerOf(call),
    failure: call.failure,
    plain: async () => plain,
    example,
  });
  return answerOf(result, call.operation, example);
}

/** The document's answer with a status, which the same operation always has for all who accept the same. */
function examples(contract: Responder): (call: Call, status: number) => Promise<Answer> {
  const known = new WeakMap<Operation, Map<string, Answer>>();
  return async (call, status) => {
    const own = known.get(call.operation) ?? new Map<string, Answer>();
    known.set(call.operation, own);
    const question = `${status} ${call.headers.accept}`;
    const answer =
      own.get(question) ??
      (await contract({ ...call, headers: { ...call.headers, prefer: `code=${status}` } }));
    own.set(question, answer);
    return answer;
  };
}

async function answerOf(
  { status, headers, body, text }: Result,
  { success }: Operation,
  example: (status: number) => Promise<Answer>,
): Promise<Answer> {
  const code = status ?? success;
  const own = tagged(headers ? present(headers) : (await example(code)).headers, body);
  if (text !== undefined) return { status: code, headers: own, body: text };
  if (body !== undefined) {
    return { status: code, headers: { 'Content-Type': 'application/json', ...own }, body: textOf(body) };
  }
  const { 'Content-Type': _, ...others } = own;
  return { status: code, headers: others };
}

/** `ETag` is what the body calls `etag`. */
function tagged(headers: Answer['headers'], body: unknown): Answer['headers'] {
  return isObject(body) && typeof body.etag === 'string' && 'ETag' in headers
    ? { ...headers, ETag: body.etag }
    : headers;
}

function present(headers: NonNullable<Result['headers']>): Answer['headers'] {
  const entries = Object.entries(headers);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

const texts = new WeakMap<object, string>();

/** What is sent of a resource stays the same until another takes its place: values are never changed in place. */
function textOf(body: unknown): string {
  if (typeof body !== 'object' || body === null) return JSON.stringify(body);
  const text = texts.get(body) ?? JSON.stringify(body);
  texts.set(body, text);
  return text;
}
