// Chooses among the named examples of an operation by what the request holds (`x-when`).
import {
  type BodyObject,
  dereference,
  type ExampleObject,
  type OpenApiDocument,
  type OperationObject,
} from './document.js';

/** What a request holds, as `x-when` sees it. Names are exact, except those of headers, which are in lower case. */
export interface RequestValues {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | string[]>>;
  readonly header: Readonly<Record<string, string>>;
  /** The fields of a form, the top-level properties of a JSON object; empty for any other body. */
  readonly body: Readonly<Record<string, unknown>>;
}

export interface ConditionalExample {
  /** The status that it is an example of: `200`; `500` for one of `5XX`. */
  readonly code: number;
  readonly name: string;
  readonly conditions: readonly Condition[];
}

interface Condition {
  readonly place: keyof RequestValues;
  readonly name: string;
  /** Any of these will do. */
  readonly values: readonly string[];
}

const PLACES = ['path', 'query', 'header', 'body'] as const;

/**
 * The examples of all responses that carry `x-when`, those with more conditions first, else in the document's order.
 * An example of the `default` response has no status of its own and is left out.
 */
export function conditionalExamples(
  document: OpenApiDocument,
  operation: OperationObject,
): ConditionalExample[] {
  const found: ConditionalExample[] = [];
  for (const [status, reference] of Object.entries(operation.responses ?? {})) {
    if (status === 'default') continue;
    const code = Number(status.replace(/X/gi, '0'));
    for (const media of Object.values(dereference<BodyObject>(document, reference).content ?? {})) {
      for (const [name, example] of Object.entries(media.examples ?? {})) {
        const conditions = conditionsOf(dereference<ExampleObject>(document, example));
        if (conditions.length > 0) found.push({ code, name, conditions });
      }
    }
  }
  return found.sort((a, b) => b.conditions.length - a.conditions.length);
}

/** The first example all of whose conditions the request meets. */
export function chooseExample(
  examples: readonly ConditionalExample[],
  request: RequestValues,
): ConditionalExample | undefined {
  return examples.find(({ conditions }) => conditions.every((condition) => meets(request, condition)));
}

function conditionsOf(example: ExampleObject): Condition[] {
  return PLACES.flatMap((place) =>
    Object.entries(example['x-when']?.[place] ?? {}).map(([name, value]) => {
      const values = (Array.isArray(value) ? value : [value]).map((each) => comparable(place, each));
      return { place, name: place === 'header' ? name.toLowerCase() : name, values };
    }),
  );
}

function meets(request: RequestValues, { place, name, values }: Condition): boolean {
  const held = request[place][name];
  if (held === undefined) return false;
  const candidates = place === 'query' && Array.isArray(held) ? held : [held];
  return candidates.some((candidate) => values.includes(comparable(place, candidate)));
}

/** Path values are compared without regard to case, like the rest of the path. */
function comparable(place: keyof RequestValues, value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return place === 'path' ? text.toLowerCase() : text;
}
