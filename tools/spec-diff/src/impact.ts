/** How much a change asks of those who use what is made from a document, as semantic versioning has it. */
export type Impact = 'none' | 'patch' | 'minor' | 'major';

const ORDER: readonly Impact[] = ['none', 'patch', 'minor', 'major'];

export function highest(impacts: readonly Impact[]): Impact {
  return impacts.reduce((most, one) => (atLeast(one, most) ? one : most), 'none');
}

export function atLeast(given: Impact, wanted: Impact): boolean {
  return ORDER.indexOf(given) >= ORDER.indexOf(wanted);
}

/** Before 1.0 a minor version may break and a patch may add (semver.org, item 4, as npm's ranges read it). */
export function bumpFor(impact: Impact, version: string): Impact {
  if (!version.startsWith('0.') || impact === 'none') return impact;
  return impact === 'major' ? 'minor' : 'patch';
}
