// Reads the body of a request and parses it by its media type.
import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.js';

/** Larger than any body that the documents describe, image uploads included. */
const MAX_BYTES = 64 * 1024 * 1024;

export interface RequestBody {
  readonly bytes: number;
  /** Type and subtype in lower case: `application/json`. Undefined when neither request nor document names one. */
  readonly mediaType: string | undefined;
  /** JSON as a value, anything else as text; undefined for an empty body. */
  readonly value: unknown;
  /** The fields of a form, the top-level properties of a JSON object; empty for any other body. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Why the body could not be parsed. */
  readonly malformed?: string;
}

/** @throws Refusal when the body is larger than 64 MiB, or does not come to its end */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      // What is too much is read all the same: a client that is still sending does not listen for an answer.
      if (bytes <= MAX_BYTES) chunks.push(chunk);
    }
  } catch {
    throw new Refusal('malformed-body', 'The connection broke before the whole body had come.');
  }
  if (bytes > MAX_BYTES) {
    throw new Refusal(
      'body-too-large',
      `The body is larger than ${MAX_BYTES} bytes, the most that the mock takes.`,
    );
  }
  return Buffer.concat(chunks);
}

/**
 * Parses a body.
 * @param contentType the header, if any
 * @param preferred the media type to assume without one: a client may leave it out (RFC 9110 §8.3)
 */
export function parseBody(
  bytes: Buffer,
  contentType: string | undefined,
  preferred: string | undefined,
): RequestBody {
  const [essence] = /^[^\s;/]+\/[^\s;]+/.exec(contentType?.trim() ?? '') ?? [];
  const mediaType = essence?.toLowerCase() ?? preferred;
  const body = { bytes: bytes.length, mediaType, value: undefined, fields: {} };
  if (bytes.length === 0) return body;
  if (mediaType === 'application/x-www-form-urlencoded') {
    const text = bytes.toString();
    return { ...body, value: text, fields: Object.fromEntries(new URLSearchParams(text)) };
  }
  if (!isJson(mediaType)) return { ...body, value: bytes.toString('latin1') };
  try {
    const value: unknown = JSON.parse(bytes.toString());
    return { ...body, value, fields: isRecord(value) ? value : {} };
  } catch (error) {
    return { ...body, malformed: `The body is not JSON: ${(error as SyntaxError).message}.` };
  }
}

/** `application/json`, `application/problem+json`, with or without parameters. */
export function isJson(mediaType: string | undefined): boolean {
  return /^[^;]+[/+]json\s*(;|$)/i.test(mediaType ?? '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
