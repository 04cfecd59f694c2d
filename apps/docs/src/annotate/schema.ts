import type { Parameter, Schema } from '../openapi/document.js';
import { code, codeList } from './markdown.js';

/**
 * The meanings of an enumeration as Redoc's `x-enumDescriptions`, which it shows as a table: value to name and meaning.
 * Undefined if the document gives none.
 */
export function enumDescriptions(schema: Schema): Record<string, string> | undefined {
  const values = schema['x-ms-enum']?.values;
  if (!values?.some((entry) => entry.name || entry.description)) return undefined;
  return Object.fromEntries(
    values.map(({ value, name, description = '' }) => [
      String(value),
      name === undefined || name === value ? description : `${code(name)} ${description}`.trim(),
    ]),
  );
}

/** Which properties a table of these entities shows, in markdown. */
export function tableColumns(schema: Schema): string | undefined {
  const columns = schema['x-table-columns'];
  return columns && `The \`edgeplane\` command shows ${codeList(columns)} in its tables.`;
}

/** What the clients send when the caller gives nothing, in markdown. */
export function clientParameter(parameter: Parameter): string | undefined {
  const template = parameter['x-default'];
  const texts = [
    parameter['x-ms-parameter-location'] === 'client' && 'Set once on the client.',
    template !== undefined && `The clients send ${code(template)} unless told otherwise.`,
  ].filter(Boolean);
  return texts.length > 0 ? texts.join(' ') : undefined;
}
