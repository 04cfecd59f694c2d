import { present } from '../absent.js';
import { type Family, resultOf } from '../figure.js';
import { interleave, median } from '../rounds.js';
import { allDocumentFiles, documentFile } from './documents.js';
import { mocks } from './servers.js';

const ROUNDS = 3;
const ONE_DOCUMENT = ['openapi-backend', '@scalar/mock-server'];

/** Time from the start of the process until it listens: this project's mock and Prism with every document. */
export const startTime: Family = {
  figures: ['mock/start-ms'],

  async measure(_, note) {
    const files = allDocumentFiles();
    note(`${files.length} documents; ${ONE_DOCUMENT.join(' and ')}, which take one, have that of Sphere`);
    const starts = Object.entries(mocks).map(([name, start]) => {
      const documents = ONE_DOCUMENT.includes(name) ? [documentFile('sphere')] : files;
      const once = async () => {
        const child = await start(documents);
        await child.stop();
        return child.startMs;
      };
      // The first one warms the file cache, and shows whether it runs at all.
      return [name, async () => once().then(() => once)] as const;
    });
    const ready = await present(Object.fromEntries(starts), note);
    const values = await interleave([...ready.keys()], ROUNDS, (name) =>
      (ready.get(name) as () => Promise<number>)(),
    );
    const medians = Object.entries(values).map(([name, times]) => [name, median(times)] as const);
    return { 'mock/start-ms': resultOf(Object.fromEntries(medians), 'ms, less is better') };
  },
};
