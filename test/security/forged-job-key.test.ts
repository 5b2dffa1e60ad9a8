/**
 * Surface: what a press says of the message that it was made on (`jobKey`, `replyToId`). Threat: the bot takes away or
 * overwrites a message of its own, or another conversation's, because somebody made these up.
 *
 * Seen failing: with `strays.length >= doubtfulSends` left out of src/teams/remove-stray.ts, the made up presses took away the answer in the
 * channel and asked for all the other ids (20 tests); with `isStep` of src/teams/send-to-conversation.ts always false, ".." became
 * DELETE of the conversation itself.
 */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { jobKey } from '../../src/domain/delivery.ts';
import { comingMeeting, council } from '../e2e/bot-fixture.ts';
import type { BotMessage } from '../teams-service/bot-message.ts';
import type { Chat } from '../teams-service/chat.ts';
import type { JsonObject } from '../teams-service/wire.ts';
import { useSecurityWorld } from './security-world.ts';

const world = useSecurityWorld();
const near = comingMeeting(2);

let channel: Chat;
let agenda: BotMessage;
let answer: BotMessage;
let inPrivate: BotMessage;
let inOtherChannel: BotMessage;

beforeAll(async () => {
  const { storage, teams, anna, carla } = world();
  await storage.meetings.saveMeeting(near, undefined, undefined, 'system');
  channel = teams.channel('Havneudvalget');
  agenda = await channel.waitFor(({ shown }) => shown.includes('Orientering') || shown.includes('Punkt 1'), 60_000);
  answer = said(await channel.say('hvornår er næste møde?', { from: anna }));
  inPrivate = said(await teams.personalChat(carla).say('hjælp'));
  const other = teams.channel('Fiskeriudvalget');
  await other.say('forbind FISK', { from: anna });
  inOtherChannel = said(await other.say('hvornår er næste møde?', { from: anna }));
  await vi.waitFor(async () => expect((await rowOfAgenda())?.value.state).toBe('sent'), 60_000);
});

function said([message]: readonly BotMessage[]): BotMessage {
  if (message === undefined) throw new Error('the bot says nothing');
  return message;
}

const keyHere = (meetingId = near.meeting.id) =>
  jobKey({ meetingId, kind: 'agenda', occurrence: '', conversationId: channel.id });

async function rowOfAgenda() {
  const rows = await world().storage.ledger.list(council.id);
  return rows.find(({ value }) => value.meetingId === near.meeting.id && value.kind === 'agenda');
}

/** How many sends of the agenda ended in doubt. */
async function doubt(doubtfulSends: number): Promise<void> {
  const row = await rowOfAgenda();
  if (row === undefined) throw new Error('nothing was posted');
  const { strays: _, ...value } = row.value;
  await world().storage.ledger.replace({ ...value, doubtfulSends }, row.revision);
}

/** The messages that the bot asked the platform to take away or to replace, as paths. */
const touched = (from: number, method: 'DELETE' | 'PUT') =>
  world()
    .teams.requests.slice(from)
    .filter((request) => request.method === method)
    .map(({ path }) => decodeURIComponent(path));

const verbs: Readonly<Record<string, JsonObject>> = {
  respond: { verb: 'respond', answer: 'tentative' },
  'show-agenda': { verb: 'show-agenda' },
  'show-item': { verb: 'show-item', itemOrder: 0 },
};

/** Messages of the bot that no press may take away. */
const targets: Readonly<Record<string, () => string>> = {
  'the agenda that is on record': () => agenda.id,
  'an answer in the channel': () => answer.id,
  'a message in somebody’s personal chat': () => inPrivate.id,
  'a message in another channel': () => inOtherChannel.id,
  'a message that is not there': () => '1234567890123',
  'a step upwards': () => `../../${encodeURIComponent(inOtherChannel.chat.id)}/activities/${inOtherChannel.id}`,
  'an encoded step upwards': () => `..%2f..%2f${inOtherChannel.chat.id}%2factivities%2f${inOtherChannel.id}`,
  'two dots': () => '..',
  'a question mark': () => `${answer.id}?x=1`,
  nothing: () => '',
};

const keys: Readonly<Record<string, () => string>> = {
  'of the agenda here': () => keyHere(),
  'of another meeting': () => keyHere(world().meetingId),
  'of another committee': () => keyHere(world().otherMeetingId),
  'of another channel': () =>
    jobKey({ meetingId: near.meeting.id, kind: 'agenda', occurrence: '', conversationId: inOtherChannel.chat.id }),
  empty: () => '',
  'like a prototype': () => '__proto__',
};

/** Presses, waits until what goes on beside the answer is over, and tells what was taken away. */
async function press(data: JsonObject, replyToId: string, chat = channel): Promise<string[]> {
  const { forge, bo, teams } = world();
  const from = teams.requests.length;
  const { status } = await forge(
    bo,
    chat,
    { committeeId: council.id, meetingId: near.meeting.id, ...data },
    { replyToId },
  );
  expect(status).toBe(200);
  await new Promise((settled) => setTimeout(settled, 150));
  return touched(from, 'DELETE');
}

describe.each(Object.keys(verbs))('%s', (verb) => {
  test.each(Object.keys(keys))('with a made up key %s takes no message away', async (key) => {
    await doubt(0);
    const data = { ...verbs[verb], jobKey: keys[key]?.() ?? '' };
    const removed = await Promise.all(Object.values(targets).map((target) => press(data, target())));
    expect(removed.flat()).toEqual([]);
  });
});

test('where a send ended in doubt, what is on record and what stands elsewhere stays, and only so many go as there were doubts', async () => {
  const data = { verb: 'show-agenda', jobKey: keyHere() };
  await doubt(1);
  expect(await press(data, agenda.id)).toEqual([]);
  expect(await press(data, inPrivate.id, world().teams.personalChat(world().carla))).toEqual([]);
  const path = (id: string) => `/v3/conversations/${channel.id}/activities/${id}`;
  const stray = channel.receive(channel.id, agenda.activity);
  expect(await press(data, stray.id)).toEqual([path(stray.id)]);
  expect(stray.isDeleted).toBe(true);
  // Pressed again it may be taken away again, as when the service did not answer; another may not.
  expect(await press(data, stray.id)).toEqual([path(stray.id)]);
  expect(await press(data, answer.id)).toEqual([]);
  expect([answer.isDeleted, inPrivate.isDeleted, inOtherChannel.isDeleted, agenda.isDeleted]).toEqual(
    Array(4).fill(false),
  );
});

test('of many presses at once no more go than there were doubts', async () => {
  await doubt(1);
  const made = Array.from({ length: 6 }, () => channel.receive(channel.id, { type: 'message', text: 'svar' }));
  await Promise.all(made.map(({ id }) => press({ verb: 'show-agenda', jobKey: keyHere() }, id)));
  expect(made.filter(({ isDeleted }) => isDeleted).length).toBeLessThanOrEqual(1);
});

describe('a press on the card of a document', () => {
  test.each(['import-show', 'import-save', 'import-discard', 'import-correct', 'import-update'])(
    'in a channel (%s) puts nothing in the place of a message there',
    async (verb) => {
      const { forge, bo, teams } = world();
      const from = teams.requests.length;
      const head = { title: '', date: '', startTime: '', endTime: '', place: '', mode: '', chair: '', committee: '' };
      const data = { verb, draftId: 'a'.repeat(32), language: 'da', seen: '', head };
      const { shown } = await forge(bo, channel, data, { replyToId: agenda.id });
      expect(shown).toBe('Filer kan jeg kun tage imod i den personlige chat med mig. Send filen dér.');
      expect(touched(from, 'PUT').filter((path) => path.endsWith(answer.id))).toEqual([]);
    },
  );
});

describe('the answer to an offer of a file', () => {
  const context = {
    kind: 'attendance-list',
    committeeId: council.id,
    meetingId: near.meeting.id,
    format: 'txt',
    language: 'da',
  };
  const consent = (action: 'accept' | 'decline', replyToId: string): JsonObject => ({
    replyToId,
    value: {
      type: 'fileUpload',
      action,
      context,
      uploadInfo: {
        uploadUrl: 'https://evil.example/x',
        contentUrl: 'https://evil.example/x',
        name: 'x.txt',
        uniqueId: '1',
      },
    },
  });

  test.each(Object.keys(targets))('made up for %s takes nothing of others away', async (target) => {
    const { bo, teams } = world();
    const from = teams.requests.length;
    const own = teams.personalChat(bo);
    for (const chat of [channel, own]) {
      const made = chat.receive(chat.id, { type: 'message', text: 'x' });
      const answered = await chat.consent(bo, made, 'decline', '', consent('decline', targets[target]?.() ?? ''));
      expect(answered.status).toBe(200);
    }
    await new Promise((settled) => setTimeout(settled, 150));
    const paths = touched(from, 'DELETE');
    expect(paths.filter((path) => !path.startsWith(`/v3/conversations/${own.id}/activities/`))).toEqual([]);
    expect([answer.isDeleted, inPrivate.isDeleted, inOtherChannel.isDeleted, agenda.isDeleted]).toEqual(
      Array(4).fill(false),
    );
  });
});
