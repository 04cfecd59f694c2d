import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PathIndex } from './path-index.js';
import { compileTemplate, fillTemplate, splitPath } from './path-template.js';

function indexOf(...entries: readonly string[]): PathIndex<string> {
  const index = new PathIndex<string>();
  for (const entry of entries) {
    const [method = '', template = ''] = entry.split(' ');
    index.add(method, template, entry);
  }
  return index;
}

describe('precedence', () => {
  const index = indexOf(
    'get /{tenant}/token',
    'get /adfs/token',
    'get /adfs/{anything}',
    'get /{tenant}/{anything}',
    "get /{tenant}/Alerts('{key}')",
    'get /{tenant}/Alerts({key})',
    'post /adfs/token/{id}',
  );

  test.each([
    ['/adfs/token', 'get /adfs/token', {}],
    ['/common/token', 'get /{tenant}/token', { tenant: 'common' }],
    ['/adfs/other', 'get /adfs/{anything}', { anything: 'other' }],
    ["/x/alerts('1')", "get /{tenant}/Alerts('{key}')", { tenant: 'x', key: '1' }],
    ['/x/alerts(1)', 'get /{tenant}/Alerts({key})', { tenant: 'x', key: '1' }],
    ['/x/alerts', 'get /{tenant}/{anything}', { tenant: 'x', anything: 'alerts' }],
    ["/adfs/alerts('1')", 'get /adfs/{anything}', { anything: "alerts('1')" }],
  ])('%s is %s', (path, value, parameters) => {
    expect(index.find('get', path)).toEqual({ outcome: 'found', value, path: parameters });
  });

  test('a dead end on the literal way leads back to the templated one', () => {
    const forked = indexOf('get /a/b/c', 'get /{x}/{y}/d');
    expect(forked.find('get', '/a/b/d')).toMatchObject({ value: 'get /{x}/{y}/d', path: { x: 'a', y: 'b' } });
  });

  test('does not depend on the order of adding, nor on the names of parameters', () => {
    const index = indexOf('get /{a}/x', 'post /{b}/x', "get /{a}/x('{k}')", 'get /{c}/{d}');
    expect(index.find('post', '/1/x')).toMatchObject({ value: 'post /{b}/x', path: { b: '1' } });
    expect(index.find('get', "/1/x('2')")).toMatchObject({ path: { a: '1', k: '2' } });
  });

  test('HEAD is what a template declares before it is the GET of a more concrete one', () => {
    const index = indexOf('get /machines/{m}', 'head /{any}/{m}');
    expect(index.find('head', '/machines/1')).toMatchObject({ value: 'head /{any}/{m}' });
    expect(indexOf('get /machines/{m}').find('head', '/machines/1')).toMatchObject({ outcome: 'found' });
  });

  test('of two values for the same place the first stays', () => {
    const index = new PathIndex<string>();
    index.add('get', '/a/{x}', 'first');
    index.add('get', '/A/{y}', 'second');
    expect(index.find('get', '/a/1')).toEqual({ outcome: 'found', value: 'first', path: { x: '1' } });
  });
});

test('several parameters in one segment', () => {
  const index = indexOf('get /Alerts(key={a},region={b})/Close()');
  expect(index.find('get', '/alerts(key=x,region=y(z))/close()')).toMatchObject({
    path: { a: 'x', b: 'y(z)' },
  });
});

test('empty segments are of no account, and never a value', () => {
  const index = indexOf('get /a/{b}', 'get /a/{b}/c');
  expect(index.find('get', '/a/').outcome).toBe('unknown-path');
  expect(index.find('get', '/a//c')).toMatchObject({ value: 'get /a/{b}', path: { b: 'c' } });
});

test('methods of all the templates that match are offered', () => {
  const index = indexOf('get /a/{b}', 'post /a/b', 'put /c');
  expect(index.find('delete', '/a/b')).toEqual({
    outcome: 'other-method',
    allow: ['post', 'get'],
    value: 'post /a/b',
  });
});

test('the nearest value shares most leading literals', () => {
  const index = indexOf('get /{x}/y', 'get /a/{id}/b/c', 'get /a/{id}/b/{d}/e');
  const nearest = (path: string) => index.find('get', path);
  expect(nearest('/a/1/b/2/f')).toMatchObject({ nearest: 'get /a/{id}/b/c' });
  expect(nearest('/q')).toEqual({ outcome: 'unknown-path', nearest: undefined });
});

describe('properties', () => {
  const text = fc.string({ minLength: 1, unit: 'grapheme' });
  const segment = fc.oneof(
    fc.constantFrom('tenants', 'Devices', 'count', '$metadata'),
    fc.constantFrom("Alerts('{?}')", '{?}', 'v{?}', '{?}-{?}'),
  );
  /** Templates whose parameters are named p0, p1, …, with as many values. */
  const templates = fc.array(segment, { minLength: 1, maxLength: 6 }).map((segments) => {
    let count = 0;
    return `/${segments.join('/')}`.replaceAll('?', () => `p${count++}`);
  });
  const names = (template: string) =>
    compileTemplate(template).flatMap((s) => (s.kind === 'pattern' ? s.names : []));

  test('a filled template is found again, with the values that it was filled with', () => {
    const single = templates.filter((template) => !template.includes('}-{'));
    fc.assert(
      fc.property(single, fc.infiniteStream(text), (template, values) => {
        const path = Object.fromEntries(names(template).map((name) => [name, values.next().value as string]));
        const index = indexOf(`get ${template}`);
        expect(index.find('get', fillTemplate(template, path))).toMatchObject({ outcome: 'found', path });
      }),
    );
  });

  test('values never change how many segments a path has', () => {
    fc.assert(
      fc.property(templates, text, (template, value) => {
        const path = Object.fromEntries(names(template).map((name) => [name, value]));
        expect(splitPath(fillTemplate(template, path))).toHaveLength(splitPath(template).length);
      }),
    );
  });

  test('what is found does match, and no more literal template does', () => {
    const path = fc.array(fc.constantFrom('tenants', 'DEVICES', 'count', 'v2', 'x-y', "Alerts('a')"), {
      maxLength: 6,
    });
    const specificity = (template: string) =>
      compileTemplate(template)
        .map((each) => (each.kind === 'literal' ? '2' : each.key === '{}' ? '0' : '1'))
        .join('');
    fc.assert(
      fc.property(fc.array(templates, { maxLength: 12 }), path, (all, segments) => {
        const lookup = indexOf(...all.map((template) => `get ${template}`)).find(
          'get',
          `/${segments.join('/')}`,
        );
        const matching = all.filter((template) => matches(template, segments)).map(specificity);
        if (lookup.outcome === 'found') {
          expect(specificity(lookup.value.slice(4))).toBe(matching.sort().at(-1));
        } else {
          expect(matching).toEqual([]);
        }
      }),
    );
  });

  function matches(template: string, segments: readonly string[]): boolean {
    const compiled = compileTemplate(template);
    return (
      compiled.length === segments.length &&
      compiled.every((each, position) => {
        const segment = segments[position] ?? '';
        return each.kind === 'literal' ? each.text === segment.toLowerCase() : each.regexp.test(segment);
      })
    );
  }
});

test('a stray percent sign is taken as itself', () => {
  expect(splitPath('/a%/%41%zz/b%20c')).toEqual(['a%', '%41%zz', 'b c']);
});
