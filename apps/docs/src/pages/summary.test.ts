import { expect, it } from 'vitest';
import type { Document } from '../openapi/document.js';
import { summarize } from './summary.js';

const document: Document = {
  openapi: '3.1.0',
  info: { title: 'Alerts', version: '2016-05-01', summary: 'Faults', description: 'What is wrong.' },
  servers: [{ url: 'https://{region}.example' }],
  paths: {
    '/alerts': {
      parameters: [{ $ref: '#/components/parameters/ApiVersion' }],
      get: { operationId: 'Alerts_List', responses: {} },
    },
    '/alerts/{id}': {
      put: {
        operationId: 'Alerts_Close',
        parameters: [{ name: 'api-version', in: 'query', schema: { enum: ['2015-11-01'] } }],
        responses: {},
      },
    },
  },
  components: {
    parameters: {
      ApiVersion: {
        name: 'api-version',
        in: 'query',
        schema: { enum: ['2018-05-01', '2016-05-01'], default: '2016-05-01' },
      },
    },
  },
};

it('counts operations and collects api-versions, oldest first', () => {
  expect(summarize({ name: 'alerts', document })).toEqual({
    name: 'alerts',
    title: 'Alerts',
    summary: 'Faults',
    description: 'What is wrong.',
    version: '2016-05-01',
    operations: 2,
    apiVersions: ['2015-11-01', '2016-05-01', '2018-05-01'],
    defaultVersion: '2016-05-01',
    servers: ['https://{region}.example'],
  });
});

it('knows services without an api-version', () => {
  const plain: Document = { openapi: '3.1.0', info: { title: 'Plain', version: '2' }, paths: {} };
  expect(summarize({ name: 'plain', document: plain })).toMatchObject({
    version: '2',
    apiVersions: [],
    servers: [],
  });
});
