// What a stamp says of itself to everyone: in the shape of the document's example, about the issuer of the world.
import { isObject, type JsonObject } from '../arm/resource.js';
import type { IssuerFixture } from '../fixture.js';
import type { Handle } from '../result.js';

export const metadataHandlers: Readonly<Record<string, Handle>> = {
  Metadata_GetEndpoints: async ({ call, world, plain }) => {
    const { status, headers, body } = await plain();
    const { addresses } = call.operation;
    const { host = '' } = addresses.find((each) => each.host === call.headers.host) ?? addresses[0] ?? {};
    const { issuer } = world.tokens;
    const described = (endpoint: unknown) =>
      isObject(endpoint) ? withIssuer(endpoint, issuer, world.tokens.audiencesOf([host])) : endpoint;
    const told: unknown = JSON.parse(body ?? 'null');
    return { status, headers, body: Array.isArray(told) ? told.map(described) : described(told) };
  },
};

/** The shapes have other names for the same; only those that the example has are set. */
function withIssuer(
  endpoint: JsonObject,
  { loginEndpoint, tenant, identityProvider, graph }: IssuerFixture,
  audiences: readonly string[],
): JsonObject {
  const { authentication } = endpoint;
  return replaced(endpoint, {
    graphEndpoint: graph,
    graph,
    graphAudience: graph,
    authentication:
      isObject(authentication) &&
      replaced(authentication, {
        loginEndpoint,
        ...(audiences.length > 0 && { audiences }),
        tenant,
        identityProvider,
      }),
  });
}

function replaced(object: JsonObject, values: JsonObject): JsonObject {
  const known = Object.entries(values).filter(([name]) => name in object);
  return { ...object, ...Object.fromEntries(known) };
}
