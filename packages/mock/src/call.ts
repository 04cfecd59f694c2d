// A request that has found its operation, and what answers it.
import type { RequestBody } from './request-body.js';
import type { Operation } from './service.js';

export interface Call {
  readonly operation: Operation;
  /** Path parameters, decoded. */
  readonly path: Readonly<Record<string, string>>;
  /** Decoded; a list where a name occurs more than once. */
  readonly query: Readonly<Record<string, string | string[]>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: RequestBody;
  /** Why the work that it starts is to fail; a test has asked for it. */
  readonly failure?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent when the answer has no body. */
  readonly body?: string;
}

/** @throws Refusal when the request cannot be answered */
export type Responder = (call: Call) => Promise<Answer>;
