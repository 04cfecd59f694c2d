import { pipeline, Readable, type Transform } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** Like `fetch` and curl: what was received counts, even where a server leaves off the end or sends nothing at all. */
const lenient = { flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH };
const lenientBrotli = {
  flush: constants.BROTLI_OPERATION_FLUSH,
  finishFlush: constants.BROTLI_OPERATION_FLUSH,
};

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip(lenient),
  'x-gzip': () => createGunzip(lenient),
  deflate: () => createInflate(lenient),
  br: () => createBrotliDecompress(lenientBrotli),
};

/** Sent where the caller asks for no encoding of their own. */
export const ACCEPT_ENCODING = 'gzip, deflate, br';

/**
 * Undoes the codings that Content-Encoding names, the last one first (RFC 9110, section 8.4). What is not known is
 * left as it came, as `fetch` does.
 */
export function decode(body: AsyncIterable<Uint8Array>, contentEncoding: string): AsyncIterable<Uint8Array> {
  const names = contentEncoding.split(',').map((name) => name.trim().toLowerCase());
  const steps = names.map((name) => decoders[name]).filter((step) => step !== undefined);
  return steps.length === names.length ? through(body, steps.reverse()) : body;
}

async function* through(
  body: AsyncIterable<Uint8Array>,
  steps: readonly (() => Transform)[],
): AsyncGenerator<Uint8Array, void, void> {
  // A failure anywhere surfaces where the last stream is read.
  const last = steps.reduce<Readable>(
    (encoded, step) => pipeline(encoded, step(), () => {}),
    Readable.from(body),
  );
  try {
    yield* last;
  } catch (cause) {
    // zlib numbers its errors; those of the connection have been made to look like fetch's before.
    throw cause instanceof Error && 'errno' in cause ? new TypeError('terminated', { cause }) : cause;
  }
}
