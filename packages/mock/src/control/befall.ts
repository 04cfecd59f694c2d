// Lets faults befall a call on its way to its answer.
import { setTimeout as delay } from 'node:timers/promises';
import type { Call, Responder } from '../call.js';
import { Refusal } from '../refusal.js';
import type { Fault, Faults } from './faults.js';

/** Thrown where no answer is to be sent at all. */
export class DroppedConnection extends Error {
  override readonly name = 'DroppedConnection';
}

export function befallen(faults: Faults, respond: Responder): Responder {
  return async (call) => {
    let failure: string | undefined;
    for (const fault of faults.befalling(call)) {
      if (fault.latency !== undefined) await delay(fault.latency);
      if (fault.drop) throw new DroppedConnection('A fault that was asked for.');
      if (fault.expired) throw expired();
      if (fault.status !== undefined) throw failed(fault, fault.status);
      failure ??= fault.fail;
    }
    return respond(failure === undefined ? call : ({ ...call, failure } satisfies Call));
  };
}

function failed({ retryAfter }: Fault, status: number): Refusal {
  const headers = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
  const reason = status === 429 ? 'throttled' : 'unavailable';
  return new Refusal(reason, `The mock was asked to answer with ${status}.`, { status, headers });
}

/** RFC 6750 §3.1 */
function expired(): Refusal {
  const message = 'The access token has expired. Get another one.';
  return new Refusal('unauthorized', message, {
    code: 'ExpiredAuthenticationToken',
    headers: { 'WWW-Authenticate': `Bearer error="invalid_token", error_description="${message}"` },
  });
}
