import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The built one would bring a second copy of the error classes.
  resolve: {
    alias: { '#connection-error': fileURLToPath(new URL('src/connection-error.ts', import.meta.url)) },
  },
  test: {
    include: ['{src,test}/**/*.test.ts'],
    typecheck: {
      enabled: true,
      include: ['src/**/*.test-d.ts'],
      checker: './node_modules/typescript/bin/tsc',
      tsconfig: './tsconfig.json',
    },
  },
});
