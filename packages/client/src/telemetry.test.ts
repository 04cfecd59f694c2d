import { context, metrics, propagation, SpanStatusCode, trace } from '@opentelemetry/api';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { call } from './call.js';
import { telemetry } from './telemetry.js';
import { fakeService, json } from './testing.js';

const spans = new InMemorySpanExporter();
const measured = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
const reader = new PeriodicExportingMetricReader({ exporter: measured, exportIntervalMillis: 1_000_000 });

beforeAll(() => {
  trace.setGlobalTracerProvider(
    new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }),
  );
  metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));
  propagation.setGlobalPropagator({
    inject: (active, carrier, setter) => {
      const span = trace.getSpanContext(active);
      if (span) setter.set(carrier, 'traceparent', `00-${span.traceId}-${span.spanId}-01`);
    },
    extract: (active) => active,
    fields: () => ['traceparent'],
  });
});
afterEach(() => spans.reset());
afterAll(async () => {
  await reader.shutdown();
  for (const api of [trace, metrics, propagation, context]) api.disable();
});

const secret = 'eyJ.secret.token';
const credential = { getToken: async () => ({ token: secret, expiresOn: new Date() }) };
const get = {
  id: 'Alerts_Get',
  method: 'GET',
  path: '/alerts/{name}',
  parameters: [
    { in: 'path', name: 'name', argument: 'name', required: true },
    { in: 'query', name: 'sig', argument: 'sig' },
  ],
  idempotent: true,
  clientRequestId: true,
} as const;

test('each attempt is a span that tells how it went, without query or token', async () => {
  const answer = (_: unknown, index: number) =>
    index === 0
      ? json({ error: { code: secret, message: secret } }, { status: 503 })
      : json({}, { headers: { 'x-ms-request-id': 'r1' } });
  const { client, received } = fakeService(answer, {
    credential,
    layers: [telemetry()],
    retry: { baseDelay: 0 },
  });
  await call(client, get, { name: 'a1', sig: secret });

  const [first, second] = spans.getFinishedSpans();
  const id = received[0]?.headers.get('x-ms-client-request-id');
  const shared = {
    'http.request.method': 'GET',
    'server.address': 'service.example',
    'server.port': 443,
    'edgeplane.operation': 'Alerts_Get',
    'url.full': 'https://service.example/alerts/a1',
    'az.client_request_id': id,
  };
  expect(first?.name).toBe('Alerts_Get');
  expect(first?.attributes).toEqual({ ...shared, 'http.response.status_code': 503, 'error.type': '503' });
  expect(first?.status.code).toBe(SpanStatusCode.ERROR);
  expect(second?.attributes).toEqual({
    ...shared,
    'http.response.status_code': 200,
    'http.request.resend_count': 1,
    'az.service_request_id': 'r1',
  });
  expect(
    JSON.stringify([first, second].map((span) => [span?.attributes, span?.events, span?.status])),
  ).not.toContain(secret);
  expect(received.map(({ headers }) => headers.get('traceparent'))).toEqual(
    [first, second].map((span) => `00-${span?.spanContext().traceId}-${span?.spanContext().spanId}-01`),
  );
});

test('a connection that breaks is a span with its kind of error', async () => {
  const { client } = fakeService(
    () => {
      throw new TypeError(secret);
    },
    { layers: [telemetry()] },
  );
  await expect(call(client, get, { name: 'a1' })).rejects.toThrow();
  const [span] = spans.getFinishedSpans();
  expect(span?.attributes['error.type']).toBe('ConnectionError');
  expect(JSON.stringify([span?.attributes, span?.events, span?.status])).not.toContain(secret);
});

test('durations are measured in seconds, by operation and outcome', async () => {
  measured.reset();
  const { client } = fakeService(() => json({}), { layers: [telemetry()] });
  await call(client, { ...get, id: 'Measured_Get' }, { name: 'a1' });
  await reader.forceFlush();
  const all = measured.getMetrics().flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((one) => one.metrics));
  expect(all.map(({ descriptor }) => [descriptor.name, descriptor.unit])).toEqual([
    ['http.client.request.duration', 's'],
  ]);
  const points = all.flatMap(({ dataPoints }) => dataPoints.map(({ attributes }) => attributes));
  expect(points).toContainEqual({
    'http.request.method': 'GET',
    'server.address': 'service.example',
    'server.port': 443,
    'edgeplane.operation': 'Measured_Get',
    'http.response.status_code': 200,
  });
});
