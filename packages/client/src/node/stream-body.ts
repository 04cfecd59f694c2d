import { ReadableStream as NodeStream } from 'node:stream/web';

/**
 * A stream of Node as a body: `createReadStream(path)`, a request's body, what a generator yields. It is sent once, since
 * it is gone then: a file is better sent by `fileBody`.
 */
export function streamBody(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  // One class with two declarations, which do not agree.
  return NodeStream.from(source) as unknown as ReadableStream<Uint8Array>;
}
