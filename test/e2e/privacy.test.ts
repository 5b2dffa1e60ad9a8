import { afterEach, expect, test } from 'vitest';
import { privacySentences } from '../../src/danish/sentences/privacy-sentences.ts';
import { newCommittee } from '../../src/domain/committee.ts';
import { anItem } from '../builders.ts';
import { everythingStored, placesWith } from '../security/raw-scan.ts';
import type { BotMessage } from '../teams-service/bot-message.ts';
import { type FileServer, startFileServer } from '../teams-service/file-server.ts';
import { asList, asObject, isObject, type JsonObject } from '../teams-service/wire.ts';
import { comingMeeting, council, seed, useAzuriteWorlds, useWorlds, type World } from './bot-fixture.ts';

const worlds = useWorlds();
const azuriteWorlds = useAzuriteWorlds();
const servers: FileServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A council with a coming meeting: Bo is its secretary, Carla a member who has answered, asked and voted. */
async function openWorld() {
  return settle(await worlds.create());
}

async function settle<Kind extends World>(world: Kind) {
  const files = await startFileServer();
  servers.push(files);
  const { meeting } = comingMeeting(14);
  const items = [
    anItem({ title: 'Orientering om kajen' }),
    anItem({ number: '2', order: 1, title: 'Opsigelse af fogeden', isClosed: true }),
  ];
  await seed(world.storage, { meeting, items });
  const { anna, bo, carla, storage, teams } = world;
  const of = ({ aadObjectId, name }: typeof bo) => ({ committeeId: council.id, personId: aadObjectId, name });
  await storage.memberships.add([{ ...of(carla), role: 'member' }], 'system');
  await storage.memberships.setRole({ ...of(bo), role: 'secretary' }, 'system');
  const bot = await world.startBot({ ALLOWED_FILE_HOSTS: files.host });
  const chat = teams.personalChat(carla);
  const [agenda] = await chat.say('vis dagsordenen for næste møde i HAVU');
  expect((await agenda?.click(carla, 'Deltager'))?.shown).toContain('Dit svar');
  return {
    ...world,
    anna,
    files,
    bot,
    chat,
    meeting,
    boss: teams.personalChat(anna),
    secretary: teams.personalChat(bo),
  };
}

const attachmentOf = (message: BotMessage | undefined): JsonObject =>
  asObject(asList(message?.activity['attachments'])[0]);

function receiver(files: FileServer): { place: string; stored: string[] } {
  const stored: string[] = [];
  const place = files.answer((request, response) => {
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
  return { place, stored };
}

test('“vis mine data” tells in numbers what is kept, and offers a file that is made when it is accepted', async () => {
  const { chat, carla, files, storage, bo, meeting } = await openWorld();
  const answer = { meetingId: meeting.id, personName: carla.name, personId: carla.aadObjectId };
  const part = {
    items: [
      { label: '1', title: 'Orientering om kajen' },
      { label: '2', title: 'Opsigelse af fogeden' },
    ],
  };
  const own = {
    ...answer,
    partStat: 'accepted',
    mode: 'in-person',
    part,
    channel: 'card',
    at: new Date().toISOString(),
  } as const;
  await storage.responses.record(
    { ...own, actorId: bo.aadObjectId, actorName: bo.name, answeredStart: new Date().toISOString() },
    'sekretærens',
  );
  const [summary, offer] = await chat.say('hvilke oplysninger har I om mig?');
  expect(summary?.shown).toContain('- Svar på møder: 1');
  expect(summary?.shown).toContain('- Medlemskaber: 1');
  expect(attachmentOf(offer)['contentType']).toBe('application/vnd.microsoft.teams.card.file.consent');
  if (offer === undefined) throw new Error('no offer');
  const { place, stored } = receiver(files);
  await chat.next(1, () => chat.consent(carla, offer, 'accept', place));
  const [text = ''] = stored;
  const file: unknown = JSON.parse(text);
  if (!isObject(file)) throw new Error('no object');
  expect(file['person']).toEqual({ objectId: carla.aadObjectId, name: carla.name });
  const answers = asList(file['classes'])
    .map(asObject)
    .find(({ dataClass }) => dataClass === 'answers');
  expect(asList(answers?.['entries'])).toMatchObject([
    {
      answer: 'accepted',
      answeredBy: 'other',
      meeting: { id: meeting.id, committee: 'HAVU' },
      items: [{ number: '1', title: 'Orientering om kajen' }, { number: '2' }],
    },
  ]);
  // Nothing of others, and nothing closed.
  for (const secret of [bo.name, bo.aadObjectId, 'fogeden']) expect(text).not.toContain(secret);
});

test('the file is of whoever accepts the offer, not of whom it was made for', async () => {
  const { chat, secretary, bo, carla, files } = await openWorld();
  const [, offer] = await chat.say('show my data');
  const [, other] = await secretary.say('vis mine data');
  if (offer === undefined || other === undefined) throw new Error('no offers');
  const { place, stored } = receiver(files);
  // Bo's answer with the context of Carla's offer.
  const { acceptContext } = asObject(attachmentOf(offer)['content']);
  const uploadInfo = {
    uploadUrl: place,
    contentUrl: 'https://x.example',
    name: 'a.json',
    uniqueId: '1',
    fileType: 'json',
  };
  const value = {
    type: 'fileUpload',
    action: 'accept',
    context: { ...asObject(acceptContext), personId: carla.aadObjectId },
    uploadInfo,
  };
  await secretary.next(1, () => secretary.consent(bo, other, 'accept', place, { value }));
  expect(stored[0]).toContain(bo.aadObjectId);
  expect(stored[0]).not.toContain(carla.aadObjectId);
});

test('in a channel nothing is told but to come privately', async () => {
  const { teams, anna, bo, carla } = await openWorld();
  const channel = teams.channel('Havneudvalget', [anna, bo, carla]);
  for (const text of ['vis mine data', 'slet mine svar', 'slet alle oplysninger om Carla Friis']) {
    const replies = await channel.say(text, { from: carla });
    expect(replies.map(({ shown }) => shown)).toEqual([privacySentences.da.onlyInPersonalChat]);
  }
});

test('“slet mine svar” shows what it means; Nej keeps them, Ja deletes them, and the posted card and a second Ja follow', async () => {
  const { teams, chat, carla, anna, bo, storage, meeting } = await openWorld();
  const channel = teams.channel('Havneudvalget', [anna, bo, carla]);
  await channel.say('forbind HAVU', { from: anna });
  const [posted] = await channel.say('vis dagsordenen', { from: bo });
  expect(posted?.shown).toContain('1 deltager');
  const [question] = await chat.say('slet mine svar');
  expect(question?.shown).toContain('Slet dine svar?');
  expect(question?.shown).toContain('HAVU, ');
  expect((await question?.click(carla, 'Nej'))?.shown).toBe(privacySentences.da.kept);
  expect(await storage.responses.listResponses(meeting.id)).toHaveLength(1);
  const click = await question?.click(carla, 'Ja, slet dem');
  expect(click?.shown).toBe(privacySentences.da.deleted(1));
  expect(await storage.responses.listResponses(meeting.id)).toEqual([]);
  expect(await storage.responses.listLog(meeting.id)).toEqual([]);
  expect((await question?.click(carla, 'Ja, slet dem'))?.shown).toBe(privacySentences.da.deleted(0));
  expect((await chat.say('slet mine svar'))[0]?.shown).toBe(privacySentences.da.noAnswers);
  const [after] = await channel.say('vis dagsordenen', { from: bo });
  expect(after?.shown).not.toContain('1 deltager');
});

test('who was only asked as a substitute takes their own answer back: the seat asks them again', async () => {
  const { chat, carla, bo, storage, meeting } = await openWorld();
  const other = { meetingId: meeting.id, personId: bo.aadObjectId, personName: bo.name, actorId: bo.aadObjectId };
  const at = new Date().toISOString();
  const substitute = {
    name: carla.name,
    personId: carla.aadObjectId,
    standing: 'accepted',
    mode: 'virtual',
    answeredAt: at,
  } as const;
  await storage.responses.record(
    { ...other, partStat: 'delegated', substitute, channel: 'card', at, answeredStart: at },
    'x',
  );
  const [question] = await chat.say('delete my answers');
  await question?.click(carla, 'Yes, delete them');
  const [left, ...others] = await storage.responses.listResponses(meeting.id);
  expect(others).toEqual([]);
  expect(left?.substitute).toEqual({ name: carla.name, personId: carla.aadObjectId, standing: 'asked' });
});

test('a press on somebody else’s question deletes nothing', async () => {
  const { teams, chat, carla, bo, storage, meeting } = await openWorld();
  const [question] = await chat.say('slet mine svar');
  const group = teams.personalChat(bo);
  expect(group).toBeDefined();
  const click = await question?.click(bo, 'Ja, slet dem');
  expect(click?.shown).toBe(privacySentences.da.notYours);
  expect(await storage.responses.listResponses(meeting.id)).toHaveLength(1);
  expect(carla.aadObjectId).not.toBe(bo.aadObjectId);
});

test('an administrator erases a person, with a question first; nobody else may, whatever the card says', async () => {
  const { boss, secretary, anna, bo, carla, storage, prefix } = await settle(await azuriteWorlds.create());
  const stored = () => everythingStored(azuriteWorlds.connectionString(), prefix);
  expect(placesWith(await stored(), carla.aadObjectId)).not.toEqual([]);
  expect((await secretary.say('slet alle oplysninger om Carla Friis'))[0]?.shown).toBe(
    privacySentences.da.onlyAdministrators,
  );
  expect((await boss.say('slet alle oplysninger om Dora Ukendt'))[0]?.shown).toBe(
    privacySentences.da.nobodyCalled('Dora Ukendt'),
  );
  const [question] = await boss.say('slet alle oplysninger om carla friis');
  expect(question?.shown).toContain(carla.aadObjectId);
  const [own] = await secretary.say('slet mine svar og beskeder');
  expect(own?.shown).toBe(privacySentences.da.noAnswers);
  const forged = {
    verb: 'privacy-decide',
    what: 'person',
    personId: carla.aadObjectId,
    forPersonId: bo.aadObjectId,
    language: 'da',
  };
  const [refused] = await secretary.say('', { from: bo, mention: false, overrides: { value: forged } });
  expect(refused?.shown).toBe(privacySentences.da.onlyAdministrators);
  expect(placesWith(await stored(), carla.aadObjectId)).not.toEqual([]);
  expect((await question?.click(anna, 'Ja, slet alt'))?.shown).toContain('Alle oplysninger om personen er slettet');
  for (const mark of [carla.aadObjectId, carla.name]) expect(placesWith(await stored(), mark)).toEqual([]);
  expect((await boss.say('slet alle oplysninger om Carla Friis'))[0]?.shown).toContain('Jeg har ikke gemt oplysninger');
  expect(await storage.memberships.listByPerson(carla.aadObjectId)).toEqual([]);
});

test('of two who are called the same the administrator chooses by object id', async () => {
  const { boss, carla, storage } = await openWorld();
  await storage.meetings.addCommittee(newCommittee('Kantineudvalget', 'KANT'), 'system');
  await storage.memberships.add(
    [{ committeeId: 'kant', personId: 'en-anden-carla', name: carla.name, role: 'member' }],
    'system',
  );
  const [both] = await boss.say('slet alle oplysninger om Carla Friis');
  expect(both?.shown).toContain('en-anden-carla');
  expect(both?.shown).toContain(carla.aadObjectId);
  const [question] = await boss.say('slet alle oplysninger om en-anden-carla');
  expect(question?.shown).toContain('En anden hedder det samme');
});
