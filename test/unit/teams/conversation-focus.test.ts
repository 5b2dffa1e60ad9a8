import { expect, test } from 'vitest';
import type { Focus } from '../../../src/answers/focus.ts';
import { findFocus, rememberFocus } from '../../../src/teams/conversation-focus.ts';

const spokenOf: Focus = { text: 'Hvad sagde Ditte Eksempel?', committeeIds: ['fyrtaarnet'] };
const failing = () => Promise.reject(new TypeError('Ditte Eksempel'));

function services(find: () => Promise<Focus | undefined>, save: () => Promise<void>) {
  const logged: string[] = [];
  const log = (_: string, event: string, fields: object) => logged.push(`${event} ${JSON.stringify(fields)}`);
  return { services: { focus: { find, save }, now: () => new Date('2031-03-04T08:00:00Z'), log }, logged };
}

test('a storage that fails costs what a question leans on and nothing else, and the log has no word of it', async () => {
  const { services: broken, logged } = services(failing, failing);
  expect(await findFocus(broken, 'a', 'ditte')).toBeUndefined();
  await rememberFocus(broken, 'a', 'ditte', spokenOf);
  expect(logged).toEqual(['focus-not-found {"error":"TypeError"}', 'focus-not-kept {"error":"TypeError"}']);
});

test('of whom the platform does not name nothing is looked for and nothing is kept', async () => {
  const { services: untouched, logged } = services(failing, failing);
  expect(await findFocus(untouched, 'a', undefined)).toBeUndefined();
  await rememberFocus(untouched, 'a', undefined, spokenOf);
  expect(logged).toEqual([]);
});

test('an answer about nothing leaves in its place what was spoken of before', async () => {
  const saves: number[] = [];
  const { services: working } = services(
    async () => spokenOf,
    async () => void saves.push(1),
  );
  await rememberFocus(working, 'a', 'ditte', undefined);
  expect(saves).toEqual([]);
});
