// Every operation of every document, asked with its own examples while there is a sandbox: whatever it answers, the
// document declares it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundledDocuments } from '../src/bundles.js';
import { type ExampleRequest, exampleRequest } from '../src/example-request.js';
import { type Mock, startMock } from '../src/index.js';
import { loadService, type Operation } from '../src/service.js';
import { answerErrors } from './answer-errors.js';

const documents = await bundledDocuments();
const services = await Promise.all(documents.map(loadService));

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ documents, sandbox: { operationTime: 0 }, checkResponses: true });
});
afterAll(() => mock.close());

describe.each(services.map((service) => [service.title, service.operations] as const))(
  '%s',
  (_, operations) => {
    test.each(operations.map((operation) => [operation.id, operation] as const))(
      '%s answers its example request as its document declares',
      async (_, operation) => {
        await fetch(`${mock.url}/__edgeplane/snapshots/start/restore`, { method: 'POST' });
        const { status, body, errors } = await ask(operation, exampleRequest(operation, mock.url));
        // The story may be in no state for it, such as a quota that is in use; the document has to say so.
        const refused = 409;
        expect({ status, errors, body }).toEqual({
          status: expect.toSatisfy((code: number) => code < 400 || code === refused),
          errors: [],
          body,
        });
      },
    );
  },
);

async function ask(operation: Operation, { url, ...init }: ExampleRequest) {
  const answer = await fetch(url, { redirect: 'manual', ...init });
  const body = await answer.text();
  return { status: answer.status, body, errors: answerErrors(operation, answer, body) };
}
