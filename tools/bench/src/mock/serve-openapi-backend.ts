/** openapi-backend routes and checks; what it leaves to its user is as little as its documentation shows. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import addFormats from 'ajv-formats';
import { type Context, type Document, OpenAPIBackend } from 'openapi-backend';
import { givenDocuments } from './documents.js';
import { reportReady } from './ready.js';

// It serves one document; of several, the first.
const [definition = {}] = givenDocuments();
const api = new OpenAPIBackend({
  definition: definition as unknown as Document,
  quick: true,
  ajvOpts: { strict: false },
  customizeAjv: (ajv) => {
    addFormats.default(ajv);
    return ajv;
  },
});

const refusing =
  (status: number) =>
  ({ validation }: Partial<Context>, response: ServerResponse) =>
    send(response, status, { errors: validation?.errors ?? [] });
api.register({
  notFound: refusing(404),
  methodNotAllowed: refusing(405),
  unauthorizedHandler: refusing(401),
  validationFail: refusing(400),
  notImplemented: ({ operation }: Context, response: ServerResponse) => {
    const { status, mock } = api.mockResponseForOperation(operation.operationId ?? '');
    send(response, status, mock);
  },
});
for (const scheme of Object.keys(securitySchemes())) {
  api.registerSecurityHandler(scheme, ({ request }: Context) =>
    /^bearer \S/i.test(String(request.headers.authorization ?? '')),
  );
}
await api.init();

const server = createServer(async (request, response) => {
  const body = await text(request);
  const [path = '/', query = ''] = (request.url ?? '/').split('?');
  const { method = 'GET', headers } = request;
  await api.handleRequest(
    {
      method,
      path,
      query,
      headers: headers as Record<string, string | string[]>,
      body: body === '' ? undefined : JSON.parse(body),
    },
    response,
  );
}).listen(0, '127.0.0.1');
await once(server, 'listening');
reportReady({ base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, byHost: false });

function securitySchemes(): Record<string, unknown> {
  const { components } = definition as { components?: { securitySchemes?: Record<string, unknown> } };
  return components?.securitySchemes ?? {};
}

function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
}
