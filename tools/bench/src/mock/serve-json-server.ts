/** json-server knows no documents: it is given the same things, at addresses of its own. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import jsonServer from 'json-server';
import { reportReady } from './ready.js';

const app = jsonServer.create();
app.use(jsonServer.bodyParser);
app.use(
  jsonServer.router({
    tenants: [{ id: 1, Name: 'Lakeside Appliances' }],
    products: [{ id: 1, Name: 'KettlePro', Description: 'Kettles' }],
    alerts: Array.from({ length: 10 }, (_, id) => ({ id, state: id % 2 === 0 ? 'Active' : 'Closed' })),
  }),
);
const server = createServer(app).listen(0, '127.0.0.1');
await once(server, 'listening');
reportReady({ base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, byHost: false });
