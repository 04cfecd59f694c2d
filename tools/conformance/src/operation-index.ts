import type { ApiDocument } from './document.js';
import { type Operation, readOperations } from './operation.js';
import { compareRanks, type PathValues } from './path-template.js';

export interface OperationMatch {
  readonly operation: Operation;
  readonly path: PathValues;
}

export interface Lookup {
  /** The operations that fit best: several only where documents describe the same path and method. */
  readonly matches: readonly OperationMatch[];
  /** The methods that are described for the path when the asked one is not. */
  readonly otherMethods: readonly string[];
}

/** Finds operations by the method and path of a request, or by id. */
export class OperationIndex {
  readonly #operations: readonly Operation[];

  constructor(documents: readonly ApiDocument[]) {
    this.#operations = documents.flatMap(readOperations);
  }

  /** How many operations each document has, by its name. */
  count(document: ApiDocument): number {
    return this.#operations.filter((operation) => operation.document === document).length;
  }

  /**
   * @param method In upper case.
   * @param path As it was sent, still encoded. Literal segments win over templated ones, read from the left.
   */
  find(method: string, path: string): Lookup {
    const found = this.#operations
      .flatMap((operation) =>
        operation.templates.flatMap((template) => {
          const values = template.match(path);
          return values === undefined ? [] : [{ operation, path: values, rank: template.rank }];
        }),
      )
      .sort((a, b) => compareRanks(a.rank, b.rank));
    const offered = found.filter(({ operation }) => operation.method === method);
    const best = offered[0];
    if (best === undefined) {
      return { matches: [], otherMethods: [...new Set(found.map(({ operation }) => operation.method))] };
    }
    const matches = offered.filter(({ rank }) => compareRanks(rank, best.rank) === 0);
    return { matches: matches.map(({ operation, path }) => ({ operation, path })), otherMethods: [] };
  }

  /** The operation of a document that has this id. */
  byId(document: ApiDocument, id: string): Operation | undefined {
    return this.#operations.find((operation) => operation.document === document && operation.id === id);
  }
}
