// Path templates (OpenAPI 3.1, "Path Templating"), matched as the services do: without regard to case.

const PARAMETER = /\{([^{}]+)\}/;

/** How concrete one segment of a template is. */
const LITERAL = 2;
const MIXED = 1;
const PARAMETER_ONLY = 0;

interface Segment {
  readonly rank: number;
  readonly regexp: RegExp;
  readonly names: readonly string[];
}

/** The values that a path gives to the parameters of a template, decoded. */
export type PathValues = Readonly<Record<string, string>>;

/** A template such as `/v2/tenants/{tenantId}/devices`, or `/tables/Metrics('{name}')`. */
export class PathTemplate {
  readonly #segments: readonly Segment[];
  /** How concrete the segments are, from the left; of two templates the greater one is to be preferred. */
  readonly rank: readonly number[];

  constructor(readonly text: string) {
    this.#segments = split(text).map(compileSegment);
    this.rank = this.#segments.map((segment) => segment.rank);
  }

  /** The parameters of a path (as it was sent, still encoded) that this template describes; otherwise undefined. */
  match(path: string): PathValues | undefined {
    const parts = split(path).map(decode);
    if (parts.length !== this.#segments.length) return undefined;
    const values: [string, string][] = [];
    for (const [index, { regexp, names }] of this.#segments.entries()) {
      const match = regexp.exec(parts[index] ?? '');
      if (match === null) return undefined;
      for (const [group, name] of names.entries()) values.push([name, match[group + 1] ?? '']);
    }
    return Object.fromEntries(values);
  }
}

/** Orders ranks, most concrete first. */
export function compareRanks(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((rank, position) => rank !== b[position]);
  return index === -1 ? 0 : (b[index] ?? 0) - (a[index] ?? 0);
}

function compileSegment(text: string): Segment {
  // split() with a group gives text and names by turns.
  const pieces = text.split(PARAMETER);
  const names = pieces.filter((_, index) => index % 2 === 1);
  const literals = pieces.filter((_, index) => index % 2 === 0);
  const rank =
    names.length === 0 ? LITERAL : literals.some((literal) => literal !== '') ? MIXED : PARAMETER_ONLY;
  return { rank, names, regexp: new RegExp(`^${literals.map(escapeRegExp).join('(.+?)')}$`, 'is') };
}

/** A slash at the end is of no account. */
function split(path: string): string[] {
  return path.replace(/\/$/, '').split('/').slice(1);
}

/** Percent-decoding; text that is not well encoded stands for itself. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
