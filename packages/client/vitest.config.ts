import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The built one would bring a second copy of the error classes.
  resolve: { alias: { '#connection-error': new URL('src/connection-error.ts', import.meta.url).pathname } },
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
