import { expect, test } from 'vitest';
import { addressOf } from './address.js';

const known = (host: string) => ['fleet.example', 'keys.example:8443'].includes(host);
const read = (target: string, host?: string) => {
  const { search, ...address } = addressOf(target, host, known);
  return { ...address, search: String(search) };
};

test.each([
  ['/a?b=1', 'fleet.example', { host: 'fleet.example', path: '/a', search: 'b=1', byName: true }],
  ['/a', 'Fleet.Example:80', { host: 'fleet.example', path: '/a', search: '', byName: true }],
  ['/a', 'keys.example:8443', { host: 'keys.example:8443', path: '/a', search: '', byName: true }],
  ['/a', 'keys.example', { host: undefined, path: '/a', search: '', byName: false }],
  ['/fleet.example/a?b', 'localhost:1', { host: 'fleet.example', path: '/a', search: 'b=', byName: false }],
  ['/FLEET.example', undefined, { host: 'fleet.example', path: '/', search: '', byName: false }],
  [
    '/fleet.example/a',
    'fleet.example',
    { host: 'fleet.example', path: '/fleet.example/a', search: '', byName: true },
  ],
  ['/other.example/a', 'localhost', { host: undefined, path: '/other.example/a', search: '', byName: false }],
  ['//a', 'fleet.example', { host: 'fleet.example', path: '/a', search: '', byName: true }],
  ['//a//b', 'localhost', { host: undefined, path: '/a//b', search: '', byName: false }],
  ['/fleet.example//a', 'localhost', { host: 'fleet.example', path: '/a', search: '', byName: false }],
  [
    'http://fleet.example/a',
    'proxy.example',
    { host: 'fleet.example', path: '/a', search: '', byName: true },
  ],
  ['http://[/a', 'localhost', { host: undefined, path: '/', search: '', byName: false }],
  ['*', 'localhost', { host: undefined, path: '/', search: '', byName: false }],
])('%s at %s', (target, host, expected) => {
  expect(read(target, host)).toEqual(expected);
});
