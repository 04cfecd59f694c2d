// What a command would send, without sending it.
import {
  type Arguments,
  type CallOptions,
  type Client,
  call,
  type OperationDescriptor,
  type RequestParts,
} from '@edgeplane/client';
import type { GeneralOptions } from '../general-options.js';
import type { Io } from '../io.js';
import { redactBody, redactHeaders } from '../redact.js';

/** @throws ArgumentError when the request cannot be built. */
export async function preview(
  client: Client,
  descriptor: OperationDescriptor,
  args: Arguments,
  options: CallOptions,
): Promise<RequestParts> {
  return new Promise((resolve, reject) => {
    const send: Client['send'] = async (request) => {
      resolve(request);
      return new Response(null, { status: 204 });
    };
    call({ ...client, send }, descriptor, args, options).catch(reject);
  });
}

/** Prints a request as HTTP writes it, or as JSON. A token is added on sending: its place is shown, not its value. */
export function printRequest(
  request: RequestParts,
  { anonymous }: OperationDescriptor,
  { output }: Pick<GeneralOptions, 'output'>,
  { stdout }: Io,
): void {
  const { method, url } = request;
  const headers = new Headers(request.headers);
  if (!anonymous) headers.set('authorization', 'Bearer token');
  const shown = redactHeaders(headers);
  const body = redactBody(request.body);
  if (output === 'json') {
    stdout.write(`${JSON.stringify({ method, url, headers: shown, body }, null, 2)}\n`);
    return;
  }
  const lines = Object.entries(shown).map(([name, value]) => `${name}: ${value}`);
  const text = typeof body === 'string' ? body : JSON.stringify(body, null, 2);
  stdout.write(`${[`${method} ${url}`, ...lines, ...(body === undefined ? [] : ['', text])].join('\n')}\n`);
}
