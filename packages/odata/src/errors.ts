/** An expression that cannot be built or printed, or a value that has no form in OData. */
export class ODataExpressionError extends TypeError {
  override readonly name = 'ODataExpressionError';
}

/** An expression that cannot be evaluated here: it needs the service's model, or divides by zero. */
export class ODataEvaluationError extends Error {
  override readonly name = 'ODataEvaluationError';
}
