import type { Failure } from './api-error.js';
import type { ErrorDetail } from './error-body.js';
import { INTERMEDIARY } from './response.js';

/** Says what a failure means and what to do about it; undefined where the service's words have to do. */
export type Explain = (failure: Failure, detail: ErrorDetail | undefined) => string | undefined;

/** What any service's failures may mean: a clock that is off, something in between that answers. */
export const explain: Explain = (failure, detail) => {
  const { headers, status } = failure.response;
  if (status === 401 || detail?.message?.includes('AADSTS700024')) return explainClock(headers);
  if (/text\/html/i.test(headers.get('content-type') ?? '')) {
    return `It is a web page that says so. ${INTERMEDIARY}`;
  }
  return undefined;
};

const SKEW = 5 * 60_000;

/** Tokens hold times, and are refused when the two clocks disagree on them. */
function explainClock(headers: Headers): string | undefined {
  const theirs = Date.parse(headers.get('date') ?? '');
  const ahead = Date.now() - theirs;
  if (!(Math.abs(ahead) > SKEW)) return undefined;
  const minutes = Math.round(Math.abs(ahead) / 60_000);
  return `The clock of this machine is ${minutes} minutes ${ahead > 0 ? 'ahead of' : 'behind'} the service's: set it right.`;
}
