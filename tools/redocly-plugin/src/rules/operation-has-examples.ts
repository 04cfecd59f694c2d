import type { MediaType, Operation, Parameter } from '../openapi.js';
import { successes } from '../openapi.js';
import { follow, type Rule, type Visitor } from '../redocly.js';

/** Every body that is sent or comes back, and every parameter, has an example. That they validate, Redocly sees to. */
export const operationHasExamples: Rule = () => ({
  Operation: ((operation, context) => {
    const { content = {} } = follow({ node: operation.requestBody ?? {} }, context).node;
    for (const [type, media] of Object.entries(content)) {
      if (!hasExample(media)) context.report({ message: `The request body (${type}) has no example.` });
    }
    for (const [status, response] of successes(operation, context)) {
      for (const [type, media] of Object.entries(response.node.content ?? {})) {
        if (!hasExample(media)) context.report({ message: `The answer ${status} (${type}) has no example.` });
      }
    }
  }) satisfies Visitor<Operation>,
  Parameter: ((parameter, context) => {
    if (parameter.example === undefined && parameter.examples === undefined) {
      context.report({ message: `The parameter ${parameter.name} has no example.` });
    }
  }) satisfies Visitor<Parameter>,
});

function hasExample({ example, examples = {} }: MediaType): boolean {
  return example !== undefined || Object.keys(examples).length > 0;
}
