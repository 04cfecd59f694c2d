import type { ErrorObject } from 'ajv';
import { joinPointer } from './json.js';
import { shownValue } from './shown-value.js';

/** One way in which a value does not satisfy its schema. */
export interface Violation {
  /** JSON pointer into the value; to the missing property where one is missing. */
  readonly place: string;
  /** The keyword of the schema that refuses it. */
  readonly keyword: string;
  /** What is wrong, without the value: equal faults have equal words. */
  readonly what: string;
  /** JSON pointer to that keyword in the document. */
  readonly schema: string;
  /** What `shownValue` makes of the value. */
  readonly value?: string;
}

/** Puts an error of Ajv into words. */
export function describeViolation(error: ErrorObject, schema: string): Violation {
  const { keyword, params, instancePath, data } = error;
  const place =
    keyword === 'required'
      ? joinPointer(instancePath, params.missingProperty)
      : keyword === 'additionalProperties'
        ? joinPointer(instancePath, params.additionalProperty)
        : keyword === 'unevaluatedProperties'
          ? joinPointer(instancePath, params.unevaluatedProperty)
          : instancePath;
  const isAbout = place === instancePath && keyword !== 'type';
  const value = isAbout ? shownValue(data, keyword === 'enum' || keyword === 'const') : undefined;
  return { place, keyword, what: words(error), schema, ...(value === undefined ? {} : { value }) };
}

function words({ keyword, params, data, message }: ErrorObject): string {
  switch (keyword) {
    case 'type':
      return `is ${typeName(data)}, should be ${[params.type].flat().join(' or ')}`;
    case 'required':
      return 'is missing';
    case 'enum':
      return `is none of ${params.allowedValues.map((value: unknown) => JSON.stringify(value)).join(', ')}`;
    case 'const':
      return `is not ${JSON.stringify(params.allowedValue)}`;
    case 'format':
      return `is no ${params.format}`;
    case 'pattern':
      return `does not match ${params.pattern}`;
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return 'is not allowed';
    default:
      return message ?? `violates ${keyword}`;
  }
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
}
