import { defineConfig } from 'vitest/config';
import { PlainCountReporter } from './test/plain-count-reporter.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Most of the time goes into waiting (for a bot to start, for a poll): more files at once than processors.
    maxWorkers: 4,
    // Long enough for a machine that is busy with other things; what must be quick says so itself.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', new PlainCountReporter()],
  },
});
