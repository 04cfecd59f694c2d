import { expect, test } from 'vitest';
import { checked, documentOf, jsonResponse, operationOf } from '../test/fixtures.js';
import { printReport } from './print-report.js';

const list = jsonResponse({ properties: { value: { items: { properties: { state: { enum: ['On'] } } } } } });
const document = documentOf(
  Object.fromEntries(
    ['A', 'B', 'C', 'D', 'E'].map((name) => [
      `/${name}`,
      { get: { operationId: `${name}_List`, responses: { 200: { $ref: '#/components/responses/List' } } } },
    ]),
  ),
  { responses: { List: list } },
);
const body = (...states: string[]) => ({ value: states.map((state) => ({ state })) });

test('what differs only in exchange, operation, list index or value is one line', () => {
  const recorded = ['A', 'B', 'C', 'D', 'E'].map((name) => ({
    method: 'GET',
    url: `/${name}`,
    body: body('Off', 'On', 'Off', `Is${name}`),
  }));
  const lines = printReport(checked(document, recorded).report()).split('\n');
  expect(lines.slice(0, 7)).toEqual([
    'shop: 5 exchanges, 5 of 5 operations seen, 0 clean',
    '  errors      15 response-body',
    '  notes       none',
    '  properties  10 of 10 (100.0 %) described, 25 of 25 (100.0 %) by occurrence',
    '  error response-body: response.body/value/*/state is none of "On" (15 times)',
    "    A_List, B_List, C_List and 2 more; first in test.har entry 0; seen: 'Off', 'IsA', 'IsB' and 3 more; #/components/responses/List/content/application~1json/schema/properties/value/items/properties/state/enum",
    '',
  ]);
});

test('errors come before notes, frequent ones before rare ones', () => {
  const recorded = [
    { method: 'GET', url: '/A', status: 0 },
    { method: 'GET', url: '/A', body: [] },
    { method: 'GET', url: '/A?x=1', body: {} },
    { method: 'GET', url: '/A?x=1', body: {} },
  ];
  const lines = printReport(checked(document, recorded).report()).split('\n');
  expect(lines.filter((line) => /^ {2}(error|note) /.test(line))).toEqual([
    '  error unknown-parameter: request.query/x is not declared (2 times)',
    '  note no-answer: response there is none in the recording: the request was blocked or broken off',
  ]);
});

test('requests of no document that differ only in ids are one line', () => {
  const guid = (digit: number) => `${digit}0e1d2c3-b4a5-4697-8889-7a6b5c4d3e91`;
  const report = printReport(
    checked(
      document,
      [1, 2].map((digit) => ({ url: `/x/${guid(digit)}` })),
    ).report(),
  );
  expect(report).toContain(
    'In none of the documents: 2 exchanges\n  error POST /x/{guid}: not described (2 times), first in test.har entry 0\n',
  );
});

test('a share is rounded down, so that 100 % means all', () => {
  const properties = Object.fromEntries(Array.from({ length: 2999 }, (_, index) => [`p${index}`, {}]));
  const shop = operationOf({ responses: { 200: jsonResponse({ properties }) } });
  const report = printReport(checked(shop, { body: { ...properties, other: 1 } }).report());
  expect(report).toContain('2999 of 3000 (99.9 %) described');
});

test('nothing recorded is no share at all', () => {
  expect(printReport(checked(document, []).report())).toBe(
    [
      'Total: 0 exchanges in 0 documents, 0 in none',
      '  operations  0 of 0 seen are clean',
      '  properties  0 of 0 described, 0 of 0 by occurrence',
      '  0 errors, 0 notes\n',
    ].join('\n'),
  );
});
