import type { FunctionName } from './ast.js';

export interface Signature {
  readonly name: FunctionName;
  readonly least: number;
  readonly most: number;
}

const signature = (name: FunctionName, least: number, most = least): [string, Signature] => [
  name.toLowerCase(),
  { name, least, most },
];

/** The canonical functions by their name in lower case, which OData 4.01 accepts in any case. */
export const FUNCTIONS: ReadonlyMap<string, Signature> = /* @__PURE__ */ new Map([
  signature('concat', 2),
  signature('contains', 2),
  signature('endswith', 2),
  signature('indexof', 2),
  signature('length', 1),
  signature('matchesPattern', 2),
  signature('startswith', 2),
  signature('substring', 2, 3),
  signature('tolower', 1),
  signature('toupper', 1),
  signature('trim', 1),
  signature('year', 1),
  signature('month', 1),
  signature('day', 1),
  signature('hour', 1),
  signature('minute', 1),
  signature('second', 1),
  signature('fractionalseconds', 1),
  signature('totalseconds', 1),
  signature('date', 1),
  signature('time', 1),
  signature('totaloffsetminutes', 1),
  signature('mindatetime', 0),
  signature('maxdatetime', 0),
  signature('now', 0),
  signature('round', 1),
  signature('floor', 1),
  signature('ceiling', 1),
  signature('geo.distance', 2),
  signature('geo.length', 1),
  signature('geo.intersects', 2),
  signature('hassubset', 2),
  signature('hassubsequence', 2),
]);
