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

export const NO_BYTES = Buffer.alloc(0);

/** @throws Refusal when the body is larger than 64 MiB, or does not come to its end */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const { 'content-length': length, 'transfer-encoding': coding } = request.headers;
  // RFC 9112 §6.3: then there is no body, and nothing to wait for.
  if (length === undefined && coding === undefined) return NO_BYTES;
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
 * @param taken the media types that the operation takes, the preferred one first
 */
export function parseBody(
  bytes: Buffer,
  contentType: string | undefined,
  taken: readonly string[],
): RequestBody {
  const mediaType = mediaTypeOf(contentType, taken);
  const body = { bytes: bytes.length, mediaType, value: undefined, fields: {} };
  if (bytes.length === 0) return body;
  if (mediaType === 'application/x-www-form-urlencoded') {
    const text = bytes.toString();
    return { ...body, value: text, fields: Object.fromEntries(new URLSearchParams(text)) };
  }
  if (!isJson(mediaType)) return { ...body, value: bytes.toString('latin1') };
  try {
    const value: unknown = JSON.parse(withoutMark(bytes.toString()));
    return { ...body, value, fields: isRecord(value) ? value : {} };
  } catch (error) {
    return { ...body, malformed: `The body is not JSON: ${(error as SyntaxError).message}.` };
  }
}

/**
 * What the body is read as. A client may leave the media type out (RFC 9110 §8.3), and names any where bytes are all
 * that an operation takes: curl calls a file a form. `text/json` is an old name for JSON.
 */
function mediaTypeOf(contentType: string | undefined, taken: readonly string[]): string | undefined {
  const [preferred] = taken;
  if (taken.length === 1 && preferred === 'application/octet-stream') return preferred;
  const [essence] = /^[^\s;/]+\/[^\s;]+/.exec(contentType?.trim() ?? '') ?? [];
  const named = essence?.toLowerCase() ?? preferred;
  return named === 'text/json' && preferred === 'application/json' ? preferred : named;
}

/** A byte order mark may be ignored (RFC 8259 §8.1); PowerShell writes one into its files. */
function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** `application/json`, `application/problem+json`, with or without parameters. */
export function isJson(mediaType: string | undefined): boolean {
  return /^[^;]+[/+]json\s*(;|$)/i.test(mediaType ?? '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
