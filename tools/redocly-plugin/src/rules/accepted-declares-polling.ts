import { type Operation, propertiesOf, type ResponseObject, successes, successSchema } from '../openapi.js';
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
      const answers = responses.map(([, { node }]) => node);
      if (polling.via === 'body') checkBody(operation, context);
      else checkPolling(polling, answers, context);
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
    context.report({ message: 'x-polling is via link, location, azure-async-operation or body.' });
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

/** What PUT or PATCH made is read, at the address that it was sent to, until its state is final. */
function checkBody(operation: Operation, context: RuleContext): void {
  if (context.key !== 'put' && context.key !== 'patch') {
    context.report({ message: 'Only what PUT or PATCH makes tells its state in its body.' });
    return;
  }
  const resource = propertiesOf(successSchema(operation, context), context);
  const places = [resource, propertiesOf(resource.properties, context)];
  if (!places.some((properties) => 'provisioningState' in properties)) {
    context.report({ message: 'It is polled by its body, but no answer has a provisioningState.' });
  }
}
