import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MeetingRecord } from '../../src/domain/meeting.ts';
import { anItem } from '../builders.ts';
import type { BotMessage } from '../teams-service/bot-message.ts';
import { comingMeeting, council, seed, useWorlds, type World } from './bot-fixture.ts';

const worlds = useWorlds(afterAll);
const canary = 'Kanariefuglens lønforhold';
let world: World;
let record: MeetingRecord;

/** A coming meeting of HAVU, whose agenda is posted in its channel; Anna and Bo are members. */
beforeAll(async () => {
  world = await worlds.create();
  const { storage, teams, anna, bo } = world;
  const background = {
    kind: 'background',
    text: 'Molen er fra 1912.',
    span: { start: 0, end: 1 },
    documentHash: 'd',
  } as const;
  record = {
    ...comingMeeting(3),
    items: [
      anItem({ title: 'Økonomi' }),
      anItem({
        number: '2',
        order: 1,
        title: 'Ny mole',
        recommendations: ['at udvalget godkender planen'],
        sections: [background],
      }),
      anItem({ number: '3', order: 2, title: canary, isClosed: true }),
    ],
  };
  await seed(storage, record);
  await world.startBot();
  const channel = teams.channel('HAVU', [anna, bo]);
  await channel.install();
  await channel.say(`forbind ${council.name}`);
});

function posted(): Promise<BotMessage> {
  return world.teams.channel('HAVU').waitFor(({ shown }) => shown.includes('Ny mole'));
}

test('in a channel an item opens for its reader alone, who gets back to the agenda and may answer there', async () => {
  const card = await posted();
  const channel = world.teams.channel('HAVU');
  const before = channel.messages.length;
  const opened = await card.click(world.anna, 'Åbn punkt 2: Ny mole');
  expect(opened.status).toBe(200);
  expect(opened.replies).toEqual([]);
  expect(opened.shown).toContain('at udvalget godkender planen');
  expect(opened.shown).toContain('Molen er fra 1912.');
  expect(opened.shown).not.toContain('Mødet er ikke holdt endnu');

  const agenda = await opened.click(world.anna, 'Tilbage til dagsordenen');
  expect(agenda.replies).toEqual([]);
  expect(agenda.shown).toContain('Dit svar: ikke givet endnu');
  const jobKeyOf = (json: unknown): unknown => /"jobKey":"([^"]+\/agenda\/[^"]+)"/.exec(JSON.stringify(json))?.[1];
  expect(jobKeyOf(agenda.response)).toBe(jobKeyOf(card.card));
  expect(jobKeyOf(agenda.response)).toBeDefined();
  const answered = await agenda.click(world.anna, 'Deltager');
  expect(answered.shown).toContain('Dit svar: Deltager');

  expect(channel.messages).toHaveLength(before);
  await channel.waitFor(({ shown }) => shown.includes('1 deltager'));
  expect((await posted()).shown).not.toContain('Dit svar');
});

test('a client that knows only Submit gets the item and the agenda as everybody may see them', async () => {
  const { anna } = world;
  const card = await posted();
  const ids = { committeeId: council.id, meetingId: record.meeting.id };
  const submit = async (value: object) => {
    const press = await card.click(anna, 'Åbn punkt 2: Ny mole', {}, { type: 'message', name: undefined, value });
    expect(press.replies).toHaveLength(1);
    return press.replies[0];
  };
  const item = await submit({ verb: 'show-item', ...ids, itemOrder: 1 });
  expect(item?.shown).toContain('at udvalget godkender planen');
  expect(item?.shown).toContain('Hele dagsordenen');
  const agenda = await submit({ verb: 'show-agenda', ...ids, jobKey: 'forged' });
  expect(agenda?.shown).toContain('Ny mole');
  expect(agenda?.shown).not.toContain('Dit svar');
});

test('an item is opened by its number, and a closed one is as if it were not there', async () => {
  const card = await posted();
  const ids = { committeeId: council.id, meetingId: record.meeting.id };
  const opened = async (fields: object) => {
    const action = { type: 'Action.Execute', verb: 'show-item', data: { verb: 'show-item', ...ids, ...fields } };
    const press = await card.click(world.bo, 'Åbn punkt 2: Ny mole', {}, { value: { action } });
    expect(press.status).toBe(200);
    return press.shown;
  };
  expect(await opened({ itemLabel: ' Punkt 2. ' })).toContain('at udvalget godkender planen');
  expect(await opened({ itemOrder: '1' })).toContain('at udvalget godkender planen');
  const absent = 'Det nummer har intet åbent punkt på dagsordenen.';
  expect(await opened({ itemLabel: '3' })).toBe(absent);
  expect(await opened({ itemLabel: '99' })).toBe(absent);
  expect(await opened({ itemLabel: '' })).toBe('Vælg først et punkt, eller skriv dets nummer.');
  expect(await opened({ itemOrder: 2 })).toBe('Det møde kan jeg ikke hjælpe dig med her.');
  for (const text of world.bo.seen.map((seen) => seen.text)) expect(text).not.toContain(canary);
});

test('the decisions of a meeting come back from an item, and nothing closed with them', async () => {
  const card = await posted();
  const data = { verb: 'show-agenda', committeeId: council.id, meetingId: record.meeting.id, view: 'decisions' };
  const value = { action: { type: 'Action.Execute', verb: 'show-agenda', data } };
  const press = await card.click(world.bo, 'Åbn punkt 2: Ny mole', {}, { value });
  expect(press.shown).toContain('Beslutninger');
  expect(press.shown).toContain('1 lukket punkt er ikke vist');
  expect(press.shown).not.toContain(canary);
});
