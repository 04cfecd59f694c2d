import { expect, test } from 'vitest';
import { readArguments, USAGE } from './arguments.js';
import { MOCK_FLAGS, mockOptions } from './flags.js';

const USUAL = { faults: [], checkResponses: false, sandbox: { enforceTokens: false } };

test('without flags nothing is asked for', () => {
  expect(mockOptions({})).toEqual(USUAL);
});

test.each([
  ['port', '0', { port: 0 }],
  ['host', '::1', { host: '::1' }],
  ['no-sandbox', true, { sandbox: false }],
  ['fixture', 'mine.yaml', { sandbox: { enforceTokens: false, fixture: 'mine.yaml' } }],
  ['devices', '12', { sandbox: { enforceTokens: false, devices: 12 } }],
  ['seed', '7', { sandbox: { enforceTokens: false, seed: 7 } }],
  ['now', '2026-11-22T09:00:00Z', { sandbox: { enforceTokens: false, now: '2026-11-22T09:00:00Z' } }],
  ['operation-time', '0', { sandbox: { enforceTokens: false, operationTime: 0 } }],
  ['page-size', '3', { sandbox: { enforceTokens: false, pageSize: 3 } }],
  ['identity', 'adfs', { sandbox: { enforceTokens: false, identity: 'adfs' } }],
  ['enforce-tokens', true, { sandbox: { enforceTokens: true } }],
  ['fault', ['{"status":429}', '{"latency":5}'], { faults: [{ status: 429 }, { latency: 5 }] }],
  ['check-responses', true, { checkResponses: true }],
  ['proxy', 'https://prod.core.sphere.azure.net', { proxy: 'https://prod.core.sphere.azure.net' }],
  ['har', 'traffic.har', { har: 'traffic.har' }],
])('--%s %j', (name, value, options) => {
  expect(mockOptions({ [name]: value })).toEqual({ ...USUAL, ...options });
});

test('--tls-cert and --tls-key go together', () => {
  const files = { 'tls-cert': 'cert.pem', 'tls-key': 'key.pem' };
  expect(mockOptions(files)).toEqual({ ...USUAL, tls: { cert: 'cert.pem', key: 'key.pem' } });
});

test('every flag has a test above, and is explained', () => {
  const names = MOCK_FLAGS.flatMap(({ flags }) => flags.map(({ name }) => name));
  expect(names).toHaveLength(17);
  for (const name of names) expect(USAGE).toContain(`\n  --${name} `);
});

test.each([
  [{ identity: 'azure' }, '--identity azure is nobody who issues tokens. Give entra or adfs.'],
  [{ proxy: 'sphere' }, '--proxy sphere is not an address.'],
  [{ 'tls-cert': 'cert.pem' }, 'give --tls-cert and --tls-key together'],
  [{ 'tls-key': 'key.pem' }, 'give --tls-cert and --tls-key together'],
  [{ port: '65536' }, '--port 65536 is not a port.'],
  [{ fault: ['[]'] }, '--fault [] is not a JSON object.'],
])('%j makes no sense', (values, message) => {
  expect(() => mockOptions(values)).toThrow(message);
});

test('the command line listens on port 4010 of this machine, unless it is told to', () => {
  expect(readArguments([]).options).toMatchObject({ port: 4010, host: '127.0.0.1' });
  expect(readArguments(['--fault', '{}', '--fault', '{}', '--port=1']).options).toMatchObject({
    port: 1,
    faults: [{}, {}],
  });
});
