import { afterEach, describe, expect, test } from 'vitest';
import { attendanceReplies } from '../../src/danish/sentences/attendance-sentences.ts';
import type { BotMessage } from '../teams-service/bot-message.ts';
import { type FileServer, startFileServer } from '../teams-service/file-server.ts';
import type { User } from '../teams-service/user.ts';
import { asList, asObject, asText, type JsonObject } from '../teams-service/wire.ts';
import { readTable } from '../unit/attendance/read-csv.ts';
import { comingMeeting, council, seed, useWorlds } from './bot-fixture.ts';

const worlds = useWorlds();
const servers: FileServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A council with a coming meeting: Bo is its secretary, Carla a member; both have answered. */
async function listWorld() {
  const world = await worlds.create();
  const files = await startFileServer();
  servers.push(files);
  // So far ahead that nobody is reminded yet: what comes into a chat is the answer to what was written.
  const record = comingMeeting(14);
  await seed(world.storage, record);
  const { bo, carla, storage, teams } = world;
  const of = ({ aadObjectId, name }: User) => ({ committeeId: council.id, personId: aadObjectId, name });
  await storage.memberships.add([{ ...of(carla), role: 'member' }], 'system');
  await storage.memberships.setRole({ ...of(bo), role: 'secretary' }, 'system');
  await world.startBot({ ALLOWED_FILE_HOSTS: files.host });
  const meeting = { committeeId: council.id, meetingId: record.meeting.id };
  await answer(teams.personalChat(bo), bo, 'Deltager');
  await answer(teams.personalChat(carla), carla, 'Deltager virtuelt');
  return { ...world, files, record, meeting };
}

async function answer(
  chat: ReturnType<Awaited<ReturnType<typeof worlds.create>>['teams']['personalChat']>,
  user: User,
  button: string,
) {
  const [agenda] = await chat.say('vis dagsordenen for næste møde i HAVU');
  const click = await agenda?.click(user, button);
  expect(click?.shown).toContain('Dit svar');
}

const attachmentOf = (message: BotMessage | undefined): JsonObject =>
  asObject(asList(message?.activity['attachments'])[0]);
const list = 'Tilmeldte:\nBo Lund (sekretær)\nCarla Friis (virtuel)';

describe('whoever looks after a committee’s attendance', () => {
  test('gets the list as text and an offer of both files, and what is accepted lies in their OneDrive as it stands then', async () => {
    const { teams, bo, carla, files, record } = await listWorld();
    const chat = teams.personalChat(bo);
    const [message, text, table, ...others] = await chat.say('deltagerliste til referatet');
    expect(others).toEqual([]);
    expect(message?.shown).toMatch(/^Deltagerliste for HAVU, .* kl\. 12\.00–13\.30\n\nTilmeldte:/);
    expect(message?.shown).toContain(`${list}\n\nListen bygger på svarene indtil nu.`);
    expect(message?.activity['textFormat']).toBe('plain');
    const name = `Deltagerliste HAVU ${record.meeting.date}`;
    expect([text, table].map((offer) => attachmentOf(offer)['name'])).toEqual([`${name}.txt`, `${name}.csv`]);

    await answer(teams.personalChat(carla), carla, 'Send afbud');
    const stored: string[] = [];
    const place = () =>
      files.answer((request, response) => {
        let body = '';
        request.setEncoding('utf8').on('data', (part: string) => {
          body += part;
        });
        request.on('end', () => {
          stored.push(body);
          response.writeHead(201);
          response.end();
        });
      });
    for (const offer of [text, table]) {
      if (offer === undefined) throw new Error('no offer');
      const [shown] = await chat.next(1, () => chat.consent(bo, offer, 'accept', place()));
      expect(attachmentOf(shown)).toMatchObject({
        contentType: 'application/vnd.microsoft.teams.card.file.info',
        name: attachmentOf(offer)['name'],
        content: { uniqueId: '8a2f' },
      });
      await expect.poll(() => offer.isDeleted).toBe(true);
    }
    expect(stored[0]).toBe('\uFEFFTilmeldte:\r\nBo Lund (sekretær)\r\n\r\nAfbud: Carla Friis.\r\n');
    expect(readTable(stored[1] ?? '')).toMatchObject([
      { Navn: 'Bo Lund', Rolle: 'sekretær', Svar: 'deltager', Form: 'fysisk' },
      { Navn: 'Carla Friis', Rolle: 'medlem', Svar: 'afbud' },
    ]);
  });

  test('names the meeting by its committee and day, asks in English, or is told that there is none', async () => {
    const { teams, bo, record } = await listWorld();
    const chat = teams.personalChat(bo);
    const [byDay] = await chat.say(`deltagerliste for HAVU den ${Number(record.meeting.date.slice(8))}.`);
    expect(byDay?.shown).toContain(list);
    const [english] = await chat.say('attendance list');
    expect(english?.shown).toContain('Signed up:\nBo Lund (secretary)\nCarla Friis (virtual)');
    const [never] = await chat.say('deltagerliste for HAVU den 1. januar 2001');
    expect(never?.shown).toBe('Jeg kender intet møde i HAVU på det tidspunkt.');
  });

  test('takes the offer away by declining it, and is told when the file cannot be put there', async () => {
    const { teams, bo, files } = await listWorld();
    const chat = teams.personalChat(bo);
    const [, text, table] = await chat.say('deltagerliste');
    if (text === undefined || table === undefined) throw new Error('no offers');
    await chat.consent(bo, text, 'decline', '');
    expect(text.isDeleted).toBe(true);
    const gone = files.answer((_request, response) => {
      response.writeHead(404);
      response.end();
    });
    const [told] = await chat.next(1, () => chat.consent(bo, table, 'accept', gone));
    expect(told?.shown).toContain('linket er udløbet');
    const [refused] = await chat.next(1, () => chat.consent(bo, table, 'accept', 'https://evil.example/upload'));
    expect(refused?.shown).toContain('Filen kunne ikke lægges i dit OneDrive.');
  });

  test('gets it in the committee’s channel as text alone; nobody else gets it anywhere', async () => {
    const { teams, anna, bo, carla } = await listWorld();
    const channel = teams.channel('Havneudvalget', [anna, bo, carla]);
    await channel.say('forbind HAVU', { from: anna });
    const messages = await channel.say('deltagerliste', { from: bo });
    expect(messages.filter(({ shown }) => shown.includes('Carla Friis (virtuel)'))).not.toEqual([]);
    expect(channel.everythingSent.map((message) => attachmentOf(message)['contentType'])).not.toContain(
      'application/vnd.microsoft.teams.card.file.consent',
    );
    const elsewhere = teams.channel('Kantinen', [bo, carla]);
    const sentence = attendanceReplies.da.onlySecretary;
    for (const [chat, from, words] of [
      [channel, carla, 'deltagerliste'],
      [teams.personalChat(carla), carla, 'deltagerliste til referatet'],
      [elsewhere, bo, 'deltagerliste for HAVU'],
    ] as const) {
      const replies = await chat.say(words, { from });
      expect(replies.map(({ shown }) => shown)).toContain(sentence);
      expect(replies.map(({ shown }) => shown).join()).not.toContain('Tilmeldte');
    }
  });
});

test('rights are looked at again when an offer is accepted, and data of no offer is answered with a sentence', async () => {
  const { teams, storage, bo, files } = await listWorld();
  const chat = teams.personalChat(bo);
  const [, text] = await chat.say('deltagerliste');
  if (text === undefined) throw new Error('no offer');
  const { connections } = files;
  await storage.memberships.setRole(
    {
      committeeId: council.id,
      personId: bo.aadObjectId,
      name: bo.name,
      role: 'member',
    },
    'system',
  );
  const [refused] = await chat.next(1, () => chat.consent(bo, text, 'accept', files.put('')));
  expect(refused?.shown).toBe(attendanceReplies.da.onlySecretary);
  const strange = { action: 'accept', context: { kind: 'noget andet' }, uploadInfo: {} };
  const [unknown] = await chat.next(1, () => chat.consent(bo, text, 'accept', '', { value: strange }));
  expect(asText(unknown?.shown)).toContain('Den knap kender jeg ikke længere');
  expect(files.connections).toBe(connections);
});
