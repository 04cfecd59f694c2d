import type { OpenedStore } from '@edgeplane/auth';
import type { CatalogArgument, Client, ClientOptions, Layer, TokenRequest } from '@edgeplane/client';
import type { Environment } from '../environment.js';
import type { Branch } from '../tree.js';
import type { Application } from './application.js';

/** A control plane that the command speaks to. */
export interface Service {
  /** The first word of its commands: `sphere`. */
  readonly name: string;
  readonly title: string;
  /** Variables that its commands read, for the help. */
  readonly variables: readonly (readonly [name: string, meaning: string])[];
  /** Arguments that `connect` finds out by itself. */
  readonly discovers: readonly string[];
  /** Loads its catalogs. */
  load(): Promise<readonly Branch[]>;
  /** A client that can tell what the service's failures mean. */
  client(options: ClientOptions): Promise<Client>;
  /** @throws AuthError when no sign-in is set; whatever discovery throws. */
  connect(settings: Settings): Promise<Client>;
  /** Where applications sign in to it. @throws whatever discovery throws. */
  applications(settings: Settings): Promise<ApplicationSignIn>;
  /** Where users sign in to it. @throws whatever discovery throws. */
  users(settings: Settings): Promise<UserSignIn>;
}

/** Where users sign in, as whom the program does it, and what for. */
export interface UserSignIn {
  readonly loginEndpoint: string;
  readonly directory: string;
  readonly clientId: string;
  readonly request: TokenRequest;
}

/** Where applications sign in, and what for. */
export interface ApplicationSignIn {
  readonly loginEndpoint: string;
  /** Undefined where each application has to tell its own. */
  readonly directory: string | undefined;
  readonly request: TokenRequest;
}

export interface Settings {
  readonly environment: Environment;
  /** What the user gave as `--url`. */
  readonly url: string | undefined;
  /** Where users sign in, if not at the service's usual place. */
  readonly loginUrl: string | undefined;
  /** Nothing will be sent: do not sign in, do not discover. */
  readonly dryRun: boolean;
  /** Milliseconds for one attempt, to the end of its answer. */
  readonly timeout: number;
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly signal: AbortSignal;
  readonly layers: readonly Layer[];
  /** The sign-ins that are kept; undefined when there are none. */
  readonly openKept: () => Promise<OpenedStore | undefined>;
  /** The application that has signed in; undefined when none has, or a user is chosen. */
  readonly keptApplication: () => Promise<Application | undefined>;
}

/** Arguments that say where to work rather than with what: they may be set once, in the environment. */
export function isScope({ discovers }: Service, { client, name }: CatalogArgument): boolean {
  return client === true || discovers.includes(name);
}
