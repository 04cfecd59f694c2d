import { describe, expect, test } from 'vitest';
import { cell, valueAt } from './cell.js';
import { chooseColumns, unknownColumns } from './columns.js';

describe('cell', () => {
  test.each([
    [undefined, ''],
    [null, ''],
    [0, '0'],
    [false, 'false'],
    [['Administrator', 'Reader'], 'Administrator, Reader'],
    [{ code: 1 }, '{"code":1}'],
    [[{ a: 1 }], '[{"a":1}]'],
    ['two\n lines', 'two lines'],
    ['\u001b[31mred\u001b[0m\u0007', 'red'],
    ['\u202eevil', 'evil'],
  ])('%j is shown as %j', (value, shown) => {
    expect(cell(value, undefined)).toBe(shown);
  });

  test('numbers of an enumeration by name, unknown ones as they are', () => {
    const names = { 0: 'Customer', 2: 'Complete' };
    expect([2, 7, [0, 2]].map((value) => cell(value, names))).toEqual([
      'Complete',
      '7',
      'Customer, Complete',
    ]);
  });
});

describe('valueAt', () => {
  const alert = { name: 'local/1', properties: { state: 'Active' } };

  test('follows a path, in any case', () => {
    expect(valueAt(alert, 'properties.state')).toBe('Active');
    expect(valueAt(alert, 'Properties.State')).toBe('Active');
    expect(valueAt(7, '')).toBe(7);
  });

  test('leads nowhere without failing', () => {
    expect(valueAt(alert, 'properties.state.more')).toBeUndefined();
    expect(valueAt(null, 'name')).toBeUndefined();
  });
});

describe('columns', () => {
  const declared = [{ path: 'properties.state', names: { 1: 'One' } }, { path: 'name' }];

  test('what the document says', () => {
    expect(chooseColumns(declared, undefined, []).map(({ heading }) => heading)).toEqual(['STATE', 'NAME']);
  });

  test('what the user chose; the last part of a path will do', () => {
    expect(chooseColumns(declared, ['State', 'other.name', 'name'], [])).toEqual([
      { path: 'properties.state', names: { 1: 'One' }, heading: 'STATE' },
      { path: 'other.name', heading: 'OTHER NAME' },
      { path: 'name', heading: 'NAME' },
    ]);
  });

  test('else the first properties, or the values themselves', () => {
    expect(chooseColumns([], undefined, [{ a: 1, b: 2 }]).map(({ path }) => path)).toEqual(['a', 'b']);
    expect(chooseColumns([], undefined, ['x'])).toEqual([{ path: '', heading: 'VALUE' }]);
  });

  test('a chosen column that no item has is told', () => {
    const items = [{ name: 'a' }, { name: 'b', owner: null }];
    expect(unknownColumns(chooseColumns([], ['name', 'owner', 'sate'], items), items)).toEqual(['sate']);
    expect(unknownColumns(chooseColumns([], ['x'], []), [])).toEqual([]);
  });
});
