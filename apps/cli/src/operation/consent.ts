import { AbortError, type CatalogEntry, type RequestParts } from '@edgeplane/client';
import { type Io, isInteractive } from '../io.js';
import { kebabCase } from '../names.js';
import { printable } from '../output/text.js';
import { ask } from '../prompt.js';
import { UsageError } from '../usage-error.js';

/** Whether people are asked before the operation is called. */
export function needsConsent({ destructive, irreversible }: CatalogEntry): boolean {
  return destructive === true || irreversible === true;
}

/**
 * Shows what is about to happen, and where, and goes on only when the operation's verb is typed.
 *
 * @throws UsageError when nobody can be asked.
 * @throws AbortError when something else is typed. Nothing has been sent.
 */
export async function obtainConsent(
  { summary, name, irreversible }: CatalogEntry,
  args: Readonly<Record<string, unknown>>,
  { method, url }: RequestParts,
  io: Io,
): Promise<void> {
  const verb = kebabCase(name);
  const warning = irreversible ? 'This cannot be undone.' : 'This removes or interrupts something.';
  const places = Object.entries(args)
    .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
    .map(([argument, value]) => `  ${kebabCase(argument)}: ${value}`);
  const explanation = [`${summary}. ${warning}`, ...places, `  ${method} ${url}`].map(printable).join('\n');
  if (!isInteractive(io)) {
    throw new UsageError(
      `${explanation}\nIt needs consent, and there is no terminal to ask on. Add --yes if this is what you want, or --dry-run to see the request.`,
    );
  }
  io.stderr.write(`${explanation}\n`);
  const answer = await ask(`Type “${verb}” to go on`, io);
  if (answer.trim() !== verb) throw new AbortError(`“${verb}” was not typed. Nothing was sent.`);
}
