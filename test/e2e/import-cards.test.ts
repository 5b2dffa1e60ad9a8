import { expect, test } from 'vitest';
import { dateInWords } from '../../src/danish/dates-in-words.ts';
import { addDays } from '../../src/domain/wall-time.ts';
import { type Fate, startFaultyProxy } from '../contract/faulty-proxy.ts';
import { council } from './bot-fixture.ts';
import {
  comingOn,
  type FileWorld,
  heldOn,
  minutes,
  press,
  useAzuriteFileWorlds,
  useFileWorlds,
} from './file-fixture.ts';

const worlds = useFileWorlds();
const azuriteWorlds = useAzuriteFileWorlds();

async function withSecretary(): Promise<FileWorld> {
  const world = await worlds.create();
  await world.makeSecretary(world.bo);
  await world.startBot();
  return world;
}

const meetings = ({ storage }: FileWorld) => storage.meetings.listMeetings(council.id);

test('Gem stores the meeting, says so in place of the card, and the bot answers from it', async () => {
  const world = await withSecretary();
  const { bo, send, teams } = world;
  const card = await send(bo, minutes());
  const saved = await press(bo, card, 'Gem');
  expect(saved.shown).toMatch(/^Gemt\n/);
  expect(saved.shown).toContain(dateInWords(heldOn(), 'da'));
  expect(saved.shown).toContain('3 punkter · 2 beslutninger · 1 afbud');
  expect(saved.shown).not.toContain('[Gem]');
  const [record] = await meetings(world);
  expect(record?.meeting.state).toBe('held');
  const agenda = await saved.press('Vis dagsordenen');
  expect(agenda.shown).toContain('Ny badebro');
  const [answer] = await teams.personalChat(bo).say('Hvad besluttede HAVU om badebroen?');
  expect(answer?.shown).toContain('Udvalget besluttede at bygge en ny badebro af lærketræ.');
  // Planned meetings are made only when they are chosen.
  expect(await meetings(world)).toHaveLength(1);
});

test('Gem twice, and from two devices at once, stores once and shows the receipt each time', async () => {
  const world = await withSecretary();
  const { bo, send } = world;
  const card = await send(bo, minutes());
  const both = await Promise.all([press(bo, card, 'Gem'), press(bo, card, 'Gem')]);
  for (const { shown } of both) expect(shown).toMatch(/^Gemt(?: i forvejen)?\n/);
  const third = await press(bo, card, 'Gem');
  expect(third.shown).toMatch(/^Gemt\n/);
  const records = await meetings(world);
  expect(records).toHaveLength(1);
  expect(records[0]?.meeting.version).toBe(1);
});

test('the same click delivered three times stores once', async () => {
  const world = await withSecretary();
  const card = await world.send(world.bo, minutes());
  const { activity } = await card.click(world.bo, 'Gem');
  for (let again = 0; again < 2; again += 1) expect((await world.teams.post(activity)).status).toBe(200);
  expect((await press(world.bo, card, 'Gem')).shown).toMatch(/^Gemt/);
  expect((await meetings(world)).map(({ meeting }) => meeting.version)).toEqual([1]);
});

test('with storage down at Gem the card says so, nothing is half stored, and the document can be shown and stored again', async () => {
  const world = await azuriteWorlds.create();
  let fate: Fate = 'pass';
  const proxy = await startFaultyProxy(azuriteWorlds.connectionString(), () => fate);
  const bot = await world.startBot({ STORAGE_CONNECTION_STRING: proxy.connectionString });
  const { anna, send } = world;
  const card = await send(anna, minutes());
  fate = 'hang';
  const failed = await press(anna, card, 'Gem');
  expect(failed.shown).toMatch(/^Det lykkedes ikke\n.*intet bliver gemt to gange.*reference: [0-9a-f]{8}/);
  expect(await meetings(world)).toEqual([]);
  fate = 'pass';
  const again = await failed.press('Vis igen');
  expect(again.shown).toContain('Mødet er nyt og bliver oprettet.');
  expect((await again.press('Gem')).shown).toMatch(/^Gemt\n/);
  expect(await meetings(world)).toHaveLength(1);
  expect(JSON.stringify(bot.log)).not.toMatch(/Asta|Havneudvalget|badebro/);
  await proxy.close();
});

test('a document that was shown before the bot died can be stored after it is back', async () => {
  const world = await azuriteWorlds.create();
  const bot = await world.startBotProcess({ ALLOWED_FILE_HOSTS: world.files.host });
  const card = await world.send(world.anna, minutes());
  await bot.kill('SIGKILL');
  await world.startBot();
  expect((await press(world.anna, card, 'Gem')).shown).toMatch(/^Gemt\n/);
  expect(await meetings(world)).toHaveLength(1);
});

test('a newer version says what it changes, replaces the older and is still one meeting', async () => {
  const world = await withSecretary();
  const { bo, send } = world;
  await press(bo, await send(bo, minutes()), 'Gem');
  const newer = await send(
    bo,
    minutes({ place: 'Pakhus 2', items: [['Godkendelse af dagsordenen', 'Den blev godkendt.']] }),
  );
  expect(newer.shown).toContain('Erstatter den udgave, der blev gemt');
  expect(newer.shown).toContain('Sted: Søhuset, mødesalen → Pakhus 2.');
  const saved = await press(bo, newer, 'Gem');
  expect(saved.shown).toContain('Sted: Søhuset, mødesalen → Pakhus 2.');
  const records = await meetings(world);
  expect(records.map(({ meeting }) => meeting.place)).toEqual(['Pakhus 2']);
  expect(records[0]?.meeting.documents).toHaveLength(2);
  const same = await send(
    bo,
    minutes({ place: 'Pakhus 2', items: [['Godkendelse af dagsordenen', 'Den blev godkendt.']] }),
  );
  expect(same.shown).toContain('Det er gemt i forvejen, og der er intet nyt i det.');
});

test('the coming meeting that the minutes name is planned when that is chosen', async () => {
  const world = await withSecretary();
  const card = await world.send(world.bo, minutes());
  expect(card.shown).toContain('Opret 1 planlagt møde');
  const saved = await press(world.bo, card, 'Gem', { addsPlanned: 'true' });
  expect(saved.shown).toContain('1 oprettet');
  const records = await meetings(world);
  expect(records.map(({ meeting: { date, state } }) => `${date} ${state}`).sort()).toEqual([
    `${heldOn()} held`,
    `${comingOn()} planned`,
  ]);
});

test('a schedule none of whose meetings is chosen is not called stored, and can still be', async () => {
  const world = await withSecretary();
  const { bo, send } = world;
  const days = [0, 28, 56].map((later) => addDays(comingOn(), later));
  const plan = `# Mødeplan for Havneudvalget\n\n${days.map((day) => `- ${dateInWords(day, 'da')} kl. 16.00\n`).join('')}`;
  const card = await send(bo, plan, 'plan.md');
  expect(card.shown).toContain('Mødeplan · ikke gemt endnu');
  const none = await press(bo, card, 'Gem', { addsPlanned: 'false' });
  expect(none.shown).toContain('Ingen af møderne er valgt, så intet er gemt.');
  expect(await meetings(world)).toEqual([]);
  const saved = await none.press('Gem', { addsPlanned: 'true' });
  expect(saved.shown).toMatch(/^Gemt\n/);
  expect(saved.shown).toContain('3 oprettet');
  expect(saved.shown).not.toContain('erstatter');
  expect((await meetings(world)).map(({ meeting: { date } }) => date)).toEqual(days);
  const known = await send(bo, plan, 'plan.md');
  expect(known.shown).toContain('Mødeplan · gemt i forvejen');
});

const tender = '# Tilbud på badebro\n\nLærketræ koster 90.000 kr.\n';
const listing = (from: string) => `${from}\n### Bilag\n\nBilag 1: Tilbud på badebro\n`;
/** {@link minutes} with a bilag under its second item. */
const withTender = () => minutes().replace(/Beslutning: Udvalget besluttede.*\n/, listing);

test('a bilag says where it belongs, is stored by Gem, and the receipt stays the same', async () => {
  const world = await withSecretary();
  const { bo, send } = world;
  await press(bo, await send(bo, withTender()), 'Gem');
  const card = await send(bo, tender, 'tilbud.md');
  expect(card.shown).toContain('Bilag · ikke gemt endnu');
  expect(card.shown).toContain('2. Ny badebro');
  expect(card.shown).toContain('[Gem]\n[Annullér]');
  const saved = await press(bo, card, 'Gem');
  expect(saved.shown).toMatch(/^Gemt\n/);
  expect(saved.shown).toContain('Bilag tilføjet til 2. Ny badebro: Tilbud på badebro.');
  expect(saved.shown).toContain('et nyere bilag med samme titel erstatter dette');
  const again = await press(bo, card, 'Gem');
  expect(again.shown).toMatch(/^Gemt\n/);
  expect(again.shown).toContain('2. Ny badebro');
  const [record] = await meetings(world);
  expect(record?.items[1]?.sections.filter(({ kind }) => kind === 'paper')).toMatchObject([
    { heading: 'Tilbud på badebro', text: 'Tilbud på badebro\n\nLærketræ koster 90.000 kr.' },
  ]);
  expect(record?.meeting.version).toBe(2);
  const known = await send(bo, tender, 'tilbud.md');
  expect(known.shown).toContain('Bilag · gemt i forvejen');
});

test('a bilag that no meeting lists is refused by its name, and taken when its meeting is there', async () => {
  const world = await withSecretary();
  const { bo, send } = world;
  const refused = await send(bo, tender, 'tilbud.md');
  expect(refused.shown).toContain('nævner bilaget »Tilbud på badebro«');
  expect(refused.shown).toContain('send først den dagsorden eller det referat, der nævner det');
  await press(bo, await send(bo, withTender()), 'Gem');
  const card = await send(bo, tender, 'tilbud.md');
  expect((await press(bo, card, 'Annullér')).shown).toBe('Annulleret: tilbud.md\nIntet er gemt.');
  expect((await meetings(world))[0]?.meeting.version).toBe(1);
});

test('a bilag finds no place in a committee for which its sender may not save, also when that is smuggled in', async () => {
  const world = await withSecretary();
  const { anna, bo, send, storage } = world;
  await press(anna, await send(anna, withTender().replaceAll('Havneudvalget', 'Broudvalget')), 'Gem');
  const other = (await storage.meetings.listCommittees()).find(({ name }) => name === 'Broudvalget');
  expect(other).toBeDefined();
  const refused = await send(bo, tender, 'tilbud.md');
  expect(refused.shown).toContain('intet møde, som jeg kender, og som du kan gemme for');
  await press(bo, await send(bo, withTender()), 'Gem');
  const card = await send(bo, tender, 'tilbud.md');
  const pressed = await press(bo, card, 'Gem', {}, smuggled(card.card, { chosenCommittee: other?.id ?? '' }));
  expect(pressed.shown).not.toMatch(/^Gemt/);
  expect((await storage.meetings.listMeetings(other?.id ?? ''))[0]?.meeting.version).toBe(1);
});

test('Ret shows the values in a form, and Opdatér shows the card with the corrected ones', async () => {
  const world = await withSecretary();
  const { bo, send } = world;
  const card = await send(bo, minutes());
  const form = await press(bo, card, 'Ret');
  expect(form.shown).toContain('Ret, før du gemmer');
  const updated = await form.press('Opdatér', { place: 'Pakhus 7', startTime: '15:30', mode: 'virtual' });
  expect(updated.shown).toContain('Pakhus 7 (rettet af dig)');
  expect(updated.shown).toContain('kl. 15.30–17.30');
  expect(updated.shown).toContain('virtuelt møde (rettet af dig)');
  expect(await meetings(world)).toEqual([]);
  const saved = await updated.press('Gem');
  expect(saved.shown).toMatch(/^Gemt\n/);
  const [record] = await meetings(world);
  expect(record?.meeting).toMatchObject({ place: 'Pakhus 7', startTime: '15:30', endTime: '17:30', mode: 'virtual' });
});

test('minutes without a date are shown, and stored once Ret has given them one', async () => {
  const world = await withSecretary();
  const { bo, send } = world;
  const card = await send(
    bo,
    '# Referat af møde i Havneudvalget\n\n## 1. Ny badebro\n\nBeslutning: Den bliver bygget.\n',
  );
  expect(card.shown).toContain('Tid\nikke fundet');
  expect((await press(bo, card, 'Gem')).shown).toContain('Noget mangler.');
  const form = await press(bo, card, 'Ret');
  const updated = await form.press('Opdatér', { date: heldOn() });
  expect(updated.shown).toContain(dateInWords(heldOn(), 'da'));
  expect((await updated.press('Gem')).shown).toMatch(/^Gemt\n/);
  expect((await meetings(world)).map(({ meeting }) => meeting.date)).toEqual([heldOn()]);
});

test('a wrong date or time is told on the form, and nothing that was typed is lost', async () => {
  const world = await withSecretary();
  const { bo, send } = world;
  const form = await press(bo, await send(bo, minutes()), 'Ret');
  const again = await form.press('Opdatér', { date: '2027-02-31', endTime: '15:00', place: 'Pakhus 7' });
  expect(again.shown).toContain('Datoen findes ikke.');
  expect(again.shown).toContain('Mødet kan ikke slutte, før det begynder.');
  const updated = await again.press('Opdatér', { date: '3. marts 2027', endTime: '18:00' });
  expect(updated.shown).toContain('onsdag den 3. marts 2027 kl. 16.00–18.00');
  expect(updated.shown).toContain('Pakhus 7 (rettet af dig)');
});

test('Tilbage shows the card as it was', async () => {
  const world = await withSecretary();
  const card = await world.send(world.bo, minutes());
  const back = await (await press(world.bo, card, 'Ret')).press('Tilbage uden at rette');
  expect(back.shown).toBe(card.shown);
});

test('Annullér stores nothing, and the card offers nothing more', async () => {
  const world = await withSecretary();
  const { bo, send } = world;
  const card = await send(bo, minutes());
  const discarded = await press(bo, card, 'Annullér');
  expect(discarded.shown).toBe('Annulleret: referat.md\nIntet er gemt.');
  expect((await press(bo, card, 'Gem')).shown).toBe(discarded.shown);
  expect(await meetings(world)).toEqual([]);
});

test('nobody else can decide about a file, and one that is gone is told so', async () => {
  const world = await withSecretary();
  const { anna, bo, carla, send, teams } = world;
  const card = await send(bo, minutes());
  for (const other of [anna, carla]) {
    const pressed = await teams.personalChat(other).press(other, card, card.card, 'Gem', {}, {});
    expect(pressed.status).toBe(200);
    expect(pressed.shown).toBe('Den fil venter ikke længere på svar. Send den igen, hvis den skal gemmes.');
  }
  await world.storage.drafts.removeBefore(new Date(Date.now() + 60_000));
  expect((await press(bo, card, 'Gem')).shown).toContain('venter ikke længere på svar');
  expect(await meetings(world)).toEqual([]);
});

test('who was secretary when the file was sent and is not when Gem is pressed stores nothing', async () => {
  const world = await withSecretary();
  const { bo, send, storage } = world;
  const card = await send(bo, minutes());
  await storage.memberships.setRole(
    {
      committeeId: council.id,
      personId: bo.aadObjectId,
      name: bo.name,
      role: 'member',
    },
    'system',
  );
  const pressed = await press(bo, card, 'Gem');
  expect(pressed.shown).not.toMatch(/^Gemt/);
  expect(await meetings(world)).toEqual([]);
});

test('a secretary chooses among own committees, an administrator may also make a new one', async () => {
  const world = await withSecretary();
  const { anna, bo, send, storage } = world;
  const foreign = await send(bo, minutes({ committee: 'Vandløbsudvalget' }));
  const chosen = await press(bo, foreign, 'Gem', { chosenCommittee: council.id });
  // With the committee its coming meetings are known: they are shown before anything is stored.
  expect(chosen.shown).toContain('Udvalget er valgt');
  expect((await chosen.press('Gem')).shown).toMatch(/^Gemt\n/);
  const fresh = await send(anna, minutes({ committee: 'Vandløbsudvalget' }));
  expect(fresh.shown).toContain('Nyt udvalg: det bliver oprettet, når du gemmer.');
  expect((await press(anna, fresh, 'Gem')).shown).toMatch(/^Gemt\n/);
  const committees = await storage.meetings.listCommittees();
  expect(committees.map(({ name }) => name)).toContain('Vandløbsudvalget');
});

test('a committee that somebody may not save for cannot be smuggled in', async () => {
  const world = await withSecretary();
  const { bo, send, storage } = world;
  await storage.meetings.addCommittee({ ...council, id: 'broer', name: 'Broudvalget' }, 'system');
  const card = await send(bo, minutes());
  const pressed = await press(bo, card, 'Gem', {}, smuggled(card.card, { chosenCommittee: 'broer' }));
  expect(pressed.shown).not.toMatch(/^Gemt/);
  expect(await storage.meetings.listMeetings('broer')).toEqual([]);
  expect(await meetings(world)).toEqual([]);
});

test('when somebody else stores the meeting meanwhile, the card shows what would happen now', async () => {
  const world = await withSecretary();
  const { anna, bo, send } = world;
  const card = await send(bo, minutes());
  const other = await send(anna, minutes({ place: 'Pakhus 2' }));
  expect((await press(anna, other, 'Gem')).shown).toMatch(/^Gemt\n/);
  const pressed = await press(bo, card, 'Gem');
  expect(pressed.shown).toContain('Der er sket noget siden sidst');
  expect(pressed.shown).toContain('Sted: Pakhus 2 → Søhuset, mødesalen.');
  expect((await meetings(world))[0]?.meeting.place).toBe('Pakhus 2');
  expect((await pressed.press('Gem')).shown).toMatch(/^Gemt\n/);
});

/** A press on Gem whose data are not those of the card. */
function smuggled(card: unknown, more: Readonly<Record<string, string>>) {
  const found = /"draftId":"([0-9a-f]{32})".*?"seen":"([0-9a-f]{16})"/.exec(JSON.stringify(card));
  const data = { verb: 'import-save', draftId: found?.[1], language: 'da', seen: found?.[2], ...more };
  return { value: { action: { type: 'Action.Execute', verb: 'import-save', data }, trigger: 'manual' } };
}
