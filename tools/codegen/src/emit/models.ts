import type { Enumeration, Model } from '../model/model.js';
import { docblock } from './docblock.js';
import { key } from './literal.js';

/** A type per schema, and a constant per enumeration of integers, under the names that the document gives them. */
export function emitModels(model: Model): string {
  const types = model.schemas
    .filter((name) => /^[A-Za-z_$][\w$]*$/.test(name))
    .map((name) => `export type ${name} = components['schemas'][${JSON.stringify(name)}];\n`);
  return [
    `import type { components } from './schema.js';\n\n`,
    ...types,
    ...model.enums.map(emitEnumeration),
  ].join('');
}

function emitEnumeration({ name, description, members }: Enumeration): string {
  const rows = members.map(
    (member) => `${docblock([member.description], '  ')}  ${key(member.name)}: ${member.value},\n`,
  );
  return `\n${docblock([description])}export const ${name} = {\n${rows.join('')}} as const;\n`;
}
