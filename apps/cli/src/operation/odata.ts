// `$filter` and `$orderby` are read before anything is sent: services answer a misspelt one with an error that does not say
// where, or with every item there is.
import type { Arguments, CatalogEntry, CatalogOData } from '@edgeplane/client';
import type { DialectName, QueryRules } from '@edgeplane/odata';
import type { GeneralOptions } from '../general-options.js';
import type { Io } from '../io.js';
import { inWords } from '../names.js';
import { printable } from '../output/text.js';
import { UsageError } from '../usage-error.js';

/** An expression as the service gets it. */
interface QueryExpression {
  readonly argument: string;
  /** The name of the query option, as the service spells it: `$filter`. */
  readonly option: string;
  readonly text: string;
  readonly meaning: string;
}

/**
 * Reads the expressions among the arguments and holds them against what the document says that the operation takes. Short
 * names of fields become their paths, and the text the service's own way to write it.
 *
 * @throws UsageError that shows the place.
 */
export async function readExpressions(
  { odata, descriptor: { parameters } }: CatalogEntry,
  args: Arguments,
): Promise<QueryExpression[]> {
  const given = parameters.filter(
    ({ name, argument }) => /^\$(filter|orderby)$/i.test(name) && typeof args[argument] === 'string',
  );
  if (!odata || given.length === 0) return [];
  const language = await import('@edgeplane/odata');
  const rules = rulesOf(odata);
  const read = (option: string, text: string): Pick<QueryExpression, 'text' | 'meaning'> => {
    const label = labelIn(odata);
    if (/filter/i.test(option)) {
      const filter = language.parseFilter(text, rules);
      return {
        text: language.printFilter(filter, rules),
        meaning: language.explainFilter(filter, { label }),
      };
    }
    const order = language.parseOrderby(text, rules);
    return { text: language.printOrderby(order, rules), meaning: language.explainOrderby(order, { label }) };
  };
  return given.map(({ name, argument }) => {
    try {
      return { argument, option: name, ...read(name, String(args[argument])) };
    } catch (error) {
      if (error instanceof language.ODataSyntaxError)
        throw new UsageError(`--${argument}: ${describe(error)}`);
      if (error instanceof language.ODataExpressionError)
        throw new UsageError(`--${argument}: ${error.message}`);
      throw error;
    }
  });
}

/** Says what the expressions mean, and how they would go out. */
export function printExpressions(
  expressions: readonly QueryExpression[],
  { output }: Pick<GeneralOptions, 'output'>,
  { stdout }: Io,
): void {
  if (output === 'json') {
    const shown = expressions.map(({ option, text, meaning }) => [option, { text, meaning }]);
    stdout.write(`${JSON.stringify(Object.fromEntries(shown), null, 2)}\n`);
    return;
  }
  const widest = Math.max(...expressions.map(({ option }) => option.length));
  const lines = [
    ...expressions.map(({ meaning }) => meaning),
    '',
    ...expressions.map(({ option, text }) => `${option.padEnd(widest)}  ${text}`),
  ];
  stdout.write(`${lines.map(printable).join('\n')}\n`);
}

interface SyntaxError {
  readonly message: string;
  readonly excerpt: string;
  readonly code: string;
  readonly expected: readonly string[];
  readonly suggestion: string | undefined;
}

/** A message without a suggestion, or on syntax, names by itself what was expected. */
function describe({ message, excerpt, code, expected, suggestion }: SyntaxError): string {
  const isNamed = code === 'syntax' || suggestion === undefined || expected.length === 0;
  return `${message}\n${excerpt.replace(/^/gm, '  ')}${isNamed ? '' : `\nExpected: ${expected.join(', ')}`}`;
}

/** A document that names no fields does not mean that there are none. */
function rulesOf({ dialect, combine, fields, orderby }: CatalogOData): QueryRules {
  return {
    // The documents' lint rules keep to the dialects that there are.
    dialect: dialect as DialectName,
    combine,
    fields: Object.keys(fields).length > 0 ? fields : undefined,
    orderby: orderby.length > 0 ? orderby : undefined,
    shortNames: true,
  };
}

/** How people call a field: by its last name, `created timestamp`, unless two share it. */
function labelIn({ fields, orderby }: CatalogOData): (path: string) => string {
  const paths = [...new Set([...Object.keys(fields), ...orderby])];
  const last = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  return (path) =>
    paths.filter((other) => last(other) === last(path)).length > 1 ? path : inWords(last(path));
}
