import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { defineConfig } from 'vitest/config';

const { PATH = '', REDIS_SERVER } = process.env;
const isHere =
  REDIS_SERVER || PATH.split(delimiter).some((folder) => existsSync(join(folder, 'redis-server')));
if (!isHere) {
  console.warn(
    'No redis-server is on the PATH: the store in Redis is tested over a Map only. See README.md, Tests.',
  );
}

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', ...(isHere ? ['test/**/*.redis.ts'] : [])],
    // Some tests start a Node process of their own, which takes its time on a busy machine.
    testTimeout: 20_000,
  },
});
