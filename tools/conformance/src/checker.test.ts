import { expect, test } from 'vitest';
import { checked, documentOf, findingsIn, jsonResponse, operationOf } from '../test/fixtures.js';
import { ApiDocument } from './document.js';

const named = (name: string, document: ApiDocument) => new ApiDocument(name, document.root);

test('an exchange that is in none of the documents is an error that shows no id', () => {
  const url = '/subscriptions/F0E1D2C3-b4a5-4697-8889-7a6b5c4d3e91/offers?x=1';
  expect(findingsIn(operationOf({}), { method: 'GET', url })).toEqual([
    'error unknown-operation GET /subscriptions/{guid}/offers not described',
  ]);
});

test('a path with other methods is an error that tells which', () => {
  expect(findingsIn(operationOf({}), { method: 'GET' })).toEqual([
    'error unknown-operation GET /things described for POST only',
  ]);
});

test('405 for a method that the document does not have either is agreement', () => {
  expect(findingsIn(operationOf({}), { method: 'GET', status: 405 })).toEqual([]);
  expect(findingsIn(operationOf({}), { method: 'GET', url: '/elsewhere', status: 405 })).toHaveLength(1);
});

test('what the description of an operation explains is a note', () => {
  const post = { url: '/things', status: 418 };
  const operation = operationOf({ operationId: 'Things_Create' });
  const total = (explained: string[]) => checked(operation, [post], { explained }).report().total;
  expect(total([])).toMatchObject({ errors: 1, notes: 0 });
  expect(total(['Things_Create'])).toMatchObject({ errors: 0, notes: 1 });
});

test('unknown exchanges can be notes', () => {
  const checker = checked(operationOf({}), [{ url: '/a' }, { url: '/b' }], { ignoreUnknown: true });
  expect(checker.report().total).toMatchObject({ exchanges: 2, unknown: 2, errors: 0, notes: 2 });
});

test("a browser's preflight is left out", () => {
  const requestHeaders = { 'Access-Control-Request-Method': 'POST' };
  expect(checked(operationOf({}), { method: 'OPTIONS', requestHeaders }).report().total).toMatchObject({
    exchanges: 0,
    unknown: 0,
    errors: 0,
  });
});

test('where several documents describe a path, the one that it fits best counts', () => {
  const ofVersion = (name: string, version: string) => {
    const parameter = { name: 'api-version', in: 'query', schema: { enum: [version] } };
    return named(name, operationOf({ parameters: [parameter] }));
  };
  const report = checked([ofVersion('old', '1'), ofVersion('new', '2')], {
    url: '/things?api-version=2',
  }).report();
  expect(report.documents.map(({ name }) => name)).toEqual(['new']);
  expect(report.findings).toEqual([]);
});

test('operations are counted: seen, and clean when none of their exchanges has an error', () => {
  const get = (operationId: string) => ({
    get: { operationId, responses: { 200: {}, 404: jsonResponse({}) } },
  });
  const document = documentOf({ '/a': get('A_Get'), '/b': get('B_Get'), '/c': get('C_Get') });
  const report = checked(document, [
    { method: 'GET', url: '/a' },
    { method: 'GET', url: '/a', status: 500 },
    { method: 'GET', url: '/b', status: 404 },
  ]).report();
  expect(report.total.operations).toEqual({ declared: 3, seen: 2, clean: 1 });
  expect(report.documents[0]).toMatchObject({
    exchanges: 3,
    errors: { status: 1 },
    notes: { 'empty-body': 1 },
  });
});

test('a finding tells where it was found', () => {
  const recorded = [{}, { status: 201 }];
  expect(checked(operationOf({}), recorded).report().findings).toEqual([
    {
      source: { file: 'test.har', entry: 1 },
      document: 'shop',
      operationId: 'Thing_Do',
      kind: 'status',
      severity: 'error',
      place: 'response.status',
      what: '201 is not declared',
    },
  ]);
});

test('properties of request and response bodies are counted, by place and by occurrence', () => {
  const schema = { type: 'object', properties: { a: {}, list: { items: { properties: { x: {} } } } } };
  const requestBody = { content: { 'application/json': { schema } } };
  const document = operationOf({ requestBody, responses: { 200: jsonResponse(schema) } });
  const body = { a: 1, list: [{ x: 1, y: 1 }, { y: 2 }] };
  const { properties } = checked(document, { requestBody: { a: 1, b: 1 }, body }).report().documents[0] ?? {};
  expect(properties).toEqual({
    distinct: { seen: 6, described: 4 },
    occurrences: { seen: 7, described: 4 },
    undescribed: [
      { operationId: 'Thing_Do', place: 'response.body/list/*/y', occurrences: 2 },
      { operationId: 'Thing_Do', place: 'request.body/b', occurrences: 1 },
    ],
  });
});

test('properties of an answer that is not declared are seen and not described', () => {
  const { total } = checked(operationOf({}), [
    { status: 400, body: { code: 1 } },
    { body: { extra: 1 } },
  ]).report();
  expect(total.properties.distinct).toEqual({ seen: 2, described: 0 });
});

test('samples are compared with the operation and status that they belong to', () => {
  const document = operationOf({
    responses: { 200: jsonResponse({ required: ['a'] }), 410: jsonResponse({}) },
  });
  const checker = checked(document, []);
  const sample = (status: number, operationId = 'Thing_Do') => ({
    source: { file: 'x.json' },
    operationId,
    status,
    text: '{}',
  });
  checker.addSample(document, sample(200));
  checker.addSample(document, sample(410));
  checker.addSample(document, sample(200, 'Nobody'));
  const { findings, total } = checker.report();
  expect(findings.map(({ place, what }) => `${place} ${what}`)).toEqual([
    'response.body/a is missing',
    'Nobody no operation of shop',
  ]);
  expect(total).toMatchObject({ exchanges: 3, unknown: 1 });
});

test('a finding at a place that sounds secret shows no value', () => {
  const schema = {
    properties: { adminPassword: { type: 'string', maxLength: 1 }, size: { type: 'integer', maximum: 1 } },
  };
  const { findings } = checked(operationOf({ responses: { 200: jsonResponse(schema) } }), {
    body: { adminPassword: 'hunter2', size: 2 },
  }).report();
  expect(findings.map(({ value }) => value)).toEqual([undefined, '2']);
  expect(JSON.stringify(findings)).not.toContain('hunter');
});
