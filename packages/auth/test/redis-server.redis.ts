// The contract against a real Redis: REDIS_SERVER, or `redis-server` on the PATH (Debian: apt-get install redis-server).
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'redis';
import { afterAll, beforeAll } from 'vitest';
import { testRedisStore } from './redis-contract.js';

const folder = mkdtempSync(join(tmpdir(), 'edgeplane-redis-'));
const socket = join(folder, 'redis.sock');
const { REDIS_SERVER: program = 'redis-server' } = process.env;
const server = spawn(program, ['--port', '0', '--unixsocket', socket, '--save', '', '--dir', folder]);
const clients: { destroy(): void }[] = [];

beforeAll(async () => {
  for await (const line of server.stdout.iterator({ destroyOnReturn: false })) {
    if (String(line).includes('accept connections')) return;
  }
  throw new Error('redis-server ended before it was ready.');
});
afterAll(() => {
  for (const client of clients) client.destroy();
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

testRedisStore(async () => {
  const client = createClient({ socket: { path: socket, tls: false } });
  await client.connect();
  clients.push(client);
  return (command) => client.sendCommand(command);
});
