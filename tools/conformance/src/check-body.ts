import type { ApiDocument, Node } from './document.js';
import type { Body } from './exchange.js';
import { type Fault, type FindingKind, violationFault } from './finding.js';
import { coveringMediaType, isForm, isJson, isText, isUnknown } from './media-type.js';
import type { Direction, DocumentValidator } from './validator.js';

/** A JSON body that was read, and the schema that it was compared with, if there is one. */
export interface SeenBody {
  readonly direction: Direction;
  readonly value: unknown;
  readonly schema: string | undefined;
}

export interface BodyResult {
  readonly faults: readonly Fault[];
  readonly seen: readonly SeenBody[];
}

const KINDS = {
  request: { type: 'request-content-type', body: 'request-body' },
  response: { type: 'content-type', body: 'response-body' },
} as const satisfies Record<Direction, Record<string, FindingKind>>;

/**
 * Checks a body that is not empty against the `content` of a request or response.
 *
 * JSON, forms and plain text are compared with the schema; of other bodies only the type is checked.
 */
export function checkBody(
  content: Node,
  body: Body & { readonly text: string },
  direction: Direction,
  validator: DocumentValidator,
): BodyResult {
  const { document } = validator;
  const declared = [...document.children(content)].map(([name]) => name);
  const actual = actualType(body, declared);
  const covering = coveringMediaType(declared, actual);
  const place = `${direction}.body`;
  const faults: Fault[] = [];
  if (covering === undefined) {
    const what = `is ${actual.split(';')[0]}, should be ${declared.join(' or ')}`;
    faults.push({
      kind: KINDS[direction].type,
      severity: 'error',
      place,
      what,
      schema: `#${content.pointer}`,
    });
  }
  // JSON under another name is still worth comparing.
  const chosen = covering ?? (isJson(actual) ? declared.find(isJson) : undefined);
  const schema = chosen && schemaOf(document, content, chosen);

  if (isJson(actual)) {
    const value = readJson(body.text);
    if (value === undefined) {
      faults.push({
        kind: 'unreadable-body',
        severity: 'error',
        place,
        what: 'is no JSON, though it is said to be',
      });
      return { faults, seen: [] };
    }
    faults.push(...compare(schema, value, direction, validator));
    return { faults, seen: [{ direction, value, schema }] };
  }
  if (isForm(actual)) faults.push(...compare(schema, readForm(body.text), direction, validator, true));
  if (isText(actual)) faults.push(...compare(schema, body.text, direction, validator));
  return { faults, seen: [] };
}

/** A JSON text; undefined, which no JSON text stands for, when it is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function compare(
  schema: string | undefined,
  value: unknown,
  direction: Direction,
  validator: DocumentValidator,
  asText = false,
): Fault[] {
  if (schema === undefined) return [];
  return validator
    .violations(schema, value, direction, asText ? 'text' : 'json')
    .map((violation) => violationFault(KINDS[direction].body, `${direction}.body`, violation));
}

function actualType(
  { contentType, text }: Body & { readonly text: string },
  declared: readonly string[],
): string {
  if (contentType !== undefined && !isUnknown(contentType)) return contentType;
  const [only] = declared;
  if (only !== undefined && declared.length === 1 && !only.includes('*')) return only;
  return readJson(text) === undefined ? 'application/octet-stream' : 'application/json';
}

function schemaOf(document: ApiDocument, content: Node, mediaType: string): string | undefined {
  return document.schemaPointer(document.child(content, mediaType), 'schema');
}

/** The fields of a form; one that comes more than once is a list. */
function readForm(text: string): Record<string, string | string[]> {
  const form = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(form.keys())].map((name) => {
      const values = form.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
}
