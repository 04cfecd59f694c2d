import { highest, type Impact } from './impact.js';

/** What `redocly diff --format json` says, as far as it is used. */
export interface DiffReport {
  readonly changes: readonly Change[];
}

interface Change {
  readonly path: string;
  readonly typeName: string;
  readonly kind: string;
  readonly impact: Exclude<Impact, 'none'>;
  readonly property?: string;
}

export interface Rating {
  readonly impact: Impact;
  /** The changes of that impact, as "removed Operation #/paths/…". */
  readonly because: readonly string[];
}

/** The impact of all changes of a document. */
export function rate({ changes }: DiffReport): Rating {
  const rated = changes.map((change) => ({ change, impact: impactOf(change) }));
  const impact = highest(rated.map((one) => one.impact));
  const because = rated
    .filter((one) => one.impact === impact)
    .map(
      ({ change }) =>
        `${change.kind} ${change.typeName} ${change.path}${change.property ? `/${change.property}` : ''}`,
    );
  return { impact, because };
}

/** Redocly rates the removal of a whole path as it rates a text; who calls it disagrees. */
function impactOf({ kind, typeName, impact }: Change): Impact {
  return kind === 'removed' && ['PathItem', 'Operation'].includes(typeName) ? 'major' : impact;
}
