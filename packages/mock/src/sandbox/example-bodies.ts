// The JSON bodies that a document gives as examples, each with the path that it belongs to.
import { type BodyObject, dereference, type ExampleObject, firstExample } from '../document.js';
import { isJson } from '../request-body.js';
import type { Operation } from '../service.js';

export interface ExampleBody {
  /** Path parameters: those of the example's condition, else those of the operation's own examples. */
  readonly path: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** It is the answer to a request with `$expand`. */
  readonly expanded: boolean;
}

/** Of one status, in the document's order. */
export function exampleBodies(operation: Operation, status: number): ExampleBody[] {
  const { object, service } = operation;
  const { document } = service;
  const response = dereference<BodyObject>(document, object.responses?.[status] ?? {});
  const usual = exampleParameters(operation);
  const found: ExampleBody[] = [];
  for (const [mediaType, { example, examples = {} }] of Object.entries(response.content ?? {})) {
    if (!isJson(mediaType)) continue;
    if (example !== undefined) found.push({ path: usual, body: example, expanded: false });
    for (const reference of Object.values(examples)) {
      const { value, 'x-when': when = {} } = dereference<ExampleObject>(document, reference);
      const own = Object.entries(when.path ?? {}).map(([name, each]) => [name, String([each].flat()[0])]);
      found.push({
        path: { ...usual, ...Object.fromEntries(own) },
        body: value,
        expanded: when.query?.$expand !== undefined,
      });
    }
  }
  return found;
}

/** The path parameters of an operation, as the document gives them as examples. */
export function exampleParameters({ parameters, service }: Operation): Record<string, string> {
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const values = inPath.map((each) => [each.name, String(firstExample(service.document, each) ?? '')]);
  return Object.fromEntries(values);
}
