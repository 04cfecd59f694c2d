import { expect, test } from 'vitest';
import type { Call } from '../../call.js';
import { demandPreconditions, newEtag } from './conditional.js';

const call = (headers: Record<string, string>, declared = ['If-Match', 'If-None-Match']) =>
  ({
    operation: { parameters: declared.map((name) => ({ in: 'header', name })) },
    headers,
  }) as unknown as Call;
const there = { etag: 'W/"one"' };

test.each<[string, Record<string, string>, object | undefined]>([
  ['without a condition', {}, there],
  ['with the state that it has', { 'if-match': 'W/"one"' }, there],
  ['with the state as the body writes it, without quotes', { 'if-match': 'one' }, there],
  ['with one of several', { 'if-match': '"zero", "one"' }, there],
  ['whatever its state', { 'if-match': '*' }, there],
  ['that is not there yet', { 'if-none-match': '*' }, undefined],
  ['in another state than one', { 'if-none-match': '"zero"' }, there],
])('a resource %s may be written', (_, headers, old) => {
  expect(() => demandPreconditions(call(headers), old as never)).not.toThrow();
});

test.each<[string, Record<string, string>, object | undefined]>([
  ['changed since', { 'if-match': '"zero"' }, there],
  ['gone', { 'if-match': '*' }, undefined],
  ['there already', { 'if-none-match': '*' }, there],
])('a resource that is %s may not', (_, headers, old) => {
  expect(() => demandPreconditions(call(headers), old as never)).toThrow(
    expect.objectContaining({ status: 412 }),
  );
});

test('where the document declares no such header, it is of no account', () => {
  expect(() => demandPreconditions(call({ 'if-match': '"zero"' }, []), there)).not.toThrow();
});

test.each([
  ['W/"a"', 'W/"new"'],
  ['"a"', '"new"'],
  ['a-guid', 'new'],
])('another tag is written as %s is', (usual, tag) => {
  expect(newEtag(usual, () => 'new')).toEqual({ etag: tag });
});

test('what has no tag gets none', () => {
  expect(newEtag(undefined, () => 'new')).toEqual({});
});
