const CODES = ['NoRegisteredProviderFound', 'InvalidApiVersionParameter', 'InvalidResourceType'];

/** The versions that a refusal of Resource Manager names; none where the version is not what it refuses. */
export function supportedVersions(
  refusal: { readonly code: string | undefined; readonly message: string | undefined } | undefined,
): readonly string[] {
  if (!refusal || !CODES.includes(refusal.code ?? '')) return [];
  const [, list = ''] = /supported (?:api-)?versions are '([^']*)'/i.exec(refusal.message ?? '') ?? [];
  return list
    .split(',')
    .map((version) => version.trim())
    .filter(Boolean);
}

/** The versions that a service takes in the place of the one that was asked for; none where that is not what it refuses. */
export function otherVersions(
  refusal: Parameters<typeof supportedVersions>[0],
  url: string,
): readonly string[] {
  const supported = supportedVersions(refusal);
  // Resource Manager also refuses a location in these words.
  return supported.includes(new URL(url).searchParams.get('api-version') ?? '') ? [] : supported;
}

/**
 * The supported version that is closest to the one that was asked for: one that the document knows rather than another,
 * a stable one rather than a preview, the newest of those before it rather than one after it.
 */
export function closestVersion(
  asked: string,
  supported: readonly string[],
  known: readonly string[] = [],
): string | undefined {
  const sorted = supported.toSorted();
  const isStable = (version: string) => /^[\d-]+$/.test(version);
  const documented = sorted.filter((version) => known.includes(version));
  const pool = [documented.filter(isStable), documented, sorted.filter(isStable), sorted].find(
    ({ length }) => length > 0,
  );
  return pool?.findLast((version) => version <= asked) ?? pool?.[0];
}
