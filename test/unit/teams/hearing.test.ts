import { expect, test } from 'vitest';
import type { Language } from '../../../src/danish/language.ts';
import type { LoggedEvent } from '../../../src/log/events.ts';
import { createHearing } from '../../../src/teams/hearing.ts';
import { activityOf } from './activity.ts';

const ditte = '11111111-0000-4000-8000-0000000000AB';
const by = (changes: object = {}) =>
  activityOf({ type: 'message', from: { id: 'x', name: '', aadObjectId: ditte }, ...changes });

/** A hearing over choices that `find` gives, and what came of it. */
function hearingOver(find: (personId: string) => Promise<Language | undefined>, patienceMs = 800) {
  const asked: string[] = [];
  const logged: LoggedEvent['event'][] = [];
  const hearing = createHearing({
    languages: {
      find: (personId) => {
        asked.push(personId);
        return find(personId);
      },
    },
    log: (_level, event) => void logged.push(event),
    patienceMs,
  });
  return { hearing, asked, logged };
}

test('storage is asked once in a turn, for the id in lower case, and again in the next', async () => {
  const { hearing, asked } = hearingOver(async () => 'en');
  const first = by();
  expect(await Promise.all([hearing.hear(first), hearing.hear(first)])).toEqual([
    { client: 'da', chosen: 'en' },
    { client: 'da', chosen: 'en' },
  ]);
  expect(asked).toEqual([ditte.toLowerCase()]);
  await hearing.hear(by());
  expect(asked).toHaveLength(2);
});

test('the client says its locale on the activity or beside it', async () => {
  const { hearing } = hearingOver(async () => undefined);
  const beside = [{ type: 'mention' }, { type: 'clientInfo', locale: 'en-US' }];
  expect(await hearing.hear(by({ locale: 'en-GB' }))).toEqual({ client: 'en' });
  expect(await hearing.hear(by({ entities: beside }))).toEqual({ client: 'en' });
  expect(await hearing.hear(by({ locale: 'da-DK', entities: beside }))).toEqual({ client: 'da' });
  expect(await hearing.hear(by())).toEqual({ client: 'da' });
});

test('nobody is asked about who has no id', async () => {
  const { hearing, asked } = hearingOver(async () => 'en');
  expect(await hearing.hear(activityOf({ type: 'message', from: { id: 'x', name: '' } }))).toEqual({ client: 'da' });
  expect(asked).toEqual([]);
});

test('where storage fails a turn goes on with what was last known, and that is logged', async () => {
  const answers: (() => Promise<Language | undefined>)[] = [
    async () => 'en',
    async () => {
      throw new Error('out of reach');
    },
  ];
  const { hearing, logged } = hearingOver(async () => answers.shift()?.());
  expect(hearing.lastHeard(by())).toEqual({ client: 'da' });
  await hearing.hear(by());
  expect(hearing.lastHeard(by())).toEqual({ client: 'da', chosen: 'en' });
  expect(await hearing.hear(by())).toEqual({ client: 'da', chosen: 'en' });
  expect(logged).toEqual(['language-unread']);
});

test('where storage does not answer a turn does not wait for it', async () => {
  const { hearing } = hearingOver(() => new Promise(() => undefined), 1);
  expect(await hearing.hear(by({ locale: 'en-GB' }))).toEqual({ client: 'en' });
  expect(await hearing.chosenBy(ditte)).toBeUndefined();
});
