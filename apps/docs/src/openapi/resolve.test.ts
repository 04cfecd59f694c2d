import { describe, expect, it } from 'vitest';
import type { Document, Schema } from './document.js';
import { pointerKeys, resolve, schemaAt } from './resolve.js';

const schemas: Record<string, Schema> = {
  Alert: {
    allOf: [
      { $ref: '#/components/schemas/Resource' },
      { properties: { properties: { $ref: '#/components/schemas/AlertProperties' } } },
    ],
  },
  AlertProperties: { properties: { state: { $ref: '#/components/schemas/State' } } },
  Alias: { $ref: '#/components/schemas/State' },
  Resource: { properties: { name: { type: 'string' } } },
  State: { type: 'string' },
  'odd/~name': { type: 'integer' },
};
const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Test', version: '1' },
  paths: {},
  components: { schemas },
};

describe('resolve', () => {
  it('returns what is no reference as it is', () => {
    const schema: Schema = { type: 'string' };
    expect(resolve(document, schema)).toBe(schema);
  });

  it('follows references to references', () => {
    expect(resolve(document, { $ref: '#/components/schemas/Alias' })).toBe(schemas.State);
  });

  it('reads escaped names (RFC 6901)', () => {
    expect(pointerKeys('/a~1b/~0c/%24d')).toEqual(['a/b', '~c', '$d']);
    expect(resolve(document, { $ref: '#/components/schemas/odd~1~0name' })).toBe(schemas['odd/~name']);
  });

  it('says which document holds a reference that leads nowhere', () => {
    expect(() => resolve(document, { $ref: '#/components/schemas/Missing' })).toThrow(
      'Test: "#/components/schemas/Missing" leads nowhere. Bundle the document again.',
    );
  });
});

describe('schemaAt', () => {
  const alert: Schema = { $ref: '#/components/schemas/Alert' };

  it('finds a property through references and allOf, without regard to case', () => {
    expect(schemaAt(document, alert, ['Properties', 'State'])).toBe(schemas.State);
    expect(schemaAt(document, alert, ['Name'])).toEqual({ type: 'string' });
  });

  it('finds nothing where there is nothing', () => {
    expect(schemaAt(document, alert, ['Properties', 'Missing'])).toBeUndefined();
    expect(schemaAt(document, alert, ['name', 'deeper'])).toBeUndefined();
  });
});
