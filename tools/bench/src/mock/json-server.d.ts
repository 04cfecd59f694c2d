/** The part of json-server that is used; the package has no types of its own. */
declare module 'json-server' {
  import type { RequestListener } from 'node:http';

  const jsonServer: {
    create(): RequestListener & { use(handler: unknown): void };
    router(data: object): unknown;
    readonly bodyParser: unknown;
  };
  export default jsonServer;
}
