import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentFile } from './documents.js';
import { scenarios, shotAt } from './scenarios.js';

const call = {
  method: 'POST',
  host: 'a.example',
  path: '/v2/x?q=1',
  headers: {},
  body: '{"Name":"a","B":1}',
};

test('a mock of many documents is asked with the host of the document', () => {
  expect(shotAt({ base: 'http://127.0.0.1:1', byHost: true }, call).url).toBe(
    'http://127.0.0.1:1/a.example/v2/x?q=1',
  );
  expect(shotAt({ base: 'http://127.0.0.1:1', byHost: false }, call).url).toBe('http://127.0.0.1:1/v2/x?q=1');
});

test('where names must be new, each body has another', () => {
  const { body } = shotAt({ base: '', byHost: false }, call, true);
  const [first, second] = [JSON.parse(body?.() ?? ''), JSON.parse(body?.() ?? '')];
  expect(first).toMatchObject({ B: 1 });
  expect(first.Name).not.toBe(second.Name);
  expect(shotAt({ base: '', byHost: false }, call).body?.()).toBe(call.body);
});

test.each(scenarios)('$operation is in the document', ({ document, operation }) => {
  const { paths } = JSON.parse(readFileSync(documentFile(document), 'utf8'));
  const ids = Object.values<Record<string, { operationId?: string }>>(paths).flatMap((item) =>
    Object.values(item).map(({ operationId }) => operationId),
  );
  expect(ids).toContain(operation);
});
