import type { Rule, Visitor } from '../redocly.js';

interface Enumerated {
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly 'x-ms-enum'?: {
    readonly name?: string;
    readonly values?: readonly {
      readonly value: unknown;
      readonly name?: string;
      readonly description?: string;
    }[];
  };
}

/** An enumeration in `x-ms-enum` describes each of its values once; integers also have names. */
export const enumValuesNamed: Rule = () => ({
  Schema: ((schema, { report }) => {
    const named = schema['x-ms-enum'];
    const integers = [schema.type].flat().includes('integer') && schema.enum !== undefined;
    if (!named) {
      if (integers)
        report({
          message: 'An enumeration of integers needs x-ms-enum: its values mean nothing by themselves.',
        });
      return;
    }
    const values = named.values ?? [];
    const described = values.map(({ value }) => value);
    const missing = (schema.enum ?? []).filter((value) => value !== null && !described.includes(value));
    const extra = schema.enum ? described.filter((value) => !schema.enum?.includes(value)) : [];
    if (missing.length > 0) report({ message: `x-ms-enum says nothing about ${missing.join(', ')}.` });
    if (extra.length > 0)
      report({ message: `x-ms-enum describes ${extra.join(', ')}, which enum does not have.` });
    if (values.some(({ description }) => !description?.trim()))
      report({ message: 'A value of x-ms-enum has no description.' });
    if (integers && values.some(({ name }) => !name))
      report({ message: 'A value of x-ms-enum has no name.' });
  }) satisfies Visitor<Enumerated>,
});
