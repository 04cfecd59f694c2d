import { isRecord, readRecord, readString, readStrings } from '../json.js';
import { printEndpoint } from '../net/endpoint.js';

/** What the metadata endpoint says of one cloud, whichever of its shapes it came in. */
export interface CloudMetadata {
  name: string | undefined;
  loginEndpoint: string;
  audiences: readonly [string, ...string[]];
  tenant: string | undefined;
  identityProvider: string | undefined;
  resourceManager: string | undefined;
  portal: string | undefined;
  gallery: string | undefined;
  graph: string | undefined;
  graphAudience: string | undefined;
  suffixes: Readonly<Record<string, string>>;
}

/**
 * Reads the three shapes that `/metadata/endpoints` answers with, depending on api-version and cloud: the
 * legacy object (`galleryEndpoint`, `graphEndpoint`, `portalEndpoint`), an array of clouds, or a single
 * cloud.
 *
 * @param armUrl which cloud to take from an array: the one whose `resourceManager` this is, else the first.
 * @returns undefined when the body is none of them: no login endpoint or no audience.
 */
export function readMetadata(body: unknown, armUrl: string): CloudMetadata | undefined {
  if (!Array.isArray(body)) return readCloud(body);
  const clouds = body.map(readCloud).filter((cloud) => cloud !== undefined);
  return clouds.find(({ resourceManager }) => isSame(resourceManager, armUrl)) ?? clouds[0];
}

function readCloud(body: unknown): CloudMetadata | undefined {
  if (!isRecord(body)) return undefined;
  const authentication = readRecord(body, 'authentication');
  const loginEndpoint = readString(authentication, 'loginEndpoint');
  const [audience, ...others] = readStrings(authentication, 'audiences');
  if (loginEndpoint === undefined || audience === undefined || !URL.canParse(loginEndpoint)) return undefined;
  return {
    name: readString(body, 'name'),
    loginEndpoint,
    audiences: [audience, ...others],
    tenant: readString(authentication, 'tenant'),
    identityProvider: readString(authentication, 'identityProvider'),
    resourceManager: readString(body, 'resourceManager'),
    portal: readString(body, 'portal') ?? readString(body, 'portalEndpoint'),
    gallery: readString(body, 'gallery') ?? readString(body, 'galleryEndpoint'),
    graph: readString(body, 'graph') ?? readString(body, 'graphEndpoint'),
    graphAudience: readString(body, 'graphAudience'),
    suffixes: readSuffixes(readRecord(body, 'suffixes')),
  };
}

function readSuffixes(suffixes: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.keys(suffixes).flatMap((name) => {
      const suffix = readString(suffixes, name);
      return suffix === undefined ? [] : [[name, suffix]];
    }),
  );
}

function isSame(url: string | undefined, armUrl: string): boolean {
  return url !== undefined && URL.canParse(url) && printEndpoint(new URL(url)) === armUrl;
}
