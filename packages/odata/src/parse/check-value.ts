import type { Literal, TextLiteralType } from '../ast.js';
import { LITERALS } from '../patterns.js';
import type { FieldRule } from '../rules.js';
import { nearest } from './nearest.js';

export interface ValueProblem {
  readonly expected: readonly string[];
  readonly suggestion?: string | undefined;
}

/** The literals that fit a field type. */
const FITTING: Readonly<Record<string, readonly Literal['type'][]>> = {
  string: ['string'],
  boolean: ['boolean'],
  integer: ['int'],
  int64: ['int', 'int64'],
  number: ['int', 'int64', 'decimal'],
  uuid: ['guid'],
  date: ['date'],
  'date-time': ['dateTimeOffset'],
  time: ['timeOfDay'],
  duration: ['duration'],
};

/** Types that OData 4 writes bare, and some services as quoted strings. */
const BARE: Readonly<Record<string, { readonly type: TextLiteralType; readonly example: string }>> = {
  uuid: { type: 'guid', example: '7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01' },
  date: { type: 'date', example: '2026-11-22' },
  'date-time': { type: 'dateTimeOffset', example: '2026-11-22T09:00:00Z' },
  time: { type: 'timeOfDay', example: '09:00:00' },
  duration: { type: 'duration', example: 'PT1H' },
};

/**
 * The constant as the field's type has it, or what is wrong with it.
 *
 * @param quoted whether the dialect writes dates, times and GUIDs as quoted strings
 */
export function checkValue(value: Literal, rule: FieldRule, quoted: boolean): Literal | ValueProblem {
  if (value.type === 'null') return value;
  if (rule.enum) return checkMember(value, rule.enum);
  const bare = BARE[rule.type];
  const example = bare && (quoted ? `'${bare.example}'` : bare.example);
  if (bare && example && value.type === 'string') {
    const { type } = bare;
    const text = type === 'guid' ? value.value : value.value.toUpperCase();
    const fits = LITERALS[type].test(text);
    if (quoted && fits) return { kind: 'literal', type, value: text };
    return { expected: [example], suggestion: fits && !quoted ? text : undefined };
  }
  const fitting = FITTING[rule.type];
  if (!fitting || fitting.includes(value.type)) return value;
  const text = String(value.value);
  return {
    expected: [example ?? rule.type],
    suggestion: rule.type === 'string' ? `'${text}'` : reread(value, rule.type, quoted),
  };
}

function checkMember(value: Literal, members: readonly string[]): Literal | ValueProblem {
  const given = String(value.value);
  if ((value.type === 'string' || value.type === 'enum') && members.includes(given)) return value;
  const near = members.includes(given) ? given : nearest(given, members);
  return { expected: members.map((member) => `'${member}'`), suggestion: near && `'${near}'` };
}

/** A number or boolean that was put in quotes, or a day where a point in time is wanted. */
function reread({ type, value }: Literal, wanted: string, quoted: boolean): string | undefined {
  if (type === 'date' && wanted === 'date-time')
    return quoted ? `'${value}T00:00:00Z'` : `${value}T00:00:00Z`;
  if (type !== 'string') return undefined;
  const form = wanted === 'boolean' ? /^(?:true|false)$/i : /^-?\d+(?:\.\d+)?$/;
  return form.test(value) ? value : undefined;
}
