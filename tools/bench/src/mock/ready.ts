/** How the processes of the mock figures speak to the one that measures. */

/** Where a mock answers. */
export interface Ready {
  /** What comes before the path of a request, by the host that the document names. */
  readonly base: string;
  /** The host of the document follows `base`, because one port serves many documents. */
  readonly byHost: boolean;
  /** Example requests by operation; only this project's mock makes them. */
  readonly requests?: Readonly<Record<string, ExampleCall>>;
}

export interface ExampleCall {
  readonly method: string;
  /** `prod.core.sphere.azure.net`. */
  readonly host: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Says where the mock answers, and from then on how much memory it takes whenever it is asked. */
export function reportReady(ready: Ready): void {
  process.on('message', () => process.send?.(process.memoryUsage().rss));
  process.send?.(ready);
}
