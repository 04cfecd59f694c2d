// Every operation of every document of this repository, asked with its own examples and with what it must refuse.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundledDocuments } from '../src/bundles.js';
import { declaredCode } from '../src/check-response.js';
import { type ExampleRequest, exampleRequest } from '../src/example-request.js';
import { type Mock, startMock } from '../src/index.js';
import { loadService, type Operation } from '../src/service.js';
import { answerErrors } from './answer-errors.js';
import { brokenRequests } from './broken-requests.js';

const documents = await bundledDocuments();
const services = await Promise.all(documents.map(loadService));

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ documents, sandbox: false });
});
afterAll(() => mock.close());

describe.each(services.map((service) => [service.title, service.operations] as const))(
  '%s',
  (_, operations) => {
    test.each(operations.map((operation) => [operation.id, operation] as const))(
      '%s answers its example request with its success',
      async (_, operation) => {
        for (const optional of [false, true]) {
          const { status, errors } = await ask(operation, exampleRequest(operation, mock.url, { optional }));
          expect(declaredCode(operation, status)).toBe(successOf(operation));
          expect(errors).toEqual([]);
        }
      },
    );

    test('what breaks the document is refused in the shape that the document declares', async () => {
      for (const operation of operations) {
        for (const { field, request } of brokenRequests(operation, mock.url)) {
          const { status, body, errors } = await ask(operation, request);
          expect([operation.id, field, status, errors]).toEqual([operation.id, field, 400, []]);
          if (field !== 'query.api-version' && operation.method !== 'head') expect(body).toContain(field);
        }
      }
    });

    test('no secured operation is answered without a bearer', async () => {
      for (const operation of operations.filter(({ secured }) => secured)) {
        const { Authorization, ...headers } = exampleRequest(operation, mock.url).headers;
        const request = { ...exampleRequest(operation, mock.url), headers };
        const { status, errors, challenge } = await ask(operation, request);
        expect([operation.id, Authorization, status, errors]).toEqual([
          operation.id,
          'Bearer anything',
          401,
          [],
        ]);
        expect(challenge).toMatch(/^Bearer/);
      }
    });
  },
);

async function ask(operation: Operation, { url, ...init }: ExampleRequest) {
  const answer = await fetch(url, { redirect: 'manual', ...init });
  const body = await answer.text();
  return {
    status: answer.status,
    body,
    challenge: answer.headers.get('www-authenticate'),
    errors: answerErrors(operation, answer, body),
  };
}

/** The lowest 2XX of an operation, 202 of a long-running one, or its only way to succeed, a redirect. */
function successOf({ object, accepts }: Operation): string {
  const codes = Object.keys(object.responses ?? {}).sort();
  if (accepts) return '202';
  return codes.find((code) => code.startsWith('2')) ?? codes.find((code) => code.startsWith('3')) ?? '';
}
