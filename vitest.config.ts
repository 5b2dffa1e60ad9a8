import { defineConfig } from 'vitest/config';
import { PlainCountReporter } from './test/plain-count-reporter.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    reporters: ['default', new PlainCountReporter()],
  },
});
