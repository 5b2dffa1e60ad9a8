import { expect, test } from 'vitest';
import { alignTable } from '../../../src/cli/align-table.ts';

test('a table has columns as wide as their widest cell, and its numbers to the right', () => {
  const columns = [{ heading: 'Fil' }, { heading: 'Punkter', isNumber: true }, { heading: 'Virkning' }] as const;
  const rows = [
    ['a.md', '9', 'ny'],
    ['referat.docx', '12', 'udfylder'],
  ];
  expect(alignTable(columns, rows)).toEqual([
    'Fil           Punkter  Virkning',
    'a.md                9  ny',
    'referat.docx       12  udfylder',
  ]);
});
