import type { BodyResult, SeenBody } from './check-body.js';
import { checkRequest } from './check-request.js';
import { checkResponse } from './check-response.js';
import { CoverageCounter } from './coverage.js';
import type { ApiDocument } from './document.js';
import type { Exchange, Source } from './exchange.js';
import type { Fault, Finding } from './finding.js';
import type { Operation } from './operation.js';
import { OperationIndex, type OperationMatch } from './operation-index.js';
import { createReport, type DocumentTally, type Report } from './report.js';
import type { Sample } from './sample.js';
import { seenProperties } from './schema-walk.js';
import { DocumentValidator } from './validator.js';

export interface CheckerOptions {
  /** Exchanges that are in none of the documents are notes, not errors. Default: false. */
  readonly ignoreUnknown?: boolean;
  /** Operations whose descriptions explain what is found: faults of these are notes. Default: none. */
  readonly explained?: readonly string[];
}

/** Compares recorded exchanges with documents, one after the other, and sums up. */
export class Checker {
  readonly #index: OperationIndex;
  readonly #validators: ReadonlyMap<ApiDocument, DocumentValidator>;
  readonly #tallies: ReadonlyMap<ApiDocument, DocumentTally>;
  readonly #findings: Finding[] = [];
  readonly #ignoreUnknown: boolean;
  readonly #explained: ReadonlySet<string>;
  #unknown = 0;

  /** @throws ConformanceError When a reference in a document leads nowhere. */
  constructor(
    documents: readonly ApiDocument[],
    { ignoreUnknown = false, explained = [] }: CheckerOptions = {},
  ) {
    this.#index = new OperationIndex(documents);
    this.#validators = new Map(documents.map((document) => [document, new DocumentValidator(document)]));
    this.#tallies = new Map(
      documents.map((document) => [
        document,
        {
          name: document.name,
          operations: this.#index.count(document),
          exchanges: 0,
          seen: new Set<string>(),
          coverage: new CoverageCounter(),
        },
      ]),
    );
    this.#ignoreUnknown = ignoreUnknown;
    this.#explained = new Set(explained);
  }

  /** Checks an exchange. Where several documents describe its path, the one that it fits best counts. */
  addExchange(exchange: Exchange): void {
    const { request, source } = exchange;
    const { matches, otherMethods } = this.#index.find(request.method, request.path);
    const outcomes = matches.map((match) => ({ match, result: this.#check(exchange, match) }));
    outcomes.sort((a, b) => countErrors(a.result) - countErrors(b.result));
    const [best] = outcomes;
    if (best !== undefined) {
      this.#add(source, best.match.operation, best.result);
    } else if (!isPreflight(exchange) && !isRefusedMethod(exchange, otherMethods)) {
      this.#unknown += 1;
      const what =
        otherMethods.length > 0 ? `described for ${otherMethods.join(', ')} only` : 'not described';
      const severity = this.#ignoreUnknown ? 'note' : 'error';
      const place = `${request.method} ${withoutIds(request.path)}`;
      this.#findings.push({ kind: 'unknown-operation', severity, place, what, source });
    }
  }

  /** Checks a response body that was kept on its own. */
  addSample(document: ApiDocument, { source, operationId, status, text }: Sample): void {
    const operation = this.#index.byId(document, operationId);
    if (operation === undefined) {
      const what = `no operation of ${document.name}`;
      const place = operationId;
      this.#findings.push({ kind: 'unknown-operation', severity: 'error', place, what, source });
      this.#unknown += 1;
      return;
    }
    const response = { status, headers: new Map(), body: { contentType: 'application/json', text } };
    const result = checkResponse(operation, operation.method, response, this.#validatorOf(document));
    this.#add(source, operation, result);
  }

  report(): Report {
    return createReport([...this.#tallies.values()], this.#findings, this.#unknown);
  }

  #check({ request, response }: Exchange, { operation, path }: OperationMatch): BodyResult {
    const validator = this.#validatorOf(operation.document);
    const asked = checkRequest(operation, request, path, validator);
    const answered = checkResponse(operation, request.method, response, validator);
    return { faults: [...asked.faults, ...answered.faults], seen: [...asked.seen, ...answered.seen] };
  }

  #add(source: Source, { document, id }: Operation, { faults, seen }: BodyResult): void {
    const tally = this.#tallies.get(document);
    if (tally === undefined) return;
    tally.exchanges += 1;
    tally.seen.add(id);
    for (const body of seen) this.#cover(tally, id, body, document);
    this.#findings.push(
      ...faults.map((fault: Fault) => ({
        ...fault,
        ...(this.#explained.has(id) && { severity: 'note' as const }),
        source,
        document: document.name,
        operationId: id,
      })),
    );
  }

  #cover({ coverage }: DocumentTally, id: string, body: SeenBody, document: ApiDocument): void {
    const { value, schema, direction } = body;
    for (const { place, described } of seenProperties(
      value,
      schema,
      direction,
      this.#validatorOf(document),
    )) {
      coverage.add(id, `${direction}.body${place}`, described);
    }
  }

  #validatorOf(document: ApiDocument): DocumentValidator {
    const validator = this.#validators.get(document);
    if (validator === undefined) throw new TypeError(`Document ${document.name} is not among those checked.`);
    return validator;
  }
}

function countErrors({ faults }: BodyResult): number {
  return faults.filter(({ severity }) => severity === 'error').length;
}

/** 405 for a method that the document does not give the path either: the two agree. */
function isRefusedMethod({ response }: Exchange, otherMethods: readonly string[]): boolean {
  return otherMethods.length > 0 && response.status === 405;
}

/** What a browser asks before it sends a request to another origin (Fetch, "CORS-preflight request"). */
function isPreflight({ request: { method, headers } }: Exchange): boolean {
  return method === 'OPTIONS' && headers.has('access-control-request-method');
}

/** Equal requests for other subscriptions and things are one line of the report, which so tells no id. */
function withoutIds(path: string): string {
  return path.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, '{guid}');
}
