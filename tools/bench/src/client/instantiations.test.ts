import { expect, test } from 'vitest';
import { instantiations } from './instantiations.js';

test('a call costs the compiler at most 100 instantiations', async () => {
  const results = await instantiations.measure(instantiations.figures, () => {});
  const result = results['client/instantiations-per-call'];
  const ours = result?.ours;
  const theirs = result?.peers['openapi-fetch'];
  console.info(`${ours} instantiations a call, openapi-fetch ${theirs}`);
  expect(ours).toBeGreaterThan(0);
  expect(ours).toBeLessThanOrEqual(100);
  // Otherwise the programs would not be what they say.
  expect(theirs).toBeGreaterThan(Number(ours));
});
