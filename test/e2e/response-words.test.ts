import { expect, test } from 'vitest';
import { newCommittee } from '../../src/domain/committee.ts';
import { comingMeeting, council, seed, useWorlds } from './bot-fixture.ts';

const worlds = useWorlds();

/** A channel of the council with two coming meetings, in which Anna, Bo and Carla are. */
async function inChannel() {
  const world = await worlds.create();
  const next = comingMeeting(20);
  await seed(world.storage, next, comingMeeting(40));
  await world.startBot();
  const channel = world.teams.channel('Havneudvalget');
  await channel.install();
  await channel.say('forbind HAVU');
  const stored = (meetingId = next.meeting.id) => world.storage.responses.listResponses(meetingId);
  const says = async (text: string, from = world.bo) => {
    const [reply] = await channel.say(text, { from });
    if (reply === undefined) throw new Error('no reply');
    return reply;
  };
  return { ...world, channel, says, stored, meeting: next.meeting };
}

test('an answer in words is shown, stored at Ja, and not before', async () => {
  const { bo, says, stored } = await inChannel();
  const check = await says('jeg kommer først kl. 13 og er på Teams');
  expect(check.shown).toContain('Har jeg forstået dit svar rigtigt?');
  expect(check.shown).toContain('HAVU');
  expect(check.shown).toMatch(/fra kl\. 13/);
  expect(await stored()).toEqual([]);
  const yes = await check.click(bo, 'Ja');
  expect(yes.shown).toMatch(/Dit svar: .*delvist/);
  expect(await stored()).toMatchObject([
    { personId: bo.aadObjectId, partStat: 'accepted', mode: 'virtual', part: { from: '13:00' } },
  ]);
});

test('Nej stores nothing, and Ret gives the writer the card with all inputs', async () => {
  const { bo, says, stored } = await inChannel();
  const check = await says('afbud til næste møde');
  expect((await check.click(bo, 'Nej')).shown).toBe('I orden, jeg har ikke gemt noget.');
  expect((await check.click(bo, 'Ret')).shown).toContain('Dit svar: ikke givet endnu');
  expect(await stored()).toEqual([]);
});

test('what somebody else says yes to counts for nothing', async () => {
  const { carla, says, stored } = await inChannel();
  const check = await says('jeg melder afbud');
  for (const button of ['Ja', 'Ret', 'Nej']) {
    expect((await check.click(carla, button)).shown).toContain('Det svar er ikke dit');
  }
  expect(await stored()).toEqual([]);
});

test('of two substitutes with the same first name the writer chooses, and the chosen one is asked', async () => {
  const { storage, bo, says, stored } = await inChannel();
  const more = ['Mette Holm', 'Mette Krag'].map((name) => ({
    committeeId: council.id,
    personId: `oid-${name}`,
    name,
    role: 'substitute' as const,
  }));
  await storage.memberships.add(more, 'system');
  const check = await says('jeg kan ikke, Mette kommer i stedet');
  expect(check.shown).toContain('Hvad mener du?');
  await check.click(bo, 'Mette Krag');
  expect(await stored()).toMatchObject([
    { partStat: 'delegated', substitute: { name: 'Mette Krag', personId: 'oid-Mette Krag', standing: 'asked' } },
  ]);
});

test('a time outside the meeting is refused at once, and a question is answered as a question', async () => {
  const { says, stored } = await inChannel();
  expect((await says('jeg kommer først kl. 16')).shown).toContain('uden for mødet');
  expect((await says('hvem har meldt afbud?')).shown).not.toContain('forstået');
  expect(await stored()).toEqual([]);
});

test('only who looks after attendance answers for somebody else', async () => {
  const { storage, anna, bo, carla, says, stored } = await inChannel();
  expect((await says('meld afbud for Carla Friis')).shown).toBe('Det kan kun udvalgets sekretær og formandskab.');
  await storage.memberships.setRole(
    {
      committeeId: council.id,
      personId: anna.aadObjectId,
      name: anna.name,
      role: 'secretary',
    },
    'system',
  );
  const check = await says('meld afbud for Carla Friis', anna);
  expect(check.shown).toContain('Carla Friis');
  await check.click(anna, 'Ja');
  expect(await stored()).toMatchObject([
    { personId: carla.aadObjectId, partStat: 'declined', actorId: anna.aadObjectId, actorName: anna.name },
  ]);
  expect((await stored()).map(({ personId }) => personId)).not.toContain(bo.aadObjectId);
});

test('of the meetings of two committees the writer chooses one, and each button answers for its own', async () => {
  const { storage, teams, bo, stored, meeting } = await inChannel();
  const lights = newCommittee('Lysningsudvalget', 'LYS');
  await storage.meetings.addCommittee(lights, 'system');
  const other = comingMeeting(12, { id: 'lys-1', committeeId: lights.id, title: 'Møde i Lysningsudvalget' });
  await storage.meetings.saveMeeting(other, undefined, undefined, 'system');
  await storage.memberships.add(
    [{ committeeId: lights.id, personId: bo.aadObjectId, name: bo.name, role: 'member' }],
    'system',
  );

  const [check] = await teams.personalChat(bo).say('jeg kan desværre ikke komme');
  expect(check?.shown).toContain('Hvad mener du?');
  expect(check?.shown).toContain('HAVU · ');
  const button = /LYS · .*?\d{4}/u.exec(check?.shown ?? '')?.[0] ?? '';
  await check?.click(bo, button);
  expect(await stored('lys-1')).toMatchObject([{ personId: bo.aadObjectId, partStat: 'declined' }]);
  expect(await stored(meeting.id)).toEqual([]);

  // Now that one afbud stands, "alligevel" means that one.
  const [again] = await teams.personalChat(bo).say('jeg kan alligevel godt');
  expect(again?.shown).toContain('LYS');
  expect(again?.shown).not.toContain('HAVU');
});

test('a meeting that goes on takes no answer in words, and the next one is not taken for it', async () => {
  const { storage, says, stored } = await inChannel();
  const now = comingMeeting(0, { id: 'havu-nu', startTime: '00:00', endTime: '23:59' });
  await storage.meetings.saveMeeting(now, undefined, undefined, 'system');
  expect((await says('jeg kommer ikke')).shown).toContain('Mødet er begyndt');
  expect(await stored()).toEqual([]);
});

test('a meeting that was moved while the card was read takes no Ja', async () => {
  const { storage, bo, says, stored, meeting } = await inChannel();
  const check = await says('afbud');
  const [known] = await storage.meetings.listMeetingsOn(council.id, meeting.date);
  if (known === undefined) throw new Error('no meeting');
  const moved = { ...known.value, meeting: { ...known.value.meeting, startTime: '12:30' } };
  await storage.meetings.saveMeeting(moved, undefined, known.revision, 'system');
  expect((await check.click(bo, 'Ja')).shown).toContain('Mødet er flyttet');
  expect(await stored()).toEqual([]);
});

test('in a channel that is bound to no committee none is named', async () => {
  const { teams, bo } = await inChannel();
  const elsewhere = teams.channel('Kantinen');
  await elsewhere.install();
  const [reply] = await elsewhere.say('jeg melder afbud', { from: bo });
  expect(reply?.shown).not.toContain('HAVU');
  expect(reply?.shown).not.toContain('forstået');
});

test('a reason is neither shown nor stored', async () => {
  const { storage, bo, says, stored, meeting } = await inChannel();
  const check = await says('jeg kan ikke komme, fordi min hund er til dyrlæge. Sig til sekretæren at jeg ringer');
  expect(check.shown).toContain('Afbud');
  expect(JSON.stringify(check.card)).not.toMatch(/hund|ringer/u);
  await check.click(bo, 'Ja');
  expect(await stored()).toMatchObject([{ partStat: 'declined' }]);
  expect(JSON.stringify(await storage.responses.readAttendance(meeting.id))).not.toMatch(/hund|ringer/u);
});
