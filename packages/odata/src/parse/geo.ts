/**
 * Whether a text is a place or shape as OData writes them, `SRID=4326;Point(10.2 59.9)`: OData ABNF 4.01,
 * rules `fullPointLiteral` to `fullCollectionLiteral`. The value stays opaque; only its form is checked.
 */
export function isGeo(text: string): boolean {
  const head = /^SRID=\d{1,5};/i.exec(text);
  return head !== null && shape(text, head[0].length) === text.length;
}

const NUMBER = String.raw`(?:[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?|NaN|-?INF)`;
const POSITION = new RegExp(`${NUMBER}(?: ${NUMBER}){1,3}`, 'iy');
const KEYWORD =
  /(?:GeometryCollection|Collection|LineString|MultiLineString|MultiPoint|MultiPolygon|Point|Polygon)(?=\()/iy;
const MAX_DEPTH = 20;

/** Where what begins at `at` ends; -1 if it has not the form. */
type Reader = (text: string, at: number) => number;

const position: Reader = (text, at) => {
  POSITION.lastIndex = at;
  return POSITION.test(text) ? POSITION.lastIndex : -1;
};
const point = group(position, 1, 1);
const line = group(position, 2);
const ring = group(position, 1);
const polygon = group(ring, 1);

function shape(text: string, at: number, depth = 0): number {
  KEYWORD.lastIndex = at;
  const keyword = KEYWORD.exec(text)?.[0] ?? '';
  const body = at + keyword.length;
  switch (keyword.toLowerCase()) {
    case 'point':
      return point(text, body);
    case 'linestring':
      return line(text, body);
    case 'polygon':
      return polygon(text, body);
    case 'multipoint':
      return group(point, 0)(text, body);
    case 'multilinestring':
      return group(line, 0)(text, body);
    case 'multipolygon':
      return group(polygon, 0)(text, body);
    // OData 4.0 calls it Collection.
    case 'collection':
    case 'geometrycollection':
      return depth < MAX_DEPTH ? group((part, from) => shape(part, from, depth + 1), 1)(text, body) : -1;
    default:
      return -1;
  }
}

/** Items in parentheses with commas between them. */
function group(item: Reader, least: number, most = Number.POSITIVE_INFINITY): Reader {
  return (text, start) => {
    if (text[start] !== '(') return -1;
    let at = start + 1;
    let items = 0;
    if (text[at] !== ')') {
      do {
        if (items > 0) at++;
        at = item(text, at);
        if (at < 0) return -1;
        items++;
      } while (text[at] === ',');
    }
    return text[at] === ')' && items >= least && items <= most ? at + 1 : -1;
  };
}
