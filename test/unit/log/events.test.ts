import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { events } from '../../../src/log/events.ts';

test('docs/operations.md has every event with its fields, and no other', () => {
  const text = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8');
  const section = /## Events\n([\s\S]*?)\n## /.exec(text)?.[1] ?? '';
  const rows = section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const documented = rows.map(([, event, fields, says]) => [event, fields, says]);
  const wanted = Object.entries(events).map(([event, { fields, says }]) => [
    `\`${event}\``,
    fields.map((field) => `\`${field}\``).join(' ') || '–',
    says,
  ]);
  expect(documented).toEqual(wanted);
});
