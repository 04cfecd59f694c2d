import type { ErrorObject } from 'ajv';
import type { Violation } from './violation.js';

/**
 * What to say of a value that an `anyOf` or `oneOf` refuses: what the branch that comes closest has against it.
 * Saying all that all branches have against it would bury the fault.
 *
 * @param schema Where the `anyOf` or `oneOf` stands in the document.
 * @param outcomes What each branch has against the value, places relative to it.
 */
export function bestBranch(
  { keyword, instancePath }: ErrorObject,
  schema: string,
  outcomes: readonly (readonly Violation[])[],
): Violation[] {
  const fitting = outcomes.filter((outcome) => outcome.length === 0).length;
  if (fitting > 1 && keyword === 'oneOf') {
    return [
      {
        place: instancePath,
        keyword,
        schema,
        what: `fits ${fitting} of ${outcomes.length} shapes, should fit one`,
      },
    ];
  }
  // One fits after all when it was refused only for what this direction may leave out.
  if (fitting > 0) return [];
  const [closest = []] = [...outcomes].sort((a, b) => distance(a) - distance(b));
  // `anyOf: [Thing, { type: 'null' }]` leaves no doubt of what was meant.
  const meant = outcomes.filter((outcome) => !isOtherType(outcome)).length;
  const note = meant > 1 ? ` (in the closest of ${outcomes.length} shapes)` : '';
  return closest.map((violation) => ({
    ...violation,
    place: instancePath + violation.place,
    what: violation.what + note,
  }));
}

/** Another type is further off than another constant, that than a property missing at the top, that than the rest. */
function distance(violations: readonly Violation[]): number {
  if (isOtherType(violations)) return Number.POSITIVE_INFINITY;
  return violations.reduce((sum, { keyword, place }) => {
    if (keyword === 'const' || keyword === 'enum') return sum + 100;
    return sum + (keyword === 'required' && place.lastIndexOf('/') === 0 ? 10 : 1);
  }, 0);
}

function isOtherType(violations: readonly Violation[]): boolean {
  return violations.some(({ keyword, place }) => keyword === 'type' && place === '');
}
