import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Some tests start a Node process of their own, which takes its time on a busy machine.
  test: { include: ['src/**/*.test.ts', 'test/**/*.test.ts'], testTimeout: 20_000 },
});
