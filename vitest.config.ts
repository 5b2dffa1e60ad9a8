import { defineConfig } from 'vitest/config';
import { PlainCountReporter } from './test/plain-count-reporter.ts';

const storm = 'test/e2e/rsvp-storm.test.ts';

export default defineConfig({
  test: {
    // The storm takes all processors there are: by itself, after the others, or what must be quick among these is not.
    projects: [
      {
        extends: true,
        test: { name: 'all', include: ['test/**/*.test.ts'], exclude: [storm], sequence: { groupOrder: 0 } },
      },
      { extends: true, test: { name: 'storm', include: [storm], sequence: { groupOrder: 1 } } },
    ],
    // Most of the time goes into waiting (for a bot to start, for a poll): more files at once than processors.
    maxWorkers: 4,
    // Long enough for a machine that is busy with other things; what must be quick says so itself.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', new PlainCountReporter()],
  },
});
