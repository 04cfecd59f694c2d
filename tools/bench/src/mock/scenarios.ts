import type { ExampleCall, Ready } from './ready.js';

/** What is asked of every mock. */
export interface Scenario {
  readonly figure: string;
  /** The document that it belongs to, and the operation of it. */
  readonly document: string;
  readonly operation: string;
  /** The same asked of json-server, which has no documents. */
  readonly plain: Pick<ExampleCall, 'method' | 'path'>;
  /** A name in the body has to be new in each request, or the service would refuse it. */
  readonly renames?: true;
}

export const scenarios: readonly Scenario[] = [
  {
    figure: 'mock/static-per-s',
    // The largest document, in operations and in bytes.
    document: 'stackhub-compute',
    operation: 'Disks_Get',
    plain: { method: 'GET', path: '/tenants/1' },
  },
  {
    figure: 'mock/create-per-s',
    document: 'sphere',
    operation: 'Product_Create',
    plain: { method: 'POST', path: '/products' },
    renames: true,
  },
  {
    figure: 'mock/filtered-list-per-s',
    document: 'stackhub-admin-infrastructureinsights',
    operation: 'Alerts_List',
    plain: { method: 'GET', path: '/alerts?state=Active' },
  },
];

/** A request as it is sent: `body` makes a new one each time. */
export interface Shot {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: (() => string) | undefined;
}

export function shotAt({ base, byHost }: Ready, call: ExampleCall, renames = false): Shot {
  const { method, host, path, headers, body } = call;
  const url = `${base}${byHost ? `/${host}` : ''}${path}`;
  if (body === undefined) return { method, url, headers, body: undefined };
  const fields = renames ? (JSON.parse(body) as object) : undefined;
  let count = 0;
  return {
    method,
    url,
    headers,
    body: () => {
      count += 1;
      return fields ? JSON.stringify({ ...fields, Name: `Kettle${process.pid}x${count}` }) : body;
    },
  };
}
