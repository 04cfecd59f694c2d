import autocannon, { type Request } from 'autocannon';
import type { Shot } from './scenarios.js';

const CONNECTIONS = 16;

export interface Load {
  /** Successful answers a second. */
  readonly perSecond: number;
  readonly p99Ms: number;
}

/**
 * Asks for one thing over 16 connections for a second.
 *
 * @throws Error when an answer was not a success: its speed would be that of refusing.
 */
export async function load({ method, url, headers, body }: Shot): Promise<Load> {
  const result = await autocannon({
    url,
    method: method as 'GET' | 'POST',
    headers: { ...headers },
    connections: CONNECTIONS,
    duration: 1,
    ...(body ? { requests: [{ setupRequest: (request: Request) => ({ ...request, body: body() }) }] } : {}),
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${result.non2xx} refusals and ${result.errors} errors for ${method} ${url}`);
  }
  return { perSecond: result.requests.total / result.duration, p99Ms: result.latency.p99 };
}

/** Makes sure that a mock answers rightly, before it is measured. */
export async function checkShot({ method, url, headers, body }: Shot): Promise<void> {
  const response = await fetch(url, { method, headers, ...(body ? { body: body() } : {}) });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`answers ${response.status} to ${method} ${new URL(url).pathname}`);
}
