// Media types (RFC 9110 §8.3.1), compared without their parameters.

/** The declared media type or range that covers the actual one, the most specific first. */
export function coveringMediaType(declared: readonly string[], actual: string): string | undefined {
  const type = essence(actual);
  const ranges = [type, type.replace(/\/.*/, '/*'), '*/*'];
  for (const range of ranges) {
    const found = declared.find((candidate) => essence(candidate) === range);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function isJson(mediaType: string): boolean {
  return /[/+]json$/.test(essence(mediaType));
}

export function isForm(mediaType: string): boolean {
  return essence(mediaType) === 'application/x-www-form-urlencoded';
}

export function isText(mediaType: string): boolean {
  return essence(mediaType) === 'text/plain';
}

/** What a recorder writes when it does not know. */
export function isUnknown(mediaType: string | undefined): boolean {
  return mediaType === undefined || essence(mediaType) === 'x-unknown' || !mediaType.includes('/');
}

function essence(mediaType: string): string {
  return (mediaType.split(';')[0] ?? '').trim().toLowerCase();
}
