/** Random expressions, each in the one form that building, printing and parsing give it. */
import * as fc from 'fast-check';
import type { Expression, Literal, Parameter, TextLiteralType } from '../src/ast.js';
import { logical } from '../src/build/logic.js';
import { numberLiteral } from '../src/build/number.js';
import { FUNCTIONS } from '../src/functions.js';

const RESERVED = new Set([
  ...FUNCTIONS.keys(),
  'not',
  'true',
  'false',
  'null',
  'nan',
  'inf',
  'any',
  'all',
  'case',
  'cast',
  'isof',
  'substringof',
]);

const name = fc
  .stringMatching(/^[A-Za-z_äЖ中][A-Za-z0-9_é]{0,8}$/)
  .filter((text) => !RESERVED.has(text.toLowerCase()));
const type = fc.tuple(name, name).map((parts) => parts.join('.'));
const plain = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));
const path = fc.oneof(
  { weight: 6, arbitrary: plain },
  plain.map((text) => `$it/${text}`),
  plain.map((text) => `${text}/$count`),
  fc.tuple(plain, type).map(([text, annotation]) => `${text}/@${annotation}#q`),
  name.map((alias) => `@${alias}`),
  fc.constantFrom('$it', '$this'),
);

const text = <T extends TextLiteralType>(kind: T, value: fc.Arbitrary<string>): fc.Arbitrary<Literal> =>
  value.map((content) => ({ kind: 'literal', type: kind, value: content }));
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const moment = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true });

export const string: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom("'", "''", "' or 1 eq 1 or '", 'a&b=c#d%27+e', '%', '\u0000', '\n'),
);

const constant: fc.Arbitrary<Literal> = fc.oneof(
  string.map((value): Literal => ({ kind: 'literal', type: 'string', value })),
  fc.maxSafeInteger().map((value) => numberLiteral(String(value))),
  fc.bigInt().map((value) => numberLiteral(String(value))),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((value) => numberLiteral(String(value).replace('+', ''))),
  fc.boolean().map((value): Literal => ({ kind: 'literal', type: 'boolean', value })),
  text('guid', fc.uuid()),
  text(
    'dateTimeOffset',
    moment.map((date) => date.toISOString()),
  ),
  text(
    'date',
    moment.map((date) => date.toISOString().slice(0, 10)),
  ),
  text(
    'timeOfDay',
    moment.map((date) => date.toISOString().slice(11, 19)),
  ),
  fc
    .tuple(type, fc.array(name, { minLength: 1, maxLength: 3 }))
    .map(([of, members]): Literal => ({ kind: 'literal', type: 'enum', name: of, value: members.join(',') })),
);

const literal: fc.Arbitrary<Literal> = fc.oneof(
  { weight: 8, arbitrary: constant },
  fc.constantFrom<Literal>(
    { kind: 'literal', type: 'null', value: null },
    numberLiteral('INF'),
    numberLiteral('NaN'),
  ),
  text(
    'duration',
    digits(2).map((amount) => `-P${amount}DT1.${amount}S`),
  ),
  text('binary', fc.constantFrom('', 'QQ', 'T0RhdGE', 'AAAA')),
  text(
    'geography',
    digits(2).map((amount) => `SRID=4326;Point(${amount} -${amount}.5)`),
  ),
);

type Grammar = {
  expression: Expression;
  /** What another segment can follow. */
  member: Expression;
  /** What a key can follow. */
  collection: Expression;
};

const { expression } = fc.letrec<Grammar>((tie) => {
  const any = tie('expression');
  const parameters = fc.uniqueArray(fc.record<Parameter>({ name, value: any }), {
    maxLength: 2,
    selector: (parameter) => parameter.name,
  });
  const binary = (operators: readonly string[], right: fc.Arbitrary<Expression>) =>
    fc.record({ kind: fc.constant('binary'), operator: fc.constantFrom(...operators), left: any, right });
  const call = ([signature, args]: [{ name: string; least: number }, Expression[]]) => ({
    kind: 'call',
    name: signature.name,
    arguments: args.slice(0, signature.least),
  });
  const node = {
    literal,
    path: path.map((text) => ({ kind: 'path', path: text })),
    comparison: binary(['eq', 'ne', 'gt', 'ge', 'lt', 'le'], any),
    arithmetic: binary(['add', 'sub', 'mul', 'div', 'divby', 'mod'], any),
    list: binary(
      ['in'],
      fc.array(literal, { minLength: 1, maxLength: 3 }).map((items): Expression => ({ kind: 'list', items })),
    ),
    has: binary(
      ['has'],
      fc
        .tuple(type, name)
        .map(([of, value]): Expression => ({ kind: 'literal', type: 'enum', name: of, value })),
    ),
    logical: fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(any, { minLength: 2, maxLength: 4 }))
      .map(([operator, operands]) => logical(operator as 'and' | 'or', operands)),
    not: fc.record({ kind: fc.constant('not'), operand: any }),
    negate: fc.record({ kind: fc.constant('negate'), operand: any }),
    call: fc
      .tuple(fc.constantFrom(...FUNCTIONS.values()), fc.array(any, { minLength: 3, maxLength: 3 }))
      .map(call),
    case: fc.record({
      kind: fc.constant('case'),
      // A time before the colon is ambiguous in the grammar itself, hence the parentheses of `not`.
      branches: fc.array(
        fc.record({ condition: any.map((operand) => ({ kind: 'not', operand })), result: any }),
        {
          minLength: 1,
          maxLength: 2,
        },
      ),
    }),
    type: fc.record(
      { kind: fc.constantFrom('cast', 'isof'), operand: any, type },
      { requiredKeys: ['kind', 'type'] },
    ),
    array: fc.record({ kind: fc.constant('array'), items: fc.array(any, { maxLength: 3 }) }),
    object: fc.record({
      kind: fc.constant('object'),
      members: fc.array(fc.record({ name: string, value: any }), { maxLength: 2 }),
    }),
    after: fc.record({ kind: fc.constant('path'), path: plain, from: tie('member') }),
    lambda: fc.record({
      kind: fc.constant('lambda'),
      operator: fc.constantFrom('any', 'all'),
      from: tie('collection'),
      variable: name,
      predicate: any,
    }),
    empty: fc.record({ kind: fc.constant('lambda'), operator: fc.constant('any'), from: tie('collection') }),
    count: fc.record(
      {
        kind: fc.constant('count'),
        from: tie('collection'),
        filter: any,
        search: fc.constantFrom('blue', '"dark (green" OR (a NOT (b))'),
      },
      { requiredKeys: ['kind', 'from', 'filter'] },
    ),
    member: tie('member'),
  };
  return {
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      node.path,
      node.literal,
      ...Object.values(node),
    ) as fc.Arbitrary<Expression>,
    collection: fc.oneof(
      { depthSize: 'small' },
      plain.map((text) => ({ kind: 'path', path: text })),
      fc.record({ kind: fc.constant('filtered'), from: tie('collection'), predicate: any }),
      fc.record({ kind: fc.constant('invoke'), name: type, parameters }),
      fc.record({ kind: fc.constant('invoke'), name, parameters, from: tie('member') }),
    ) as fc.Arbitrary<Expression>,
    member: fc.oneof(
      { depthSize: 'small' },
      fc.record({ kind: fc.constant('key'), from: tie('collection'), value: constant }),
      fc.record({ kind: fc.constant('invoke'), name: type, parameters, from: tie('collection') }),
    ) as fc.Arbitrary<Expression>,
  };
});

export { expression, literal };
