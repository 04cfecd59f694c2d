// Spans and metrics of OpenTelemetry. This module alone needs `@opentelemetry/api`, and does nothing until a program
// registers an SDK.
import {
  type Attributes,
  context,
  metrics,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import type { Layer, SendContext } from './pipeline.js';
import type { RequestParts } from './request.js';
import { requestIdOf } from './response.js';
import { VERSION } from './version.js';

const SCOPE = '@edgeplane/client';

/**
 * A layer that makes a client span of each attempt, named after the operation, measures it
 * (`http.client.request.duration`, seconds), and passes the trace on (W3C `traceparent`). Attributes are those of the
 * semantic conventions for HTTP (https://opentelemetry.io/docs/specs/semconv/http/); addresses come without their query.
 */
export function telemetry(): Layer {
  const tracer = trace.getTracer(SCOPE, VERSION);
  const duration = metrics.getMeter(SCOPE, VERSION).createHistogram('http.client.request.duration', {
    unit: 's',
    description: 'Duration of HTTP client requests.',
  });
  return (next) => async (request, sending) => {
    const shared = sharedAttributes(request, sending);
    const begun = performance.now();
    const span = tracer.startSpan(sending.operation, {
      kind: SpanKind.CLIENT,
      attributes: { ...shared, ...spanAttributes(request, sending) },
    });
    const traced = trace.setSpan(context.active(), span);
    const outcome: Attributes = {};
    try {
      const headers = { ...request.headers };
      propagation.inject(traced, headers);
      const response = await context.with(traced, () => next({ ...request, headers }, sending));
      outcome['http.response.status_code'] = response.status;
      const id = requestIdOf(response.headers);
      if (id !== undefined) span.setAttribute('az.service_request_id', id);
      if (response.status >= 400) {
        outcome['error.type'] = String(response.status);
        span.setStatus({ code: SpanStatusCode.ERROR });
      }
      return response;
    } catch (error) {
      const type = error instanceof Error ? error.name : 'Error';
      outcome['error.type'] = type;
      span.setStatus({ code: SpanStatusCode.ERROR, message: type });
      throw error;
    } finally {
      span.setAttributes(outcome);
      span.end();
      duration.record((performance.now() - begun) / 1000, { ...shared, ...outcome });
    }
  };
}

function sharedAttributes({ method, url }: RequestParts, { operation }: SendContext): Attributes {
  const { hostname, port, protocol } = new URL(url);
  return {
    'http.request.method': method,
    'server.address': hostname,
    'server.port': Number(port) || (protocol === 'https:' ? 443 : 80),
    'edgeplane.operation': operation,
  };
}

function spanAttributes({ url, headers }: RequestParts, { attempt = 1 }: SendContext): Attributes {
  const { origin, pathname } = new URL(url);
  const id = headers['x-ms-client-request-id'];
  return {
    'url.full': origin + pathname,
    ...(attempt > 1 ? { 'http.request.resend_count': attempt - 1 } : {}),
    ...(id === undefined ? {} : { 'az.client_request_id': id }),
  };
}
