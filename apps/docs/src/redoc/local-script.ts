const logo = (text: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${text.length * 7} 12"><text y="10" textLength="${text.length * 7 - 1}" font-family="sans-serif" font-size="11" font-weight="bold" fill="#2f81d8">${text}</text></svg>`,
  )}`;

/** What Redoc would fetch from its maker's servers, and what stands in for it here. */
const replacements: readonly (readonly [string, string])[] = [
  ['https://cdn.redoc.ly/redoc/logo-mini-full.svg', logo('Redoc')],
  ['https://cdn.redoc.ly/redoc/logo-mini.svg', logo('R')],
  ['https://cdn.redocly.com/icons/fa/7.0.0', 'about:blank'],
  ['https://cdn.redocly.com/icons/code/5.24.0', 'about:blank'],
  ['https://otel.cloud.redocly.com/v1/traces', 'about:blank'],
];

const moduleExports = /export\s*\{\s*RedocStandalone\s*,\s*hydrate\s*,\s*init\s*\}\s*;?\s*$/;

/** Servers that scripts fetch from have a name of their own below the domain; the domain itself is only linked to. */
const server = /https?:\/\/[\w-]+(?:\.[\w-]+)*\.redoc(?:ly\.com|\.ly)\/[\w./-]*/;

/**
 * Redoc's browser bundle, made to run beside the pages: without an address of its maker's servers, and as a classic
 * script that sets `Redoc`, because browsers refuse modules in pages opened from disk.
 *
 * @param bundle the text of `redoc.standalone.js` 3.0
 * @throws Error if the bundle is not as expected, so that a newer Redoc cannot bring a call home unnoticed
 */
export function localScript(bundle: string): string {
  let script = bundle;
  for (const [address, replacement] of replacements) {
    if (!script.includes(address)) throw unexpected(`no "${address}" in it`);
    script = script.replaceAll(address, replacement);
  }
  const left = server.exec(script);
  if (left) throw unexpected(`"${left[0]}" is new in it`);
  if (!moduleExports.test(script)) throw unexpected('it exports something else');
  // The address of the module is used for search workers only, which Redoc does not start.
  script = script.replace(moduleExports, '').replaceAll('import.meta', '({})');
  return `(() => {"use strict";\n${script}\nglobalThis.Redoc = { hydrate };\n})();\n`;
}

function unexpected(what: string): Error {
  return new Error(`Redoc's bundle has changed: ${what}. See apps/docs/src/redoc/local-script.ts.`);
}
