import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { bestBranch } from './choice.js';
import type { ApiDocument } from './document.js';
import { ConformanceError, reasonOf } from './errors.js';
import { isObject, joinPointer, toFragment } from './json.js';
import { describeViolation, type Violation } from './violation.js';

/**
 * Which way a body travels: a request may leave out what is `readOnly` and a response what is `writeOnly`, even where
 * it is `required` (OpenAPI 3.0.4, "Schema Object"; 3.1 leaves it to the tools).
 */
export type Direction = 'request' | 'response';

/** JSON values, or text (parameters, headers, form fields) that stands for the type which the schema asks for. */
export type Encoding = 'json' | 'text';

/** The schemas of one document as validators, compiled once each. */
export class DocumentValidator {
  readonly #ajv: Readonly<Record<Encoding, Ajv2020>>;
  readonly #compiled = new Map<string, ValidateFunction>();
  /** Where each schema stands: Ajv tells which schema refused a value, but not where references led to it. */
  readonly #pointers = new Map<unknown, string>();

  constructor(readonly document: ApiDocument) {
    this.#ajv = { json: createAjv(document, false), text: createAjv(document, true) };
    this.#locate(document.root, '');
  }

  /**
   * What keeps a value from satisfying the schema at a pointer; nothing when it does.
   *
   * @throws ConformanceError When the schema itself cannot be compiled.
   */
  violations(schema: string, value: unknown, direction: Direction, encoding: Encoding = 'json'): Violation[] {
    const violations: Violation[] = [];
    const errors = this.#errors(schema, value, encoding);
    // From the end, because the errors of an anyOf's branches stand right before its own.
    for (let index = errors.length - 1; index >= 0; index -= 1) {
      const error = errors[index];
      if (error === undefined || error.keyword === 'if' || isOtherDirection(this.document, error, direction))
        continue;
      if (error.keyword === 'anyOf' || error.keyword === 'oneOf') {
        const branches = this.#branches(error);
        const evaluated = error.params.passingSchemas ? error.params.passingSchemas[1] + 1 : branches.length;
        for (const branch of branches.slice(0, evaluated))
          index -= this.#errors(branch, error.data, encoding).length;
        const outcomes = branches.map((branch) => this.violations(branch, error.data, direction, encoding));
        violations.unshift(...bestBranch(error, this.#pointerOf(error), outcomes));
      } else {
        violations.unshift(describeViolation(error, this.#pointerOf(error)));
      }
    }
    return violations;
  }

  /** Whether a value satisfies the schema at a pointer. */
  fits(schema: string, value: unknown, direction: Direction): boolean {
    return this.violations(schema, value, direction).length === 0;
  }

  #errors(schema: string, value: unknown, encoding: Encoding): ErrorObject[] {
    const validate = this.#validate(schema, encoding);
    // Ajv replaces text by what it stands for in the object that holds it, so text is copied and given a holder.
    const data = encoding === 'text' ? structuredClone(value) : value;
    const holder = { parentData: { data }, parentDataProperty: 'data', rootData: { data } as never };
    validate(data, { instancePath: '', dynamicAnchors: {}, ...holder });
    return validate.errors ?? [];
  }

  #validate(schema: string, encoding: Encoding): ValidateFunction {
    const key = `${encoding} ${schema}`;
    const known = this.#compiled.get(key);
    if (known !== undefined) return known;
    try {
      const validate = this.#ajv[encoding].compile({ $ref: `${this.document.name}${toFragment(schema)}` });
      this.#compiled.set(key, validate);
      return validate;
    } catch (error) {
      throw new ConformanceError(
        `Document ${this.document.name}: the schema at #${schema} is broken: ${reasonOf(error)}`,
      );
    }
  }

  #branches(error: ErrorObject): string[] {
    const pointer = this.#pointerOf(error);
    return Array.isArray(error.schema) ? error.schema.map((_, index) => joinPointer(pointer, index)) : [];
  }

  #pointerOf({ parentSchema, keyword }: ErrorObject): string {
    return joinPointer(this.#pointers.get(parentSchema) ?? '', keyword);
  }

  #locate(value: unknown, pointer: string): void {
    if (typeof value !== 'object' || value === null) return;
    this.#pointers.set(value, pointer);
    for (const [key, child] of Object.entries(value)) this.#locate(child, joinPointer(pointer, key));
  }
}

/** Whether an error is about a missing property that this direction may leave out. */
function isOtherDirection(document: ApiDocument, error: ErrorObject, direction: Direction): boolean {
  if (error.keyword !== 'required') return false;
  const properties = error.parentSchema?.properties as unknown;
  const value = isObject(properties) ? properties[error.params.missingProperty] : undefined;
  const mark = direction === 'request' ? 'readOnly' : 'writeOnly';
  return [value, document.follow({ pointer: '', value }).value].some(
    (schema) => isObject(schema) && schema[mark] === true,
  );
}

function createAjv(document: ApiDocument, coerceTypes: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    // Every fault is worth telling, with the schema that refused the value.
    allErrors: true,
    verbose: true,
    coerceTypes,
    // The linter judges the documents; their extensions and formats of their own are nothing to stop at.
    strict: false,
    validateSchema: false,
    logger: false,
  });
  addFormats.default(ajv);
  ajv.addSchema(document.root, document.name);
  return ajv;
}
