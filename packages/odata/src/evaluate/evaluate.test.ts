import { describe, expect, test } from 'vitest';
import { ODataEvaluationError } from '../errors.js';
import { parseFilter } from '../parse/parse.js';
import { evaluate, matches } from './evaluate.js';

const NOW = new Date('2026-11-22T09:00:00Z');
const ALERT = {
  name: 'alert',
  properties: {
    state: 'Active',
    severity: null,
    createdTimestamp: '2026-11-22T08:00:00.1234567+00:00',
    count: 5,
    big: '9007199254740993',
    price: 2.5,
    ownerId: '7B0F3C5E-2c5d-4e0b-9a51-0d6f2f1f8a01',
    flags: 'Red, Green',
    mask: 6,
    length: 'PT90M',
  },
  'Price@Measures.Currency': 'EUR',
  Price: 1,
  '@Core.Description': 'note',
  tags: [
    { name: 'a', items: [{ n: 1 }, { n: 5 }] },
    { name: 'b', items: [] },
  ],
  numbers: [4, 1, 3],
};

const value = (text: string, row: unknown = ALERT, options = {}) =>
  evaluate(parseFilter(text), row, { now: NOW, ...options });

function evaluates(cases: readonly (readonly [string, unknown])[]): void {
  test.each(cases)('%s', (text, expected) => {
    expect(value(text)).toEqual(expected);
  });
}

describe('null', () => {
  evaluates([
    ['null eq null', true],
    ['null ne null', false],
    ['null eq 1', false],
    ['null ne 1', true],
    ['null gt 1', false],
    ['null lt 1', false],
    ['null ge 1', false],
    ['null ge null', true],
    ['null le null', true],
    ['null gt null', false],
    ['null and false', false],
    ['null and true', null],
    ['null or true', true],
    ['null or false', null],
    ['not null', null],
    ['not (null eq 1)', true],
    ['null add 1', null],
    ['-null', null],
    ["contains(null,'x')", null],
    ["null has 'Red'", null],
    ['null in (1,null)', true],
    ['1 in null', null],
    ['Missing/Deep/er eq null', true],
    ['Missing/any()', null],
    ['length(Missing)', null],
  ]);
});

describe('properties', () => {
  evaluates([
    ["Properties/State eq 'Active'", true],
    ["PROPERTIES/STATE eq 'Active'", true],
    ["Properties/State eq 'active'", false],
    ['$it/Name', 'alert'],
    ['constructor eq null', true],
    ['Properties/__proto__ eq null', true],
    ['Numbers/$count', 3],
    ['Name/$count', null],
    ["Price/@Measures.Currency eq 'EUR'", true],
    ["@Core.Description eq 'note'", true],
    ['Properties/Sales.Alert/Count', 5],
  ]);

  test('an exact name comes before one in another case', () => {
    expect(value('a', { A: 1, a: 2 })).toBe(2);
    expect(value('A', { a: 2 })).toBe(2);
  });

  test('a type that is not the declared one is null', () => {
    const row = { Pet: { '@odata.type': '#Zoo.Cat', Name: 'Tom' } };
    expect(value('Pet/Zoo.Cat/Name', row)).toBe('Tom');
    expect(value('Pet/Zoo.Dog/Name', row)).toBeNull();
    expect(value('isof(Pet,Zoo.Cat) and not isof(Pet,Zoo.Dog)', row)).toBe(true);
  });
});

describe('comparisons by type', () => {
  evaluates([
    ['Properties/Big eq 9007199254740993', true],
    ['Properties/Big eq 9007199254740992', false],
    ['9007199254740993 gt 9007199254740992', true],
    ['9223372036854775807 gt 5.5', true],
    ['1 eq 1.0', true],
    ['NaN eq NaN', false],
    ['NaN ne NaN', true],
    ['INF gt 1e300 and -INF lt -1e300 and INF eq INF', true],
    ["'b' gt 'a'", true],
    ['true gt false', true],
    ["1 eq '1'", true],
    ["1 eq 'x'", false],
    ["1 lt 'x'", false],
    ['Properties/OwnerId eq 7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01', true],
    ['Properties/CreatedTimestamp gt 2026-11-22T08:00:00.1234566Z', true],
    ['Properties/CreatedTimestamp eq 2026-11-22T09:00:00.1234567+01:00', true],
    ['Properties/CreatedTimestamp lt now()', true],
    ['2026-11-22T09:00Z eq 2026-11-22T10:00:00.000+01:00', true],
    ['2026-11-22 lt 2026-11-23', true],
    ['23:59 lt 23:59:00.1', true],
    ["duration'PT90M' eq duration'PT1H30M'", true],
    ["Properties/Length gt duration'PT1H'", true],
    ["Properties/Flags eq Zoo.Color'Green,Red'", true],
    ["Properties/Flags has Zoo.Color'Red'", true],
    ["Properties/Flags has Zoo.Color'Red,Blue'", false],
    ["Properties/Mask has '2'", true],
    ["Properties/Mask has '1'", false],
    ['Properties/Mask in (1,6)', true],
    ['Numbers eq [4,1,3]', true],
    ['Numbers ne [4,1]', true],
    ['{"a":[1]} eq {"a":[1]}', true],
    ['{"a":1} eq {"a":1,"b":null}', false],
    ['3 in Numbers', true],
  ]);
});

describe('arithmetic', () => {
  evaluates([
    ['1 add 2 mul 3', 7],
    ['7 div 2', 3],
    ['-7 div 2', -3],
    ['7 divby 2', 3.5],
    ['7.0 div 2', 3.5],
    ['-7 mod 3', -1],
    ['7.5 mod 2', 1.5],
    ['1 divby 0', Number.POSITIVE_INFINITY],
    ['9007199254740992 add 1', 9007199254740993n],
    ['9007199254740993 sub 9007199254740992', 1],
    ["1 add 'x'", null],
    ['-(5)', -5],
    ["2026-11-22T09:00:00Z add duration'P1DT1H'", '2026-11-23T10:00:00Z'],
    ["2026-11-22T09:00:00+02:00 sub duration'PT0.5S'", '2026-11-22T08:59:59.5+02:00'],
    ["2026-11-22 add duration'PT23H'", '2026-11-22'],
    ["2026-11-22 sub duration'PT1H'", '2026-11-21'],
    ['2026-11-22 sub 2026-11-20', 'P2D'],
    ['2026-11-22T09:00:00Z sub 2026-11-22T09:00:01.5Z', '-PT1.5S'],
    ["duration'PT1H' mul 1.5", 'PT1H30M'],
    ["2 mul duration'PT1H'", 'PT2H'],
    ["duration'PT1H' div 2", 'PT30M'],
    ["-duration'P1D'", '-P1D'],
    ["duration'PT0S' add duration'PT0S'", 'PT0S'],
    ['2026-11-22 add 2026-11-22', null],
    ['2026-11-22 mul 2', null],
    ["2 div duration'PT1H'", null],
    ["9999-12-31 add duration'P999999999D'", null],
  ]);

  test.each(['1 div 0', '1 mod 0'])('%s fails', (text) => {
    expect(() => value(text)).toThrow(ODataEvaluationError);
  });
});

describe('functions', () => {
  evaluates([
    ["concat('a','b')", 'ab'],
    ['concat([1],[2])', [1, 2]],
    ["contains('abc','b') and not contains('abc','B')", true],
    ['contains([1,2,3],[2,3])', true],
    ['contains([1,2,3],[1,3])', false],
    ["startswith('abc','ab') and endswith('abc','bc')", true],
    ['startswith([1,2],[1]) and endswith([1,2],[2])', true],
    ["indexof('abc','c')", 2],
    ["indexof('abc','x')", -1],
    ['indexof([1,2],[2])', 1],
    ["length('abc')", 3],
    ['length(Numbers)', 3],
    ['length(5)', null],
    ["substring('abc',1)", 'bc'],
    ["substring('abc',1,1)", 'b'],
    ["substring('abc',-2)", 'bc'],
    ["substring('abc',9)", ''],
    ['substring([1,2,3],1,1)', [2]],
    ["matchesPattern('alert','^a.*t$')", true],
    ["matchesPattern('alert','(')", null],
    ["tolower('AÄ')", 'aä'],
    ["toupper('aä')", 'AÄ'],
    ["trim('  a ')", 'a'],
    ['year(2026-11-22)', 2026],
    ['month(2026-11-22T23:30:00-08:00)', 11],
    ['day(2026-11-22T23:30:00-08:00)', 22],
    ['hour(2026-11-22T23:30:00-08:00)', 23],
    ['minute(09:45)', 45],
    ['second(09:45:07.25)', 7],
    ['fractionalseconds(09:45:07.25)', 0.25],
    ['date(2026-11-22T23:30:00-08:00)', '2026-11-22'],
    ['time(2026-11-22T23:30:00.5-08:00)', '23:30:00.5'],
    ['totaloffsetminutes(2026-11-22T23:30:00-08:00)', -480],
    ["totalseconds(duration'PT1M0.5S')", 60.5],
    ['year(Properties/CreatedTimestamp)', 2026],
    ["year('nonsense')", null],
    ['now()', '2026-11-22T09:00:00Z'],
    ['mindatetime() lt now() and maxdatetime() gt now()', true],
    ['round(2.5)', 3],
    ['round(-2.5)', -3],
    ['floor(-2.5)', -3],
    ['ceiling(-2.5)', -2],
    ['round(9007199254740993)', 9007199254740993n],
    ["round('x')", null],
    ['hassubset([4,1,3],[3,1])', true],
    ['hassubset([1,2],[1,1,2])', false],
    ['hassubsequence([4,1,3],[4,3])', true],
    ['hassubsequence([4,1,3],[3,1])', false],
    ['case(1 gt 2:1,null:2,true:3)', 3],
    ['case(1 gt 2:1)', null],
    ["cast(5,Edm.String) eq '5'", true],
    ["cast('5',Edm.Int32)", 5],
    ["cast('300',Edm.Byte)", null],
    ["cast('9223372036854775807',Edm.Int64)", 9223372036854775807n],
    ['cast(2.9,Edm.Int32)', 2],
    ["cast('2.5',Edm.Decimal)", 2.5],
    ["cast('true',Edm.Boolean)", true],
    ["cast('yes',Edm.Boolean)", null],
    ["cast('2026-11-22T09:00:00',Edm.DateTimeOffset)", '2026-11-22T09:00:00Z'],
    ["cast('nonsense',Edm.Date)", null],
    ['cast(7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01,Edm.String)', '7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01'],
    ["isof('5',Edm.Int32) and not isof('x',Edm.Int32)", true],
  ]);
});

describe('collections', () => {
  evaluates([
    ["Tags/any(t:t/Name eq 'a')", true],
    ["Tags/all(t:t/Name eq 'a')", false],
    ['Tags/any()', true],
    ['Numbers/all(n:n gt 0)', true],
    ['Tags/any(t:t/Items/any(i:i/N gt $it/Properties/Price and i/N eq $it/Properties/Count))', true],
    ['Tags/any(t:t/Items/any(t:t/N gt 4))', true],
    ["Tags/any(t:Name eq 'alert')", true],
    ['Numbers/$filter($this gt 2)/$count', 2],
    ["Tags/$filter(Name eq 'a')/any(t:t/Items/$count eq 2)", true],
    ["Tags/$count($filter=Name eq 'a')", 1],
    ["Tags(name='b')/Items/$count", 0],
    ["Tags(name='c') eq null", true],
    ['Name/any(n:true)', false],
  ]);
});

describe('what the caller gives', () => {
  test('aliases', () => {
    expect(value('Properties/Count eq @n', ALERT, { aliases: { '@n': 5 } })).toBe(true);
    expect(value('@n', ALERT)).toBeNull();
  });

  test('the root', () => {
    const root = { Limits: [{ id: 1, most: 9 }] };
    expect(value('$root/Limits(id=1)/Most', ALERT, { root })).toBe(9);
    expect(value('$root/Limits/$count', ALERT)).toBeNull();
  });
});

test.each([
  'Sales.Discount(percent=5) eq 1',
  'Sales.Discount() eq 1',
  'Tags(1)/Name eq 1',
  "geo.length(geography'SRID=0;LineString(1 1,2 2)') gt 1",
  'Tags/$count($search=x) gt 1',
])('only the service evaluates %s', (text) => {
  expect(() => value(text)).toThrow(ODataEvaluationError);
});

test('raw text is not evaluated', () => {
  expect(() => matches({ kind: 'raw', text: 'true' }, {})).toThrow(ODataEvaluationError);
});

test('a row matches if the filter is true, not if it is unknown', () => {
  expect(matches(parseFilter('A eq 1'), { a: 1 })).toBe(true);
  expect(matches(parseFilter("contains(A,'x')"), {})).toBe(false);
  expect(matches(parseFilter("not contains(A,'x')"), {})).toBe(false);
  expect(matches(parseFilter('A'), { A: 'true' })).toBe(false);
  expect(matches(parseFilter('A eq 1'), null)).toBe(false);
});
