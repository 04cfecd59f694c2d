/** An expression that cannot be built or printed, or a value that has no form in OData. */
export class ODataExpressionError extends TypeError {
  override get name(): string {
    return 'ODataExpressionError';
  }
}

/** An expression that cannot be evaluated here: it needs the service's model, or divides by zero. */
export class ODataEvaluationError extends Error {
  override readonly name = 'ODataEvaluationError';
}

/** @throws ODataExpressionError always: `'A B' is not a path of OData.` */
export function refuse(given: unknown, what: string): never {
  throw new ODataExpressionError(`'${String(given)}' is not a ${what} of OData.`);
}
