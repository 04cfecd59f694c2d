/** How many properties were seen, and how many of them the documents describe. */
export interface PropertyCount {
  readonly seen: number;
  readonly described: number;
}

export interface UndescribedProperty {
  readonly operationId: string;
  // The part of the exchange, then a JSON pointer with list indexes as `*`.
  readonly place: string;
  readonly occurrences: number;
}

export interface PropertyCoverage {
  /** A property counts once for each operation and place; it is described when it is so each time. */
  readonly distinct: PropertyCount;
  readonly occurrences: PropertyCount;
  readonly undescribed: readonly UndescribedProperty[];
}

/** Counts the properties seen in the bodies of one document's operations. */
export class CoverageCounter {
  readonly #properties = new Map<
    string,
    { readonly operationId: string; readonly place: string; seen: number; undescribed: number }
  >();

  add(operationId: string, place: string, described: boolean): void {
    const key = `${operationId} ${place}`;
    const property = this.#properties.get(key) ?? { operationId, place, seen: 0, undescribed: 0 };
    property.seen += 1;
    if (!described) property.undescribed += 1;
    this.#properties.set(key, property);
  }

  result(): PropertyCoverage {
    const all = [...this.#properties.values()];
    const seen = all.reduce((sum, property) => sum + property.seen, 0);
    const undescribed = all.filter((property) => property.undescribed > 0);
    const missed = undescribed.reduce((sum, property) => sum + property.undescribed, 0);
    return {
      distinct: { seen: all.length, described: all.length - undescribed.length },
      occurrences: { seen, described: seen - missed },
      undescribed: undescribed
        .map((property) => ({
          operationId: property.operationId,
          place: property.place,
          occurrences: property.undescribed,
        }))
        .sort((a, b) => b.occurrences - a.occurrences || a.place.localeCompare(b.place)),
    };
  }
}

export function sumCounts(counts: readonly PropertyCount[]): PropertyCount {
  return {
    seen: counts.reduce((sum, { seen }) => sum + seen, 0),
    described: counts.reduce((sum, { described }) => sum + described, 0),
  };
}
