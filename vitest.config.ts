import { defineConfig } from 'vitest/config';
import { PlainCountReporter } from './test/plain-count-reporter.ts';

/** By themselves, after the others: they take all processors there are, or must be quick whatever else goes on. */
const alone = [
  'test/e2e/faults.test.ts',
  'test/e2e/hostile-files.test.ts',
  'test/e2e/rsvp-storm.test.ts',
  'test/security/keys.test.ts',
];

/** In a process of its own each: a library keeps what the first of them told it for as long as the process lives. */
const isolated = ['test/e2e/bot-identity.test.ts', 'test/unit/storage/azure-credential.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [...alone, ...isolated],
          sequence: { groupOrder: 0 },
          globalSetup: 'test/one-azurite.ts',
        },
      },
      {
        extends: true,
        test: { name: 'isolated', include: isolated, isolate: true, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: alone,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          globalSetup: 'test/one-azurite.ts',
        },
      },
    ],
    // No file leaves anything behind in its process, and to load the whole bot anew for each takes longer than most files.
    isolate: false,
    // One more than two processors, for what waits. More ask the one Azurite for more than it answers within a click's deadline.
    maxWorkers: 3,
    // Long enough for a machine that is busy with other things; what must be quick says so itself.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', new PlainCountReporter()],
  },
});
