import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OperationDescriptor } from './descriptor.js';
import { ArgumentError } from './errors.js';
import { buildRequest } from './request.js';

const alerts = {
  id: 'Alerts_List',
  method: 'GET',
  path: '/groups/{resourceGroupName}/regionHealths/{location}/alerts',
  parameters: [
    { in: 'path', name: 'location', argument: 'location', required: true },
    {
      in: 'path',
      name: 'resourceGroupName',
      argument: 'resourceGroupName',
      required: true,
      default: 'System.{location}',
    },
    { in: 'query', name: '$filter', argument: 'filter' },
    { in: 'header', name: 'x-trace', argument: 'trace' },
  ],
  apiVersion: { default: '2016-05-01', supported: ['2016-05-01'] },
  idempotent: true,
} as const satisfies OperationDescriptor;

const move = {
  id: 'Devices_Move',
  method: 'PUT',
  path: '/devices/{deviceId}/devicegroup',
  parameters: [{ in: 'path', name: 'deviceId', argument: 'deviceId', required: true }],
  body: { contentType: 'application/json', required: true },
  idempotent: false,
} as const satisfies OperationDescriptor;

const at = { baseUrl: 'https://admin.example/prefix' };

describe('a request', () => {
  test('fills in what the document derives and sends its api-version', () => {
    const { method, url } = buildRequest(alerts, { location: 'local' }, at);
    expect(method).toBe('GET');
    expect(url).toBe(
      'https://admin.example/prefix/groups/System.local/regionHealths/local/alerts?api-version=2016-05-01',
    );
  });

  test('prefers what the caller gives', () => {
    const { url } = buildRequest(
      alerts,
      { location: 'local', resourceGroupName: 'mine' },
      { ...at, apiVersion: '2020-01-01' },
    );
    expect(url).toBe(
      'https://admin.example/prefix/groups/mine/regionHealths/local/alerts?api-version=2020-01-01',
    );
  });

  test('names the argument that is missing, not the one derived from it', () => {
    expect(() => buildRequest(alerts, {}, at)).toThrowError('Alerts_List needs location.');
  });

  test('leaves out what is undefined or null, and sends what is empty', () => {
    expect(buildRequest(alerts, { location: 'l', filter: undefined, trace: null }, at).url).not.toContain(
      'filter',
    );
    expect(buildRequest(alerts, { location: 'l', filter: '' }, at).url).toContain('?$filter=&');
  });

  test('encodes a query value once, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (filter) => {
        const { url } = buildRequest(alerts, { location: 'local', filter }, at);
        expect(url).toContain('?$filter=');
        expect(new URL(url).searchParams.get('$filter')).toBe(filter);
      }),
    );
  });

  test('repeats a query parameter for each item of an array', () => {
    const { url } = buildRequest(alerts, { location: 'l', filter: ['a', 'b c'] }, at);
    expect(url).toContain('$filter=a&$filter=b%20c');
  });

  test('sends a JSON string as JSON, quotes and all', () => {
    const { body, headers } = buildRequest(move, { deviceId: 'd', body: 'group-id' }, at);
    expect(body).toBe('"group-id"');
    expect(headers['content-type']).toBe('application/json');
  });

  test('needs the body that the document requires, and takes none that it does not know', () => {
    expect(() => buildRequest(move, { deviceId: 'd' }, at)).toThrowError('Devices_Move needs body.');
    expect(() => buildRequest(alerts, { location: 'l', body: {} }, at)).toThrowError('takes no body');
  });

  test('refuses a header value that would break the request', () => {
    expect(() => buildRequest(alerts, { location: 'l', trace: 'a\r\nb: c' }, at)).toThrowError(ArgumentError);
  });

  test.each([{}, Symbol('s'), ['a', {}]])('refuses %s in a query', (filter) => {
    expect(() => buildRequest(alerts, { location: 'l', filter }, at)).toThrowError('filter must be a string');
  });

  test('refuses what JSON cannot hold', () => {
    expect(() => buildRequest(move, { deviceId: 'd', body: 1n }, at)).toThrowError(ArgumentError);
  });

  test('refuses headers of a call that HTTP cannot hold, without repeating them', () => {
    const headers = { 'x-key': 'secret\nsecret' };
    expect(() => buildRequest(alerts, { location: 'l' }, { ...at, headers })).toThrowError(
      new ArgumentError('headers cannot be sent in a header.', 'headers'),
    );
  });

  test('lets the headers of a call win', () => {
    const { headers } = buildRequest(
      alerts,
      { location: 'l' },
      { ...at, headers: { accept: 'text/plain', 'X-More': '1' } },
    );
    expect([headers.accept, headers['x-more']]).toEqual(['text/plain', '1']);
  });
});
