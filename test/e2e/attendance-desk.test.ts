import { expect, test } from 'vitest';
import { newCommittee } from '../../src/domain/committee.ts';
import { localDate, localTime } from '../../src/domain/wall-time.ts';
import type { User } from '../teams-service/user.ts';
import { comingMeeting, council, seed, useWorlds, type World } from './bot-fixture.ts';

const worlds = useWorlds();

/** A council whose channel is bound, of which Bo is the secretary; Carla and Anna (an administrator) are members. */
async function deskWorld(record = comingMeeting(5)) {
  const world = await worlds.create();
  await seed(world.storage, record);
  await world.startBot();
  const { teams, anna, bo, carla, storage } = world;
  const channel = teams.channel('Havneudvalget', [anna, bo, carla]);
  await channel.say('forbind HAVU', { from: anna });
  await teams.personalChat(anna).say('gør Bo Lund til sekretær for HAVU');
  const says = async (user: User, text: string) => {
    const [reply] = await teams.personalChat(user).say(text);
    if (reply === undefined) throw new Error(`The bot says nothing to “${text}”.`);
    return reply;
  };
  const meetingId = record.meeting.id;
  const answers = async () =>
    (await storage.responses.listResponses(meetingId)).map(
      ({ personName, partStat, actorName = '-' }) => `${personName} ${partStat} ${actorName}`,
    );
  return { ...world, channel, says, meetingId, answers };
}

/** A meeting that has been going on for an hour and ends in some hours. */
function meetingGoingOn() {
  const [now, zone] = [new Date(), 'Europe/Copenhagen'];
  const start = new Date(now.getTime() - 3600_000);
  return comingMeeting(0, {
    id: 'havu-nu',
    date: localDate(start, zone),
    startTime: localTime(start, zone),
    endTime: localTime(new Date(now.getTime() + 3 * 3600_000), zone),
  });
}

const desk = (meetingId: string, personId: string, more = {}) => ({
  verb: 'desk-respond',
  committeeId: council.id,
  meetingId,
  shownStart: '',
  personId,
  answer: 'tentative',
  ...more,
});

/** An invoke as Teams sends it, with any data. */
function executeWith(data: unknown) {
  return { value: { action: { type: 'Action.Execute', data }, trigger: 'manual' } };
}

async function names(world: World): Promise<string[]> {
  const members = await world.storage.memberships.listMembers(council.id);
  return members.map(({ name, role }) => `${name} ${role}`).sort();
}

test('the secretary answers for somebody on the desk card, and sees who is missing', async () => {
  const { bo, carla, says, channel, answers } = await deskWorld();
  const card = await says(bo, 'svarliste');
  expect(card.shown).toContain('Mangler svar (2): Anna Holm · Carla Friis');
  const click = await card.click(bo, 'Send', {
    personId: carla.aadObjectId,
    answer: 'accept-in-person',
    from: '12:30',
  });
  expect(click.status).toBe(200);
  expect(click.shown).toContain('Mangler svar (1): Anna Holm');
  expect(click.shown).toContain('Carla Friis (fra kl. 12.30, svaret af Bo Lund)');
  expect(await answers()).toEqual(['Carla Friis accepted Bo Lund']);
  // Their own later answer simply stands.
  const [own] = await channel.say('vis dagsorden', { from: carla });
  await own?.click(carla, 'Deltager virtuelt');
  expect(await answers()).toEqual(['Carla Friis accepted -']);
  const again = await click.click(bo, 'Send', {
    personId: carla.aadObjectId,
    answer: 'decline',
    substitute: 'Anna Holm',
  });
  expect(again.shown).toContain('Carla Friis (Anna Holm er spurgt, afventer), svaret af Bo Lund');
});

test('a form that says nothing or too much stores nothing', async () => {
  const { bo, carla, says, answers } = await deskWorld();
  const card = await says(bo, 'hvem mangler?');
  const person = { personId: carla.aadObjectId };
  const substitute = await card.click(bo, 'Send', { ...person, answer: 'tentative', substitute: 'Anna Holm' });
  expect(substitute.shown).toContain('En stedfortræder kan kun sendes, når medlemmet har afbud');
  const partly = await card.click(bo, 'Send', { ...person, answer: 'partly' });
  expect(partly.shown).toContain('Skriv, hvornår du kommer eller går');
  expect(await answers()).toEqual([]);
});

test('a plain member gets neither the card nor an answer for another stored, whatever the data of a card claims', async () => {
  const { bo, carla, anna, says, answers, meetingId, teams } = await deskWorld();
  expect((await says(carla, 'svarliste')).shown).toBe('Det kan kun udvalgets sekretær og formandskab.');
  const card = await says(bo, 'svarliste');
  const chat = teams.personalChat(carla);
  const filled = { personId: anna.aadObjectId, answer: 'tentative' };
  const forged = await chat.press(
    carla,
    card,
    card.card,
    'Send',
    filled,
    executeWith(desk(meetingId, anna.aadObjectId)),
  );
  expect(forged.shown).toBe('Det kan kun udvalgets sekretær og formandskab.');
  // Not for themselves either: the reply would show the secretary's list.
  const own = await chat.press(carla, card, card.card, 'Send', filled, executeWith(desk(meetingId, carla.aadObjectId)));
  expect(own.shown).toBe('Det kan kun udvalgets sekretær og formandskab.');
  const data = { verb: 'attendance-presence', committeeId: council.id, meetingId, shown: 'x', present: 'x' };
  expect((await chat.press(carla, card, card.card, 'Send', filled, executeWith(data))).shown).toBe(
    'Det kan kun udvalgets sekretær og formandskab.',
  );
  expect(await answers()).toEqual([]);
});

test('a secretary’s card with another person, another meeting or another committee in its data stores nothing', async () => {
  const { bo, carla, says, answers, meetingId, storage } = await deskWorld();
  const other = newCommittee('Kulturudvalget', 'KUU');
  await storage.meetings.addCommittee(other, 'system');
  const card = await says(bo, 'svarliste');
  const press = async (data: unknown) =>
    (await card.click(bo, 'Send', { personId: 'x', answer: 'x' }, executeWith(data))).shown;
  const neutral = 'Det møde kan jeg ikke hjælpe dig med her.';
  expect(await press(desk(meetingId, 'p-stranger'))).toBe(neutral);
  expect(await press(desk('kuu-2031-01-01', carla.aadObjectId))).toBe(neutral);
  // The same words as for a committee that there is not: the secretary of another one learns nothing of this one.
  expect(await press(desk(meetingId, carla.aadObjectId, { committeeId: other.id }))).toBe(neutral);
  expect(await press(desk(meetingId, carla.aadObjectId, { committeeId: 'nowhere' }))).toBe(neutral);
  expect(await press(desk(meetingId, ''))).toContain('Vælg, hvem du svarer for.');
  expect(await press(desk(meetingId, carla.aadObjectId, { answer: 'destroy' }))).toContain('Vælg et svar.');
  expect(await press(desk(meetingId, carla.aadObjectId))).toContain('Mødet er flyttet');
  expect(await answers()).toEqual([]);
});

test('who was there is ticked during the meeting, corrected by a sentence, and ticked again', async () => {
  const { bo, anna, carla, says, storage, meetingId } = await deskWorld(meetingGoingOn());
  const card = await says(bo, 'fremmøde');
  expect(card.shown).toContain('Fremmødet er ikke gemt endnu.');
  const saved = await card.click(bo, 'Gem fremmøde', { present: `${anna.aadObjectId},${bo.aadObjectId}` });
  expect(saved.shown).toContain('Fremmødet er gemt. 2 til stede, 1 ikke.');
  const noted = await says(bo, 'Carla kom kl. 13');
  expect(noted.shown).toMatch(/^Noteret for mødet i HAVU .*: Carla Friis var der fra kl\. 13\.00\./);
  const presences = async () =>
    (await storage.responses.readAttendance(meetingId)).presences
      .map(({ name, attendance, from = '-' }) => `${name} ${attendance} ${from}`)
      .sort();
  expect(await presences()).toEqual(['Anna Holm present -', 'Bo Lund present -', 'Carla Friis present 13:00']);
  const again = await says(bo, 'fremmøde');
  await again.click(bo, 'Gem fremmøde', { present: carla.aadObjectId });
  expect(await presences()).toEqual(['Anna Holm absent -', 'Bo Lund absent -', 'Carla Friis present 13:00']);
  // A remark of somebody else is no note.
  const [remark] = [await says(carla, 'Anna kom ikke')];
  expect(remark.shown).not.toContain('Noteret');
  expect(await presences()).toContain('Anna Holm absent -');
});

test('before the meeting nobody has been there', async () => {
  const { bo, anna, says, storage, meetingId } = await deskWorld();
  const card = await says(bo, 'svarliste');
  const data = {
    verb: 'attendance-presence',
    committeeId: council.id,
    meetingId,
    shown: anna.aadObjectId,
    present: anna.aadObjectId,
  };
  const press = await card.click(bo, 'Send', { personId: anna.aadObjectId, answer: 'tentative' }, executeWith(data));
  expect(press.shown).toContain('Mødet er ikke begyndt endnu.');
  expect((await storage.responses.readAttendance(meetingId)).presences).toEqual([]);
});

test('rules, svarfrist, suppleant and guests are set in words and are there for the next question', async () => {
  const { bo, carla, says, channel, storage, meetingId } = await deskWorld();
  expect((await says(bo, 'HAVU er beslutningsdygtigt, når mere end halvdelen er til stede')).shown).toContain('Gemt.');
  expect((await says(bo, 'svarfrist for HAVU er 1 dag før kl. 9')).shown).toContain('dagen før mødet kl. 09.00');
  const [standing] = await channel.say('er vi beslutningsdygtige?', { from: carla });
  expect(standing?.shown).toContain('0 kommer, 2 kræves');
  expect((await says(carla, 'min suppleant er Anna Holm')).shown).toContain('er nu Anna Holm');
  expect((await says(bo, 'inviter Jonas Brink, jurist til punkt 2')).shown).toContain('Jonas Brink (jurist): punkt 2');
  expect((await says(carla, 'inviter Ole Ask til punkt 1')).shown).toBe(
    'Det kan kun udvalgets sekretær og formandskab.',
  );
  expect((await storage.responses.readAttendance(meetingId)).guests.map(({ name }) => name)).toEqual(['Jonas Brink']);
  expect((await says(bo, 'svarliste')).shown).toContain('Jonas Brink (gæst)');
});

test('the secretary says who has a seat, but neither gives offices nor lets anybody in', async () => {
  const world = await deskWorld();
  const { bo, carla, says, storage } = world;
  expect((await says(bo, 'gør Carla Friis til suppleant i HAVU')).shown).toContain('tæller ikke med');
  expect(await names(world)).toEqual(['Anna Holm member', 'Bo Lund secretary', 'Carla Friis substitute']);
  expect((await says(bo, 'svarliste')).shown).toContain('Mangler svar (1): Anna Holm');
  const [question] = await world.channel.say('hvem mangler at svare?', { from: carla });
  expect(question?.shown).toContain('Anna Holm');
  expect(question?.shown).not.toContain('Carla Friis');
  expect((await says(bo, 'gør Carla Friis til formand for HAVU')).shown).toContain('Kun en administrator');
  expect((await says(bo, 'gør mig til medlem af HAVU')).shown).toContain('Det kan kun en administrator ændre');
  expect((await says(carla, 'gør Anna Holm til observatør i HAVU')).shown).toContain('sekretær og formandskab');
  await storage.memberships.setRole(
    { committeeId: council.id, personId: 'p-2', name: 'Carla Vang', role: 'member' },
    'system',
  );
  expect((await says(bo, 'gør Carla Friis til medlem af HAVU')).shown).toContain('tæller med');
  // A name that means a person is not the name of a committee.
  expect((await says(bo, 'gør Bo Lund til suppleant for Carla Friis')).shown).toContain(
    'Suppleant for Carla Friis i HAVU',
  );
});
