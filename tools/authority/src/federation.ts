// Another identity provider that an application trusts: a Kubernetes cluster, a pipeline.
import { generateKeyPairSync } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';

export const FEDERATED_ISSUER = 'https://cluster.lakeside.example';
const SUBJECT = 'system:serviceaccount:plant:edgeplane';
const AUDIENCE = 'api://AzureADTokenExchange';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A token of the platform, good for ten minutes. */
export function federatedToken(subject: string = SUBJECT): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(FEDERATED_ISSUER)
    .setSubject(subject)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime('10 min')
    .sign(privateKey);
}

/** Whether the platform has signed it for this application. */
export async function isFederated(assertion: string): Promise<boolean> {
  const expected = { issuer: FEDERATED_ISSUER, subject: SUBJECT, audience: AUDIENCE };
  return jwtVerify(assertion, publicKey, expected).then(
    () => true,
    () => false,
  );
}
