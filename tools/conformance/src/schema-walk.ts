// Which properties of a JSON value its schema describes.
import { fromFragment, isObject, joinPointer } from './json.js';
import type { Direction, DocumentValidator } from './validator.js';

export interface SeenProperty {
  /** JSON pointer into the value; list indexes, and names that a schema leaves open, as `*`. */
  readonly place: string;
  readonly described: boolean;
}

/**
 * Visits each property of a value, at any depth.
 *
 * Described is a property that `properties`, `patternProperties` or an `additionalProperties` with a schema speaks of,
 * also through `$ref`, `allOf`, `if`, and those branches of `anyOf` and `oneOf` that the value fits. Below a property
 * that is not described nothing is.
 *
 * @param schema Where the schema stands in the document; undefined when there is none.
 */
export function* seenProperties(
  value: unknown,
  schema: string | undefined,
  direction: Direction,
  validator: DocumentValidator,
): Generator<SeenProperty> {
  yield* walk(value, schema === undefined ? [] : [schema], '');

  function* walk(value: unknown, schemas: readonly string[], place: string): Generator<SeenProperty> {
    if (typeof value !== 'object' || value === null) return;
    const speaking = [...new Set(schemas.flatMap((pointer) => [...applicable(pointer, value)]))];
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        yield* walk(
          item,
          speaking.flatMap((pointer) => itemSchema(pointer, index)),
          `${place}/*`,
        );
      }
      return;
    }
    for (const [name, child] of Object.entries(value)) {
      const declared = speaking.flatMap((pointer) => existing(joinPointer(pointer, 'properties', name)));
      const open = declared.length > 0 ? [] : speaking.flatMap((pointer) => openSchemas(pointer, name));
      const childPlace = open.length > 0 ? `${place}/*` : joinPointer(place, name);
      yield { place: childPlace, described: declared.length + open.length > 0 };
      yield* walk(child, [...declared, ...open], childPlace);
    }
  }

  /** The schema and all others that speak of the same value because of it. */
  function* applicable(pointer: string, value: unknown): Generator<string> {
    const schema = validator.document.raw(pointer);
    if (!isObject(schema)) return;
    yield pointer;
    if (typeof schema.$ref === 'string') yield* applicable(fromFragment(schema.$ref) ?? '', value);
    for (const branch of branches(pointer, 'allOf')) yield* applicable(branch, value);
    for (const keyword of ['anyOf', 'oneOf']) {
      const all = branches(pointer, keyword);
      const fitting = all.filter((branch) => validator.fits(branch, value, direction));
      for (const branch of fitting.length > 0 ? fitting : all) yield* applicable(branch, value);
    }
    const condition = joinPointer(pointer, 'if');
    if (schema.if !== undefined) {
      const holds = validator.fits(condition, value, direction);
      if (holds) yield* applicable(condition, value);
      yield* applicable(joinPointer(pointer, holds ? 'then' : 'else'), value);
    }
  }

  function branches(pointer: string, keyword: string): string[] {
    const list = validator.document.raw(joinPointer(pointer, keyword));
    return Array.isArray(list) ? list.map((_, index) => joinPointer(pointer, keyword, index)) : [];
  }

  function itemSchema(pointer: string, index: number): string[] {
    const own = existing(joinPointer(pointer, 'prefixItems', index));
    return own.length > 0 ? own : existing(joinPointer(pointer, 'items'));
  }

  function openSchemas(pointer: string, name: string): string[] {
    const patterns = validator.document.raw(joinPointer(pointer, 'patternProperties'));
    const matching = Object.keys(isObject(patterns) ? patterns : {})
      .filter((pattern) => new RegExp(pattern, 'u').test(name))
      .map((pattern) => joinPointer(pointer, 'patternProperties', pattern));
    if (matching.length > 0) return matching;
    // `true` and `{}` let anything through and describe nothing.
    return ['additionalProperties', 'unevaluatedProperties']
      .map((keyword) => joinPointer(pointer, keyword))
      .filter((open) => Object.keys(validator.document.raw(open) ?? {}).length > 0);
  }

  function existing(pointer: string): string[] {
    return validator.document.raw(pointer) === undefined ? [] : [pointer];
  }
}
