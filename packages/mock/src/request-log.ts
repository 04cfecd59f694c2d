// One line a request. Values in a query can be secrets, so only those of known harmless names are shown.
const SHOWN = new Set(['api-version', '$filter', '$orderby', '$top', '$skip', '$expand', 'maxPageSize']);

/** `GET /v2/tenants?maxPageSize=10&sig=… 200 3 ms`; `target` as it was sent. */
export function logLine(method: string, target: string, status: number, milliseconds: number): string {
  const [path = '', query] = target.split('?', 2);
  const shown = query === undefined ? '' : `?${query.split('&').map(masked).join('&')}`;
  return `${method} ${path}${shown} ${status} ${Math.round(milliseconds)} ms`;
}

function masked(parameter: string): string {
  const [name = ''] = parameter.split('=', 1);
  return SHOWN.has(name.replace(/^%24/, '$')) || !parameter.includes('=') ? parameter : `${name}=…`;
}
