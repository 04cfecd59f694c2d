// What the standard authority refuses, in the words of the two vendors. The codes are theirs, the sentences ours.

interface Said {
  readonly error: string;
  readonly error_description?: string;
}

interface Translation {
  /** Matched against the error and what the provider knows of the reason. */
  readonly when: RegExp;
  readonly error: string;
  readonly entra: string;
  readonly adfs: string;
}

const TRANSLATIONS: readonly Translation[] = [
  {
    when: /invalid_client.*secret is expired/,
    error: 'invalid_client',
    entra: 'AADSTS7000222: The provided client secret keys are expired.',
    adfs: 'MSIS9623: The client secret is expired.',
  },
  {
    when: /invalid_client.*(invalid secret|does not match the registered)/,
    error: 'invalid_client',
    entra: 'AADSTS7000215: The client secret is wrong.',
    adfs: 'MSIS9607: The client secret is wrong.',
  },
  {
    when: /invalid_client.*(not active yet|issued in the future|jwt expired)/,
    error: 'invalid_client',
    entra: 'AADSTS700024: The client assertion is not within its valid time range.',
    adfs: 'MSIS9642: The client assertion is not within its valid time range.',
  },
  {
    when: /invalid_client.*(signature|assertion|thumbprint)/,
    error: 'invalid_client',
    entra: 'AADSTS700027: The signature of the client assertion cannot be verified.',
    adfs: 'MSIS9643: The signature of the client assertion cannot be verified.',
  },
  {
    when: /invalid_client/,
    error: 'unauthorized_client',
    entra: 'AADSTS700016: The application was not found in the directory.',
    adfs: 'MSIS9605: The client is not allowed to access the requested resource.',
  },
  {
    when: /invalid_target/,
    error: 'invalid_resource',
    entra: 'AADSTS500011: The resource principal was not found in the directory.',
    adfs: 'MSIS9602: The resource is not known.',
  },
  {
    when: /invalid_grant.*(refresh token|grant)/,
    error: 'invalid_grant',
    entra: 'AADSTS700082: The refresh token has expired.',
    adfs: 'MSIS9615: The refresh token is not accepted.',
  },
];

/**
 * @param said the provider's answer.
 * @param detail what it keeps to itself.
 */
export function translateRefusal(said: Said, detail: string, vendor: 'entra' | 'adfs'): Said {
  const all = `${said.error} ${said.error_description ?? ''} ${detail}`;
  const found = TRANSLATIONS.find(({ when }) => when.test(all));
  return found ? { error: found.error, error_description: found[vendor] } : said;
}
