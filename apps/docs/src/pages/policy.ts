import { createHash } from 'node:crypto';

/** Where a page may get its parts: from beside itself, and nowhere else (Content Security Policy Level 3). */
const base = { 'default-src': "'none'", 'base-uri': "'none'", 'form-action': "'none'" };

/** The policy of the pages that have no script. */
export const staticPolicy = policy({ ...base, 'style-src': "'self'", 'img-src': "'self'" });

/**
 * The policy of a reference page. Redoc sets `style` attributes and style sheets of its own, and embeds pictures and a font.
 *
 * @param inlineScripts the text of each script within the page, allowed by its hash
 */
export function referencePolicy(inlineScripts: readonly string[]): string {
  const hashes = inlineScripts.map(
    (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return policy({
    ...base,
    'script-src': ["'self'", ...hashes].join(' '),
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data:",
    'font-src': 'data:',
  });
}

function policy(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map((directive) => directive.join(' '))
    .join('; ');
}
