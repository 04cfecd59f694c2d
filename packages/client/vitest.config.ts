import { defineConfig } from 'vitest/config';

export default defineConfig({
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
