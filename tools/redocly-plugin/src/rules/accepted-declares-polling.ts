import { type Operation, type ResponseObject, successes } from '../openapi.js';
import { follow, type Rule, type RuleContext, type Visitor } from '../redocly.js';

interface Polling {
  readonly via?: string;
  readonly link?: string;
  readonly state?: string;
  readonly succeeded?: readonly unknown[];
  readonly failed?: readonly unknown[];
}

const HEADERS: Readonly<Record<string, string>> = {
  location: 'Location',
  'azure-async-operation': 'Azure-AsyncOperation',
};

/**
 * An operation that answers 202 says how its outcome is learnt, and the answer carries what is needed for it. A GET that
 * answers 202 is a poll itself.
 */
export const acceptedDeclaresPolling: Rule = () => ({
  Operation: ((operation, context) => {
    const responses = successes(operation, context);
    const accepted = responses.find(([status]) => status === '202')?.[1];
    const polling = operation['x-polling'] as Polling | undefined;
    const longRunning = operation['x-ms-long-running-operation'] === true;
    if (context.key === 'get') return;
    if (longRunning !== (polling !== undefined)) {
      context.report({ message: 'x-ms-long-running-operation and x-polling go together.' });
    } else if (accepted && !polling) {
      context.report({ message: '202 is a promise: declare x-ms-long-running-operation and x-polling.' });
    } else if (polling) {
      checkPolling(
        polling,
        responses.map(([, { node }]) => node),
        context,
      );
    }
  }) satisfies Visitor<Operation>,
});

function checkPolling(polling: Polling, responses: readonly ResponseObject[], context: RuleContext): void {
  const header = HEADERS[polling.via ?? ''];
  if (header) {
    if (!responses.some(({ headers = {} }) => header in headers)) {
      context.report({ message: `It is polled by ${header}, but no answer declares that header.` });
    }
    return;
  }
  if (polling.via !== 'link') {
    context.report({ message: 'x-polling is via link, location or azure-async-operation.' });
    return;
  }
  const link = responses.map(({ links = {} }) => links[polling.link ?? '']).find((one) => one !== undefined);
  if (!link || !follow({ node: link }, context).node.operationId) {
    context.report({ message: `No answer has the link ${polling.link} with an operationId.` });
  }
  if (!polling.state?.startsWith('/') || !polling.succeeded?.length || !polling.failed?.length) {
    context.report({ message: 'x-polling via link needs state (a JSON pointer), succeeded and failed.' });
  }
}
