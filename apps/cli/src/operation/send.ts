// Calls an operation in the way that its descriptor asks for, and prints what comes of it.
import {
  AbortError,
  type Arguments,
  type CallOptions,
  type Catalog,
  type CatalogEntry,
  type Client,
  call,
  longRunning,
  type OperationDescriptor,
  type PagingDescriptor,
  type PollingDescriptor,
  paged,
} from '@edgeplane/client';
import type { GeneralOptions } from '../general-options.js';
import type { Io } from '../io.js';
import { printList, printResult } from '../output/print.js';
import { reportProgress } from './progress.js';

export interface Plan {
  readonly entry: CatalogEntry;
  readonly catalog: Catalog;
  readonly args: Arguments;
  /** The most items that a list prints. */
  readonly max: number | undefined;
  /** Whether to wait for the end of a long-running operation. */
  readonly wait: boolean;
}

export async function sendAndPrint(
  client: Client,
  { entry, catalog, args, max, wait }: Plan,
  options: CallOptions,
  general: GeneralOptions,
  io: Io,
): Promise<void> {
  const { descriptor, columns } = entry;
  if (isPaged(descriptor)) {
    const items = await paged(client, descriptor, args, options).all(max === undefined ? {} : { max });
    return printList(items, columns, general, io);
  }
  if (!isLongRunning(descriptor)) {
    return printResult(await call(client, descriptor, args, options), columns, general, io);
  }
  const started = longRunning(client, descriptor, args, options);
  const accepted = await started;
  if (!wait) {
    io.stderr.write('Accepted: it goes on at the service.\n');
    if (accepted !== undefined) printResult(accepted, columns, general, io);
    return;
  }
  const { polling } = descriptor;
  const polled =
    polling.kind === 'link'
      ? catalog.operations.find((one) => one.descriptor.id === polling.operation.id)
      : undefined;
  const onProgress = reportProgress(entry, polled, io);
  const done = await started.untilDone({ signal: io.signal, onProgress }).catch((error: unknown) => {
    if (error instanceof AbortError) io.stderr.write('Only the waiting ends: it goes on at the service.\n');
    throw error;
  });
  printResult(done, (polled ?? entry).columns, general, io);
}

function isPaged(
  descriptor: OperationDescriptor,
): descriptor is OperationDescriptor & { readonly paging: PagingDescriptor } {
  return descriptor.paging !== undefined;
}

function isLongRunning(
  descriptor: OperationDescriptor,
): descriptor is OperationDescriptor & { readonly polling: PollingDescriptor } {
  return descriptor.polling !== undefined;
}
