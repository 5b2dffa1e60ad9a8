import type { Migration } from '../../src/storage/migrations/migration.ts';

/** Where what a migration for tests did can be seen: a row for each run of a step, and the rows that it brought up. */
export const seen = { partitionKey: 'seen' } as const;

/** The rows to be brought up, one after another. */
export const rowKeys = ['a', 'b', 'c'] as const;

/**
 * Two steps over three rows: the first gives each a mark, the second another.
 *
 * @param between done before each row of the first step
 */
export function twoSteps(between: (rowKey: string) => Promise<void> = async () => {}): Migration[] {
  return [2, 3].map((to) => ({
    to,
    run: async ({ tables }) => {
      const table = tables.table('Focus');
      await table.create({ partitionKey: `runs ${to}`, rowKey: crypto.randomUUID() });
      for (const rowKey of rowKeys) {
        if (to === 2) await between(rowKey);
        const before = await table.find({ ...seen, rowKey });
        const marks = new Set(
          String(before?.['marks'] ?? '')
            .split(' ')
            .filter((mark) => mark !== ''),
        );
        await table.put({ ...seen, rowKey, marks: [...marks, `v${to}`].sort().join(' ') });
      }
    },
  }));
}
