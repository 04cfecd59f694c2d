import { ConnectionError } from './errors.js';

/** Browsers do not tell pages why no answer came, so that a page cannot look around in a network. */
export function connectionError(host: string, cause: unknown): ConnectionError {
  return new ConnectionError(
    `${host} gave no answer: it cannot be reached, its certificate is not trusted, or it allows no calls from web pages.`,
    { cause },
  );
}
