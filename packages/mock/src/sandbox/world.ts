// Everything that the sandbox remembers.
import { registerResourceWork } from './arm/effect.js';
import type { Relations } from './arm/relations.js';
import { type Resource, resourceTable } from './arm/resource.js';
import { Clock } from './clock.js';
import type { Fixture, Identity } from './fixture.js';
import { TokenIssuer } from './identity/issuer.js';
import { Pages } from './pages.js';
import { Random } from './random.js';
import { registerSphereWork } from './sphere/sphere.js';
import { SphereStore } from './sphere/store.js';
import type { Table } from './table.js';
import { type Work, WorkQueue } from './work.js';

export interface WorldOptions {
  /** Ids and chances come again with the same seed. */
  readonly seed: number;
  /** How long long-running work takes, in milliseconds. */
  readonly operationTime: number;
  /** How many items a page holds when the caller does not say. */
  readonly pageSizes: { readonly sphere: number; readonly stackHub: number };
  /** Who issues the tokens that the stamp takes. */
  readonly identity: Identity;
  /** What the resources of Stack Hub have to do with each other. */
  readonly relations: Relations;
}

/** Plain data; values are shared with the world, which never changes them in place. */
export interface WorldState {
  readonly clock: ReturnType<Clock['save']>;
  readonly random: number;
  readonly work: ReturnType<WorkQueue['save']>;
  readonly sphere: ReturnType<SphereStore['save']>;
  readonly resources: ReturnType<Table<Resource>['save']>;
  readonly issued: ReturnType<TokenIssuer['save']>;
}

export class World {
  readonly clock: Clock;
  readonly random: Random;
  readonly work = new WorkQueue();
  readonly sphere = new SphereStore();
  /** Of every Stack Hub provider. */
  readonly resources = resourceTable();
  /** Of lists of resources. */
  readonly pages = new Pages(() => this.resources.revision);
  readonly relations: Relations;
  /** Keys of the types of resources that are remembered: one that is not in the table is not there. */
  readonly remembered = new Set<string>();
  readonly tokens: TokenIssuer;
  /** Mail address of the person that every unknown caller is taken for. */
  readonly operator: string;
  readonly pageSizes: WorldOptions['pageSizes'];
  readonly #operationTime: number;

  constructor(fixture: Fixture, options: WorldOptions) {
    const { seed, operationTime, pageSizes, identity, relations } = options;
    this.clock = new Clock(fixture.now === undefined ? undefined : Date.parse(fixture.now));
    this.random = new Random(seed);
    this.operator = fixture.operator;
    this.pageSizes = pageSizes;
    this.relations = relations;
    this.#operationTime = operationTime;
    this.tokens = new TokenIssuer(fixture.issuers, identity, this.clock, this.random);
    registerSphereWork(this);
    registerResourceWork(this);
  }

  /** Seconds that a client should wait before it asks again how far work is. */
  get retryAfter(): number {
    return Math.ceil(this.#operationTime / 1000);
  }

  /** @param failure why it is going to fail, half way through */
  startWork(effect: string, input: unknown, failure?: string, id = this.random.uuid()): Work {
    const created = this.clock.now();
    return this.work.start({
      id,
      effect,
      input,
      created,
      started: created + this.#operationTime / 2,
      due: created + this.#operationTime,
      failure,
    });
  }

  save(): WorldState {
    return {
      clock: this.clock.save(),
      random: this.random.save(),
      work: this.work.save(),
      sphere: this.sphere.save(),
      resources: this.resources.save(),
      issued: this.tokens.save(),
    };
  }

  load(state: WorldState): void {
    this.clock.load(state.clock);
    this.random.load(state.random);
    this.work.load(state.work);
    this.sphere.load(state.sphere);
    this.resources.load(state.resources);
    this.tokens.load(state.issued);
  }
}
