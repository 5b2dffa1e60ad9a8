import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { dueInstants, everyWednesday } from './agenda-hour.ts';

const dayMs = 86_400_000;

/** 01:00 UTC on the last Sunday of a month, when all of the EU changes its clocks (directive 2000/84/EC). */
function changeOfClocks(year: number, month: 2 | 9): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * dayMs;
}

/** 08:00 in Denmark on a day, by the rule of the directive alone. */
function eightInDenmark(day: number): string {
  const eightInWinter = day + 7 * 3_600_000;
  const year = new Date(day).getUTCFullYear();
  const isSummer = eightInWinter > changeOfClocks(year, 2) && eightInWinter < changeOfClocks(year, 9);
  return new Date(eightInWinter - (isSummer ? 3_600_000 : 0)).toISOString();
}

test('on every Wednesday from 2024 to 2035 the agenda comes at 08:00 seven days before, by the EU rule of summer time', () => {
  const days = everyWednesday();
  expect(days).toHaveLength(626);
  expect(dueInstants(days)).toEqual(days.map((day) => eightInDenmark(Date.parse(day) - 7 * dayMs)));
});

test('on every Wednesday from 2024 to 2035 a clock in Copenhagen shows 08:00 when the agenda comes', () => {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const days = everyWednesday();
  const shown = dueInstants(days).map((instant) => clock.format(new Date(instant)));
  const weekBefore = days.map((day) => new Date(Date.parse(day) - 7 * dayMs).toISOString().slice(0, 10));
  expect(shown).toEqual(weekBefore.map((day) => `${day} 08:00:00`));
});

test('the agenda comes at 08:00 for meetings on every day around both changes of the clocks, 2024 to 2035', () => {
  for (let year = 2024; year <= 2035; year++) {
    for (const month of [2, 9] as const) {
      const sunday = Math.floor(changeOfClocks(year, month) / dayMs) * dayMs;
      const around = Array.from({ length: 19 }, (_, index) => sunday + (index - 9) * dayMs);
      const due = dueInstants(around.map((day) => new Date(day).toISOString().slice(0, 10)));
      expect(due).toEqual(around.map((day) => eightInDenmark(day - 7 * dayMs)));
    }
  }
});

test.each([
  ['Pacific/Auckland', [-780, -720]],
  ['America/Los_Angeles', [480, 420]],
  ['UTC', [0, 0]],
])('a server that lives in %s posts at the same instants', async (zone, offsets) => {
  const script = join(import.meta.dirname, 'print-due-instants.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', script], {
    env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
  });
  expect(JSON.parse(stdout)).toEqual({ offsets, instants: dueInstants(everyWednesday()) });
});
