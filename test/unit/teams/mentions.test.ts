import { expect, test } from 'vitest';
import { mentionedPersons, textWithNames } from '../../../src/teams/mentions.ts';
import { activityOf, fromChannel } from './activity.ts';

const bot = { type: 'mention', text: '<at>Dagsorden</at>', mentioned: fromChannel.recipient };
const asta = {
  type: 'mention',
  text: '<at>Asta</at>',
  mentioned: { id: '29:asta', name: 'Asta Holm', aadObjectId: '11111111-0000-4000-8000-000000000009' },
};

test('a mention of a person is a name in the text, the bot’s own mention stays what it is', () => {
  const activity = activityOf({
    ...fromChannel,
    text: '<at>Dagsorden</at> gør <at>Asta</at> til sekretær',
    entities: [bot, asta],
  });
  expect(textWithNames(activity)).toBe('<at>Dagsorden</at> gør Asta til sekretær');
  expect(mentionedPersons(activity)).toEqual([
    { words: 'Asta', name: 'Asta Holm', personId: '11111111-0000-4000-8000-000000000009' },
  ]);
});

test('a mention without an Entra object id is only a name', () => {
  const activity = activityOf({
    ...fromChannel,
    text: 'gør <at>Bodil Rask</at> til formand',
    entities: [{ type: 'mention', text: '<at>Bodil Rask</at>', mentioned: { id: '29:bodil' } }],
  });
  expect(mentionedPersons(activity)).toEqual([{ words: 'Bodil Rask', name: 'Bodil Rask' }]);
});

test('entities of another form are passed over', () => {
  const entities = [
    null,
    {},
    { type: 'mention' },
    { type: 'mention', text: '', mentioned: {} },
    { type: 'clientInfo' },
  ];
  const activity = activityOf({ ...fromChannel, text: 'hvornår er næste møde?', entities });
  expect(mentionedPersons(activity)).toEqual([]);
  expect(textWithNames(activity)).toBe('hvornår er næste møde?');
  expect(textWithNames(activityOf({ ...fromChannel, text: undefined }))).toBe('');
});
