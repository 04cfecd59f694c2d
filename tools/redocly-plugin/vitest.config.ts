import { defineConfig } from 'vitest/config';

// Each test starts Redocly, which takes a second on a busy machine.
export default defineConfig({ test: { include: ['test/**/*.test.ts'], testTimeout: 30_000 } });
