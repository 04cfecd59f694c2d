// `/__edgeplane/…`: scripts the mock while it runs. Everything goes in and out as JSON.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBytes } from '../request-body.js';
import type { World, WorldState } from '../sandbox/world.js';
import type { Fault, Faults } from './faults.js';
import type { RequestLog } from './requests.js';

export const CONTROL_PREFIX = '/__edgeplane';

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

type Route = (input: never, name: string) => Reply;

export interface Controlled {
  readonly requests: RequestLog;
  readonly faults: Faults;
  /** Undefined when there is no sandbox. */
  readonly world: World | undefined;
}

export type Control = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export function createControl({ requests, faults, world }: Controlled): Control {
  const snapshots = new Map<string, WorldState>();
  if (world) snapshots.set('start', world.save());
  const clock = (current: World) =>
    ok({ now: current.clock.text(), stopped: current.clock.save().fixed !== undefined });
  const inWorld = (act: (world: World, input: never, name: string) => Reply): Route =>
    world
      ? (input, name) => act(world, input, name)
      : () => problem(404, 'There is no sandbox: the mock was started without.');

  const routes: Readonly<Record<string, Route>> = {
    'GET /requests': () => ok(requests.list),
    'DELETE /requests': () => {
      requests.clear();
      return ok([]);
    },
    'GET /faults': () => ok(faults.list),
    'PUT /faults': (input: unknown) => {
      if (!Array.isArray(input)) return problem(400, 'Faults are a JSON array of objects.');
      faults.set(input as Fault[]);
      return ok(faults.list);
    },
    'DELETE /faults': () => {
      faults.set([]);
      return ok([]);
    },
    'GET /clock': inWorld(clock),
    'POST /clock': inWorld((current, input) => {
      const { stop, advance, run } = (input ?? {}) as {
        stop?: string | boolean;
        advance?: number;
        run?: boolean;
      };
      const at = typeof stop === 'string' ? Date.parse(stop) : current.clock.now();
      if (Number.isNaN(at)) return problem(400, `\`stop\` is not a time: give ISO 8601, or true for now.`);
      if (stop !== undefined && stop !== false) current.clock.stop(at);
      if (typeof advance === 'number') current.clock.advance(advance * 1000);
      if (run) current.clock.run();
      return clock(current);
    }),
    'GET /snapshots': inWorld(() => ok([...snapshots.keys()])),
    'PUT /snapshots/*': inWorld((current, _, name) => {
      snapshots.set(name, current.save());
      return ok({ name });
    }),
    'POST /snapshots/*/restore': inWorld((current, _, name) => {
      const state = snapshots.get(name);
      if (!state)
        return problem(404, `There is no snapshot ${name}. There is: ${[...snapshots.keys()].join(', ')}.`);
      current.load(state);
      return ok({ name });
    }),
  };

  return async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://mock.invalid');
    const path = pathname.slice(CONTROL_PREFIX.length).replace(/\/$/, '');
    const name = decodeURIComponent(/^\/snapshots\/([^/]+)/.exec(path)?.[1] ?? '');
    const key = `${request.method} ${name === '' ? path : path.replace(/^\/snapshots\/[^/]+/, '/snapshots/*')}`;
    const route = routes[key];
    const { status, body } = route
      ? run(route, await readBytes(request), name)
      : problem(
          404,
          `There is no ${request.method} ${pathname}. There is: ${Object.keys(routes).join(', ')}.`,
        );
    const text = JSON.stringify(body);
    response.writeHead(status, {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(text),
    });
    response.end(text);
  };
}

function run(route: Route, bytes: Buffer, name: string): Reply {
  try {
    const input: unknown = bytes.length === 0 ? undefined : JSON.parse(bytes.toString());
    return route(input as never, name);
  } catch (error) {
    return problem(400, (error as Error).message);
  }
}

function ok(body: unknown): Reply {
  return { status: 200, body };
}

function problem(status: number, detail: string): Reply {
  return { status, body: { status, detail } };
}
