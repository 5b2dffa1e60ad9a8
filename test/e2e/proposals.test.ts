import { expect, test } from 'vitest';
import { newCommittee } from '../../src/domain/committee.ts';
import type { User } from '../teams-service/user.ts';
import { comingMeeting, council, seed, useWorlds } from './bot-fixture.ts';

const worlds = useWorlds();

/** A council whose channel is bound, of which Bo is the secretary and Anna the chair; Carla is a member. */
async function proposalWorld(...records: ReturnType<typeof comingMeeting>[]) {
  const world = await worlds.create();
  await seed(world.storage, ...records);
  await world.startBot();
  const { teams, anna, bo, carla, storage } = world;
  const channel = teams.channel('Havneudvalget', [anna, bo, carla]);
  await channel.say('forbind HAVU', { from: anna });
  await teams.personalChat(anna).say('gør Bo Lund til sekretær for HAVU');
  await teams.personalChat(anna).say('gør Anna Holm til formand for HAVU');
  const says = async (user: User, text: string) => {
    const [reply] = await teams.personalChat(user).say(text);
    if (reply === undefined) throw new Error(`The bot says nothing to “${text}”.`);
    return reply;
  };
  // So that it has a chat with everybody.
  for (const user of [anna, bo, carla]) await says(user, 'hjælp');
  const hears = (user: User, words: string) => teams.personalChat(user).waitFor(({ shown }) => shown.includes(words));
  const items = async () => {
    const [record] = await storage.meetings.listMeetings(council.id);
    return record?.items.map(({ number, title }) => `${number} ${title}`) ?? [];
  };
  const states = async () =>
    (await storage.proposals.list(council.id, new Date(0))).map(({ value }) => `${value.title} ${value.state}`);
  return { ...world, channel, says, hears, items, states };
}

test('a member proposes an item, the secretary takes it onto the posted agenda, and the member is told', async () => {
  const { bo, carla, anna, says, hears, channel, items, storage } = await proposalWorld(comingMeeting(3));
  await channel.waitFor(({ shown }) => shown.includes('Punkt 2'));
  const receipt = await says(carla, 'foreslå punkt: Cykelstativer ved Pakhus 2 – fordi der mangler plads');
  expect(receipt.shown).toContain('Dit forslag er sendt');
  const told = await hears(bo, 'Cykelstativer ved Pakhus 2');
  expect(told.shown).toContain('Carla Friis');
  expect(told.shown).toContain('fordi der mangler plads');
  // Nobody else sees it before it is accepted: the chair is not told where there is a secretary.
  expect(anna.seen.some(({ text }) => text.includes('Cykelstativer'))).toBe(false);
  const accepted = await told.click(bo, 'Tag med på dagsordenen', { meeting: comingMeeting(3).meeting.id });
  expect(accepted.shown).toContain('Bo Lund har taget det med på mødet');
  expect(await items()).toEqual(['1 Punkt 1', '2 Punkt 2', '3 Cykelstativer ved Pakhus 2']);
  await channel.waitFor(({ shown }) => shown.includes('Cykelstativer ved Pakhus 2'));
  const outcome = await hears(carla, 'har taget dit forslag');
  expect(outcome.shown).toContain('»Cykelstativer ved Pakhus 2«');
  const [record] = await storage.meetings.listMeetings(council.id);
  expect(record?.items[2]?.sections.map(({ kind, text }) => [kind, text])).toEqual([
    ['background', 'fordi der mangler plads'],
  ]);
  // The same press again changes nothing.
  expect((await told.click(bo, 'Tag med på dagsordenen', { meeting: comingMeeting(3).meeting.id })).status).toBe(200);
  expect(await items()).toHaveLength(3);
});

test('a proposal is declined with a word, once: the second to decide is told by whom', async () => {
  const { bo, carla, anna, says, hears, states } = await proposalWorld(comingMeeting(3));
  await says(carla, 'forslag til punkt til HAVU: Ny kaj');
  const told = await hears(bo, 'Ny kaj');
  const list = await says(anna, 'vis forslag');
  const opened = await list.click(anna, 'Tag stilling');
  await told.click(bo, 'Afvis', { word: 'Vi har lige haft den sag.' });
  const late = await opened.click(anna, 'Tag med på dagsordenen', { meeting: comingMeeting(3).meeting.id });
  expect(late.shown).toContain('Der er allerede taget stilling.');
  expect(late.shown).toContain('Bo Lund har afvist det.');
  expect((await hears(carla, 'har afvist')).shown).toContain('Vi har lige haft den sag.');
  expect(await states()).toEqual(['Ny kaj declined']);
});

test('who proposed an item takes it back while nobody has decided', async () => {
  const { bo, carla, says, hears, states } = await proposalWorld(comingMeeting(3));
  await says(carla, 'foreslå punkt: Ny kaj');
  const told = await hears(bo, 'Ny kaj');
  expect((await says(carla, 'vis forslag')).shown).toContain('Ny kaj');
  expect((await says(carla, 'træk forslaget tilbage')).shown).toContain('Det er trukket tilbage.');
  expect((await told.click(bo, 'Afvis', {})).shown).toContain('Det er trukket tilbage.');
  expect(await states()).toEqual(['Ny kaj withdrawn']);
});

test('in the channel nothing of a proposal is shown, and the same message twice is one proposal', async () => {
  const { carla, channel, states, teams } = await proposalWorld(comingMeeting(3));
  const [reply] = await channel.say('foreslå punkt: Ny kaj', { from: carla, overrides: { id: 'besked-1' } });
  expect(reply?.shown).toBe('Tak. Dit forslag er sendt videre, og du får besked i vores personlige chat.');
  await channel.say('foreslå punkt: Ny kaj', { from: carla, overrides: { id: 'besked-1' } });
  expect(await states()).toEqual(['Ny kaj proposed']);
  expect((await channel.say('vis forslag', { from: carla }))[0]?.shown).toContain('personlige chat');
  expect(teams.personalChat(carla).messages.some(({ shown }) => shown.includes('Ny kaj'))).toBe(false);
});

test('a stranger proposes nothing, decides nothing and is told nothing', async () => {
  const { teams, bo, carla, says, hears, storage, states } = await proposalWorld(comingMeeting(3));
  await storage.meetings.addCommittee(newCommittee('Kystudvalget', 'KYST'), 'system');
  await says(carla, 'foreslå punkt: Ny kaj');
  const told = await hears(bo, 'Ny kaj');
  expect((await says(carla, 'foreslå punkt til KYST: Ny mole')).shown).toBe(
    'Til hvilket udvalg? Skriv for eksempel »foreslå punkt til …: …«. Du er med i: HAVU.',
  );
  await storage.memberships.setRole(
    {
      committeeId: 'kyst',
      personId: carla.aadObjectId,
      name: 'Carla Friis',
      role: 'secretary',
    },
    'system',
  );
  const [{ value } = { value: undefined }] = await storage.proposals.list(council.id, new Date());
  const data = { committeeId: council.id, proposalId: value?.id ?? '', language: 'da' };
  for (const press of [
    { verb: 'proposal-open', ...data },
    { verb: 'proposal-decide', decision: 'decline', ...data },
    { verb: 'proposal-decide', decision: 'accept', meeting: comingMeeting(3).meeting.id, ...data },
  ]) {
    const forged = { value: { action: { type: 'Action.Execute', data: press }, trigger: 'manual' } };
    const click = await teams.personalChat(carla).press(carla, told, told.card, 'Afvis', {}, forged);
    expect(click.shown).toBe('Det forslag kan jeg ikke hjælpe dig med her.');
  }
  expect((await says(carla, 'vis forslag')).shown).toContain('Dine forslag');
  expect((await says(bo, 'vis forslag til KYST')).shown).toBe('Der er ingen forslag at tage stilling til.');
  expect(await states()).toEqual(['Ny kaj proposed']);
});
