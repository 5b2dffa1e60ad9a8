import { defineConfig } from 'vitest/config';
import { PlainCountReporter } from './test/plain-count-reporter.ts';

/** By themselves, after the others: they take all processors there are, or must be quick whatever else goes on. */
const alone = ['test/e2e/hostile-files.test.ts', 'test/e2e/rsvp-storm.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'all', include: ['test/**/*.test.ts'], exclude: alone, sequence: { groupOrder: 0 } },
      },
      ...alone.map((file, index) => ({
        extends: true as const,
        test: {
          name: file.replace(/^.*\/(.*)\.test\.ts$/, '$1'),
          include: [file],
          sequence: { groupOrder: index + 1 },
        },
      })),
    ],
    // Most of the time goes into waiting (for a bot to start, for a poll): one file more than processors.
    maxWorkers: 3,
    // Long enough for a machine that is busy with other things; what must be quick says so itself.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', new PlainCountReporter()],
  },
});
