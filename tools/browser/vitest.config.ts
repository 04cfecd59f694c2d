import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The first start on a machine without a browser unpacks one, which takes seconds.
  test: { include: ['src/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
