import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { expect, test } from 'vitest';
import { sizedDocument } from './sized-document.js';

test.each([20, 500])('a document of %i operations has so many', async (count) => {
  expect(await getHttpOperationsFromSpec(sizedDocument(count))).toHaveLength(count);
});
