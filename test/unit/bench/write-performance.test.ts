import { expect, test } from 'vitest';
import { never } from '../../../bench/report/finding.ts';
import { withRuns } from '../../../bench/report/write-performance.ts';

const page = '# Performance\n\nWhat is measured.\n\n## The last runs\n';
const run = (name: string, count: number) => ({ name, findings: [never('lost', count)] });

test('a run stands below the heading, and a later one of the same benchmark in its place', () => {
  const first = withRuns(page, [run('click', 3), run('start', 0)], 'monday');
  const second = withRuns(first, [run('click', 0)], 'tuesday');
  expect(second).toMatch(/^# Performance\n\nWhat is measured\.\n\n## The last runs\n\n### click\n\ntuesday\n\n\|/);
  expect(second.split('### ')).toHaveLength(3);
  expect(second).toContain('### start\n\nmonday');
  expect(second).not.toContain('**no**');
  expect(withRuns(second, [], 'wednesday')).toBe(second);
});

test('a page without the heading is left as it is, with an error', () => {
  expect(() => withRuns('# Performance\n', [run('click', 0)], 'monday')).toThrow('The last runs');
});
