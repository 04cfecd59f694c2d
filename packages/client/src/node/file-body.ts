import { openAsBlob } from 'node:fs';

/**
 * A file as a request body. It is read while it is sent, never as a whole, and read again when the request is repeated.
 *
 * @throws Error of `node:fs` when the file cannot be opened; its `code` says why (`ENOENT`, `EACCES`).
 */
export function fileBody(path: string, type = ''): Promise<Blob> {
  return openAsBlob(path, { type });
}
