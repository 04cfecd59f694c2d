// Validators of the schemas in a document, compiled when they are first needed.
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { OpenApiDocument } from './document.js';

/** Formats of OpenAPI that say how to read a value, not what it looks like. */
const ANNOTATIONS = ['binary', 'password'];

export class Schemas {
  static readonly #known = new WeakMap<OpenApiDocument, Schemas>();

  readonly #strict: Ajv2020;
  readonly #coercing: Ajv2020;
  readonly #compiled = new WeakMap<object, ValidateFunction>();

  /** Those of one document, which must not change any more. */
  static of(document: OpenApiDocument): Schemas {
    let schemas = Schemas.#known.get(document);
    if (!schemas) {
      schemas = new Schemas(document);
      Schemas.#known.set(document, schemas);
    }
    return schemas;
  }

  private constructor(document: OpenApiDocument) {
    this.#strict = ajvFor(document, false);
    this.#coercing = ajvFor(document, true);
  }

  /** What is wrong with a value; empty when nothing is. */
  errors(schema: object, value: unknown): readonly ErrorObject[] {
    const validate = this.#compile(this.#strict, schema, schema);
    validate(value);
    return validate.errors ?? [];
  }

  /** The same for a text in a path, a query or a header, which stands for a value of the schema's type. */
  textFits(schema: object, text: string): boolean {
    const validate = this.#compile(this.#coercing, schema, {
      type: 'object',
      properties: { text: schema },
    });
    return validate({ text });
  }

  #compile(ajv: Ajv2020, key: object, schema: object): ValidateFunction {
    let validate = this.#compiled.get(key);
    if (!validate) {
      validate = ajv.compile(absolute(schema) as object);
      this.#compiled.set(key, validate);
    }
    return validate;
  }
}

/** The name under which a validator knows the document. */
const DOCUMENT = 'document:';

function ajvFor(document: OpenApiDocument, coerceTypes: boolean): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true, coerceTypes, validateSchema: false });
  addFormats.default(ajv);
  for (const format of ANNOTATIONS) ajv.addFormat(format, true);
  ajv.addSchema(document, DOCUMENT, false, false);
  return ajv;
}

/** A part of the document refers to others by `#/…`; taken out of it, it needs the document's name. */
function absolute(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(absolute);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(([name, value]) =>
    name === '$ref' && typeof value === 'string' && value.startsWith('#')
      ? [name, DOCUMENT + value]
      : [name, name === 'examples' || name === 'enum' || name === 'const' ? value : absolute(value)],
  );
  return Object.fromEntries(entries);
}
