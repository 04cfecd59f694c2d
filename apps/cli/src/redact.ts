// What is hidden wherever a request is shown.

const HIDDEN = '***';
/** The part of the value that may be shown, by header: the scheme of an authorization (RFC 9110, section 11.4). */
const SECRET_HEADERS: Readonly<Record<string, RegExp>> = {
  authorization: /^\S+ (?=\S)/,
  'proxy-authorization': /^\S+ (?=\S)/,
  'x-ms-authorization-auxiliary': /^\S+ (?=\S)/,
  cookie: /^/,
};
const SECRET_PROPERTY =
  /password|passphrase|secret|token|credential|(access|account|private|shared|storage|encryption|license)_?key|connectionstring|^sas/i;

export function redactHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    [...headers].map(([name, value]) => {
      const shown = SECRET_HEADERS[name];
      return [name, shown ? `${shown.exec(value)?.[0] ?? ''}${HIDDEN}` : value];
    }),
  );
}

/** A JSON body without the values of properties that are named like secrets; of binary bodies only the size. */
export function redactBody(body: BodyInit | undefined): unknown {
  if (body === undefined) return undefined;
  if (body instanceof Uint8Array) return `<${body.length} bytes>`;
  return JSON.parse(String(body), (name, value) =>
    SECRET_PROPERTY.test(name) && value !== null ? HIDDEN : value,
  );
}
