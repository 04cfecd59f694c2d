const MASK = '[redacted]';

/**
 * Makes a function that takes secrets out of other parties' text, in every encoding that a request may have
 * carried them in.
 */
export function createRedactor(secrets: readonly string[]): (text: string) => string {
  const spellings = new Set(
    secrets.filter((secret) => secret !== '').flatMap((secret) => [secret, ...encodings(secret)]),
  );
  // Longest first: a spelling that contains another must not be left with its ends.
  const ordered = [...spellings].sort((a, b) => b.length - a.length);
  return (text) => ordered.reduce((masked, spelling) => masked.replaceAll(spelling, MASK), text);
}

function encodings(secret: string): string[] {
  // Percent-encoding has no form for half of a surrogate pair.
  const wellFormed = Buffer.from(secret).toString();
  return [
    encodeURIComponent(wellFormed),
    new URLSearchParams({ '': secret }).toString().slice(1),
    JSON.stringify(secret).slice(1, -1),
  ];
}
