import type { Printer } from '../printer.js';

/** What a scenario is played on. */
export interface Stage {
  /** Where the mock listens. */
  readonly url: string;
  readonly printer: Printer;
}

/** The service principal of the documents' examples; the mock takes any secret. */
export const SERVICE_PRINCIPAL = {
  clientId: '6b5a4938-2716-4504-93f2-e1d0cfbead71',
  clientSecret: 'any-secret-will-do',
};
export const DIRECTORY = 'd1f6c2a0-3b4e-4f5a-9c7d-8e9f0a1b2c81';

/** Fails loudly where an assumption of the scenario does not hold. */
export function need<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null)
    throw new Error(`The scenario expected ${what}, and there is none.`);
  return value;
}
