import { expect, test } from 'vitest';
import type { Call } from './call.js';
import { checked } from './check-response.js';
import { type Reason, Refusal } from './refusal.js';
import { loadService } from './service.js';

const { operations } = await loadService({
  openapi: '3.1.0',
  info: { title: 'Kettles', version: '1' },
  paths: {
    '/kettles/{kettle}': {
      delete: {
        operationId: 'Kettles_Delete',
        parameters: [{ name: 'kettle', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 204: { description: 'Gone.' }, 404: { description: 'There is none.' } },
      },
    },
  },
});

async function refused(reason: Reason): Promise<unknown> {
  const respond = checked(async () => {
    throw new Refusal(reason, 'No.');
  });
  return respond({ operation: operations[0] } as Call).catch((error: Refusal) => [
    error.reason,
    error.message,
  ]);
}

test('a refusal of the service is as its document declares, or it is an error of the mock', async () => {
  expect(await refused('not-found')).toEqual(['not-found', 'No.']);
  expect(await refused('conflict')).toEqual([
    'internal',
    'Kettles_Delete of "Kettles" would be answered wrongly: 409 is not declared: No.',
  ]);
});

test('a refusal of the protocol needs no declaration', async () => {
  expect(await refused('unsupported-media-type')).toEqual(['unsupported-media-type', 'No.']);
});
