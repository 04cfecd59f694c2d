// Reads what Prism finds wrong with a request, and names each field as the document does.
import type { ParameterObject } from './document.js';

/** One thing that is wrong with a request. */
export interface Violation {
  readonly in: 'path' | 'query' | 'header' | 'body';
  /** The parameter, or the path of the body's property: `Deployment.ImageIds.0`. Empty for the body as a whole. */
  readonly name: string;
  /** The JSON Schema keyword that is not met: `required`, `enum`, `format`. */
  readonly rule: string;
  /** What is wrong, to follow the field's name: `must be integer`. Holds no value of the request. */
  readonly message: string;
}

/** Prism's own record of a violation. */
export interface Diagnostic {
  readonly path?: readonly string[] | undefined;
  readonly code?: string | number | undefined;
  readonly message: string;
}

/** `query.api-version`, `body.Name`, or `body` for the body as a whole. */
export function fieldOf({ in: place, name }: Violation): string {
  return name === '' ? place : `${place}.${name}`;
}

/** `query.maxPageSize must be integer`. */
export function describe(violation: Violation): string {
  return `${fieldOf(violation)} ${violation.message}`;
}

/** Translates Prism's diagnostics; alternatives that fail alike are told once. */
export function violationsOf(
  diagnostics: readonly Diagnostic[],
  parameters: readonly ParameterObject[],
): Violation[] {
  const violations = diagnostics.map((diagnostic) => violationOf(diagnostic, parameters));
  return [...new Map(violations.map((violation) => [describe(violation), violation])).values()];
}

function violationOf(diagnostic: Diagnostic, parameters: readonly ParameterObject[]): Violation {
  const [place = 'body', ...pointer] = diagnostic.path ?? [];
  const where = isPlace(place) ? place : 'body';
  const segments = pointer.map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));

  // Prism keeps the message of a missing property but not its name, so the name is taken from the message.
  const missing = /must have required property '(.+)'$/.exec(diagnostic.message)?.[1];
  const name = missing === undefined ? segments : [...segments, missing];
  return {
    in: where,
    name: spelled(where, name, parameters).join('.'),
    rule: String(diagnostic.code ?? ''),
    message: missing === undefined ? withoutLocation(diagnostic.message, place, pointer) : 'is required',
  };
}

function isPlace(place: string): place is Violation['in'] {
  return ['path', 'query', 'header', 'body'].includes(place);
}

/** Prism puts the names of parameters into lower case. */
function spelled(
  place: string,
  name: readonly string[],
  parameters: readonly ParameterObject[],
): readonly string[] {
  const [first, ...rest] = name;
  if (place === 'body' || first === undefined) return name;
  const declared = parameters.find((each) => each.in === place && each.name.toLowerCase() === first);
  return [declared?.name ?? first, ...rest];
}

/** Takes `Request query parameter maxpagesize ` off the front of a message. */
function withoutLocation(message: string, place: string, pointer: readonly string[]): string {
  if (message === 'Body parameter is required') return 'is required';
  const kind = place === 'body' ? 'property' : 'parameter';
  const location = pointer.length > 0 ? `${kind} ${pointer.join('.').trim()} ` : '';
  const prefix = `Request ${place} ${location}`;
  return message.startsWith(prefix) ? message.slice(prefix.length) : message;
}
