import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { present } from '../absent.js';
import { type Family, resultOf } from '../figure.js';
import { interleave, median } from '../rounds.js';
import { withScratch } from '../scratch.js';
import { checkShot, load } from './load.js';
import { type Shot, shotAt } from './scenarios.js';
import { type MockChild, mocks, type Start } from './servers.js';
import { sizedDocument } from './sized-document.js';

const ROUNDS = 5;
const FEW = 20;
const MANY = 500;

/** Answers a second with 500 operations, as a part of those with 20, asking for the last operation each time. */
export const growth: Family = {
  figures: ['mock/per-s-500-ops-vs-20'],

  measure: (_, note) =>
    withScratch(async (folder) => {
      const children: MockChild[] = [];
      const shots = async (start: Start) => {
        const made: Shot[] = [];
        for (const operations of [FEW, MANY]) {
          const file = join(folder, `${operations}.json`);
          await writeFile(file, JSON.stringify(sizedDocument(operations)));
          const child = await start([file]);
          children.push(child);
          const path = `/v1/kind${operations - 1}/one/part`;
          const shot = shotAt(child.message, { method: 'GET', host: 'sized.example', path, headers: {} });
          await checkShot(shot);
          await load(shot);
          made.push(shot);
        }
        return made as [few: Shot, many: Shot];
      };
      try {
        const starts = Object.entries(mocks).map(([name, start]) => [name, () => shots(start)] as const);
        const ready = await present(Object.fromEntries(starts), note);
        const ratios = await interleave([...ready.keys()], ROUNDS, async (name) => {
          const [few, many] = ready.get(name) as [Shot, Shot];
          return (1 / (await load(few)).perSecond) * (await load(many)).perSecond;
        });
        const medians = Object.entries(ratios).map(([name, values]) => [name, median(values)] as const);
        const unit = 'of the answers a second with 20 operations, more is better';
        return { 'mock/per-s-500-ops-vs-20': resultOf(Object.fromEntries(medians), unit) };
      } finally {
        await Promise.all(children.map((child) => child.stop()));
      }
    }),
};
