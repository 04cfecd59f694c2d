import type { Arguments } from './request.js';
import type { ApiResponse } from './response.js';

/**
 * Evaluates the runtime expressions that OpenAPI links use (OpenAPI 3.1, section 4.8.20.4): `$request.path.name`,
 * `$response.body#/pointer`, `$response.header.name`. Text that is no expression stands for itself.
 */
export function evaluate(
  expression: string,
  exchange: { readonly arguments: Arguments; readonly started: ApiResponse<unknown> },
): unknown {
  const [, source, rest = ''] =
    /^\$(request\.path\.|response\.header\.|response\.body#)(.*)$/.exec(expression) ?? [];
  if (source === 'request.path.') return exchange.arguments[rest];
  if (source === 'response.header.') return exchange.started.headers.get(rest) ?? undefined;
  if (source === 'response.body#') return pointer(exchange.started.data, rest);
  return expression;
}

/** Follows a JSON pointer (RFC 6901). Undefined where it leads nowhere. */
export function pointer(value: unknown, path: string): unknown {
  const steps = path.split('/').slice(1);
  return steps.reduce<unknown>((current, step) => {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    return typeof current === 'object' && current !== null
      ? (current as Record<string, unknown>)[name]
      : undefined;
  }, value);
}
