import { describe, expect, test } from 'vitest';
import type { OpenApiDocument } from '../../document.js';
import { withoutWriteOnly, withReadOnly } from './schema-walk.js';

const document = {
  components: {
    schemas: {
      Machine: {
        allOf: [{ $ref: '#/components/schemas/Named' }],
        properties: {
          properties: {
            properties: {
              password: { type: 'string', writeOnly: true },
              profiles: { type: 'array', items: { $ref: '#/components/schemas/Profile' } },
              id: { type: 'string', readOnly: true },
              tenantId: { type: 'string', readOnly: true },
              made: { type: 'string', readOnly: true },
              address: { readOnly: true, oneOf: [{ type: 'object' }, { type: 'null' }] },
              owner: { type: 'object', readOnly: true },
              users: { type: 'array', readOnly: true },
              size: { type: 'string' },
            },
          },
        },
      },
      Named: { properties: { secret: { type: 'string', writeOnly: true } } },
      Profile: { properties: { key: { type: 'string', writeOnly: true }, name: { type: 'string' } } },
    },
  },
} as unknown as OpenApiDocument;
const machine = { $ref: '#/components/schemas/Machine' };

test('what only requests have is not kept, wherever it stands', () => {
  const value = {
    secret: 'never',
    tags: { secret: 'a tag of that name' },
    properties: { password: 'never', size: 'S', profiles: [{ key: 'never', name: 'a' }, { name: 'b' }] },
  };
  expect(withoutWriteOnly(document, machine, value)).toEqual({
    tags: { secret: 'a tag of that name' },
    properties: { size: 'S', profiles: [{ name: 'a' }, { name: 'b' }] },
  });
});

describe('what only the service writes', () => {
  const fresh = {
    names: [['kettle', 'mixer']] as const,
    now: '2026-11-22T09:00:00Z',
    uuid: () => '00000000-0000-4000-8000-000000000001',
  };
  const usual = {
    properties: {
      id: '7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01',
      tenantId: 'd1f6c2a0-3b4e-4f5a-9c7d-8e9f0a1b2c81',
      made: '2026-01-01T00:00:00Z',
      address: { web: 'https://kettle.example/', others: ['x'] },
      owner: { id: '/subscriptions/a' },
      users: ['a'],
      size: 'L',
    },
  };

  test('is filled in as new, and nothing that others have to do with', () => {
    expect(withReadOnly(document, machine, {}, usual, fresh)).toEqual({
      properties: {
        id: fresh.uuid(),
        tenantId: usual.properties.tenantId,
        made: fresh.now,
        address: { web: 'https://mixer.example/' },
      },
    });
  });

  test('is renamed once, though a new name contains another one of the example', () => {
    const names = [
      ['kettle', 'line-mixer'],
      ['line', 'trials'],
    ] as const;
    const example = { properties: { address: { web: 'https://kettle.line.example/' } } };
    expect(withReadOnly(document, machine, {}, example, { ...fresh, names })).toEqual({
      properties: { address: { web: 'https://line-mixer.trials.example/' } },
    });
  });

  test('stays as it is where it is there', () => {
    const value = { properties: { id: 'mine', size: 'S' } };
    expect(withReadOnly(document, machine, value, usual, fresh).properties).toMatchObject(value.properties);
  });
});
