import { expect, test } from 'vitest';
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
  await storage.memberships.add(more);
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
  await storage.memberships.setRole({
    committeeId: council.id,
    personId: anna.aadObjectId,
    name: anna.name,
    role: 'secretary',
  });
  const check = await says('meld afbud for Carla Friis', anna);
  expect(check.shown).toContain('Carla Friis');
  await check.click(anna, 'Ja');
  expect(await stored()).toMatchObject([
    { personId: carla.aadObjectId, partStat: 'declined', actorId: anna.aadObjectId, actorName: anna.name },
  ]);
  expect((await stored()).map(({ personId }) => personId)).not.toContain(bo.aadObjectId);
});
