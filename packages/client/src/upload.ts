import { onNode } from './platform.js';

/** Told as a body goes out: bytes so far, and bytes in all where that is known. */
export type UploadProgress = (sent: number, total: number | undefined) => void;

/** A body that is made anew for each attempt. */
export interface Upload {
  /** Whether it can be made more than once. */
  readonly repeatable: boolean;
  open(): { readonly body: BodyInit; readonly length: number | undefined };
}

/**
 * A body that tells how far it has gone: pass it where an operation takes bytes. Files come as a Blob, see `fileBody` of
 * `@edgeplane/client/node`. Only Node can watch what it sends; browsers tell once, when the sending begins.
 */
export function withProgress(
  source: Blob | ArrayBuffer | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
  onProgress: UploadProgress,
): Upload {
  if (source instanceof ReadableStream) {
    return {
      repeatable: false,
      open: () => ({ body: count(source, onProgress), length: undefined }),
    };
  }
  const blob = source instanceof Blob ? source : new Blob([source]);
  return {
    repeatable: true,
    open() {
      if (onNode) return { body: read(blob, onProgress), length: blob.size };
      onProgress(blob.size, blob.size);
      return { body: blob, length: undefined };
    },
  };
}

/** Bytes from one report to the next. */
const PIECE = 65_536;

/** Piece by piece as it is asked for, so that a file is never in memory as a whole. */
function read(blob: Blob, onProgress: UploadProgress): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = new Uint8Array(await blob.slice(sent, sent + PIECE).arrayBuffer());
        if (piece.length === 0) return controller.close();
        controller.enqueue(piece);
        sent += piece.length;
        onProgress(sent, blob.size);
      },
    },
    { highWaterMark: 0 },
  );
}

function count(stream: ReadableStream<Uint8Array>, onProgress: UploadProgress): ReadableStream<Uint8Array> {
  let sent = 0;
  return stream.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        controller.enqueue(chunk);
        sent += chunk.byteLength;
        onProgress(sent, undefined);
      },
    }),
  );
}
