import { present } from '../absent.js';
import { type Family, type Result, resultOf } from '../figure.js';
import { interleave, median } from '../rounds.js';
import { documentFile } from './documents.js';
import { checkShot, load } from './load.js';
import type { ExampleCall } from './ready.js';
import { type Scenario, type Shot, scenarios, shotAt } from './scenarios.js';
import { features, type MockChild, mocks, onAllDocuments, startJsonServer } from './servers.js';

const ROUNDS = 5;

/** Answers a second over 16 connections: each mock on the document in question, and on all of them where it can. */
export const throughput: Family = {
  figures: scenarios.map(({ figure }) => figure),

  async measure(wanted, note) {
    for (const [name, text] of Object.entries(features)) note(`${name}: ${text}`);
    const results: Record<string, Result> = {};
    for (const scenario of scenarios.filter(({ figure }) => wanted.includes(figure))) {
      results[scenario.figure] = await measureScenario(scenario, (line) =>
        note(`${scenario.figure}: ${line}`),
      );
    }
    return results;
  },
};

async function measureScenario(scenario: Scenario, note: (line: string) => void): Promise<Result> {
  const children: MockChild[] = [];
  const started = async (starting: Promise<MockChild>) => {
    const child = await starting;
    children.push(child);
    return child;
  };
  try {
    const file = documentFile(scenario.document);
    const own = await started(mocks.edgeplane([file]));
    const call = own.message.requests?.[scenario.operation];
    if (!call) throw new Error(`${scenario.operation} has no example request`);
    const ready = async (child: MockChild, request: ExampleCall = call) => {
      const shot = shotAt(child.message, request, scenario.renames);
      await checkShot(shot);
      return { child, shot };
    };
    const contenders: Record<string, () => Promise<{ child: MockChild; shot: Shot }>> = {
      edgeplane: () => ready(own),
      'json-server': async () => ready(await started(startJsonServer()), { ...call, ...scenario.plain }),
    };
    for (const [name, start] of Object.entries(mocks)) {
      contenders[name] ??= async () => ready(await started(start([file])));
    }
    for (const [name, start] of Object.entries(onAllDocuments)) {
      contenders[name] = async () => ready(await started(start()));
    }
    return await race(await present(contenders, note), note);
  } finally {
    await Promise.all(children.map((child) => child.stop()));
  }
}

async function race(
  contenders: ReadonlyMap<string, { child: MockChild; shot: Shot }>,
  note: (line: string) => void,
): Promise<Result> {
  const slowest = new Map<string, number[]>();
  for (const { shot } of contenders.values()) await load(shot);
  const perSecond = await interleave([...contenders.keys()], ROUNDS, async (name) => {
    const measured = await load((contenders.get(name) as { shot: Shot }).shot);
    slowest.set(name, [...(slowest.get(name) ?? []), measured.p99Ms]);
    return measured.perSecond;
  });
  for (const [name, { child }] of contenders) {
    const rss = await child.ask<number>('memory');
    note(`${name}: p99 ${median(slowest.get(name) ?? [])} ms, ${Math.round(rss / 1e6)} MB`);
  }
  const medians = Object.entries(perSecond).map(([name, values]) => [name, median(values)] as const);
  return resultOf(Object.fromEntries(medians), 'answers a second, more is better');
}
