// `$filter` and `$orderby` are checked before anything is sent: services answer a misspelt one with an error that does not
// say where, or with every item there is.
import type { Arguments, CatalogEntry, CatalogOData } from '@edgeplane/client';
import type { DialectName, QueryRules } from '@edgeplane/odata';
import { UsageError } from '../usage-error.js';

/**
 * Checks the expressions among the arguments against what the document says that the operation takes. They are sent as
 * the user wrote them.
 *
 * @throws UsageError that shows the place.
 */
export async function checkOData(
  { odata, descriptor: { parameters } }: CatalogEntry,
  args: Arguments,
): Promise<void> {
  const expressions = parameters.filter(
    ({ name, argument }) => /^\$(filter|orderby)$/i.test(name) && typeof args[argument] === 'string',
  );
  if (!odata || expressions.length === 0) return;
  const { ODataSyntaxError, parseFilter, parseOrderby } = await import('@edgeplane/odata');
  const rules = rulesOf(odata);
  for (const { name, argument } of expressions) {
    const parse = /filter/i.test(name) ? parseFilter : parseOrderby;
    try {
      parse(String(args[argument]), rules);
    } catch (error) {
      if (!(error instanceof ODataSyntaxError)) throw error;
      const expected = error.expected.length > 0 ? `\nExpected: ${error.expected.join(', ')}` : '';
      throw new UsageError(
        `--${argument}: ${error.message}\n${error.excerpt.replace(/^/gm, '  ')}${expected}`,
      );
    }
  }
}

/** A document that names no fields does not mean that there are none. */
function rulesOf({ dialect, combine, fields, orderby }: CatalogOData): QueryRules {
  return {
    // The documents' lint rules keep to the dialects that there are.
    dialect: dialect as DialectName,
    combine,
    fields: Object.keys(fields).length > 0 ? fields : undefined,
    orderby: orderby.length > 0 ? orderby : undefined,
  };
}
