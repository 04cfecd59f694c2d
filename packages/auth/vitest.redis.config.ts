import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['test/**/*.redis.ts'], testTimeout: 20_000 } });
