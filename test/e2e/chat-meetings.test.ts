import { expect, test } from 'vitest';
import { addDays, localDate } from '../../src/domain/wall-time.ts';
import type { User } from '../teams-service/user.ts';
import { comingMeeting, council, seed, useWorlds } from './bot-fixture.ts';

const worlds = useWorlds();
const zone = 'Europe/Copenhagen';
const dayAhead = (days: number) => addDays(localDate(new Date(), zone), days);
const danish = (date: string) => {
  const months = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');
  return `den ${Number(date.slice(8))}. ${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
};

/** A council whose channel is bound, of which Bo is the secretary; Carla and Anna (an administrator) are members. */
async function planningWorld(...records: ReturnType<typeof comingMeeting>[]) {
  const world = await worlds.create();
  await seed(world.storage, ...records);
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
  const meetings = async () => storage.meetings.listMeetings(council.id);
  return { ...world, channel, says, meetings };
}

test('a meeting made by the form is posted, with its items, and pressed twice it is one', async () => {
  const { bo, says, channel, meetings, teams } = await planningWorld();
  const date = dayAhead(3);
  const form = await says(bo, `opret et møde i HAVU ${danish(date)} kl. 12-13.30`);
  expect(form.shown).toContain('Nyt møde');
  const typed = {
    date,
    startTime: '12:00',
    endTime: '13:30',
    place: 'Pakhus 2',
    mode: 'hybrid',
    joinUrl: 'https://teams.example.com/l/123',
    chair: 'Bo Lund',
    items:
      '1. Godkendelse af dagsorden\n12.10–12.40 Kajen (v/ Carla Friis)\n- Lukket punkt: Valg af leverandør\nEventuelt',
  };
  const click = await form.click(bo, 'Gem', typed);
  expect(click.shown).toContain('Mødet er oprettet');
  expect(click.shown).toContain('Dagsordenen bliver lagt op nu.');
  const again = await teams.post(click.activity);
  expect(again.status).toBe(200);
  const [record, ...others] = await meetings();
  expect(others).toEqual([]);
  expect(record?.meeting).toMatchObject({ date, startTime: '12:00', state: 'called', version: 1, place: 'Pakhus 2' });
  expect(record?.items.map(({ number, title, isClosed }) => [number, title, isClosed])).toEqual([
    ['1', 'Godkendelse af dagsorden', false],
    ['2', 'Kajen', false],
    ['3', 'Valg af leverandør', true],
    ['4', 'Eventuelt', false],
  ]);
  const card = await channel.waitFor(({ shown }) => shown.includes('Kajen'));
  expect(card.shown).toContain('Pakhus 2');
  expect(card.shown).not.toContain('leverandør');
});

test('an edit of a posted meeting changes its card', async () => {
  const { bo, says, channel, meetings } = await planningWorld(comingMeeting(3));
  await channel.waitFor(({ shown }) => shown.includes('Punkt 1'));
  const form = await says(bo, 'ret næste møde');
  const [{ meeting } = comingMeeting(3)] = await meetings();
  const typed = {
    date: meeting.date,
    startTime: '12:00',
    endTime: '13:30',
    place: 'Havnekontoret',
    title: meeting.title,
  };
  // A line that is left out takes its text with it: that is asked about.
  const dropping = await form.click(bo, 'Gem', { ...typed, items: '1. Punkt 2\n2. Cykelparkering' });
  expect(dropping.shown).toContain('Disse punkter har bilag eller tekst, som forsvinder fra dagsordenen: Punkt 1.');
  const items = '1. Punkt 1\n2. Punkt 2\n3. Cykelparkering';
  const click = await form.click(bo, 'Gem', { ...typed, items });
  expect(click.shown).toContain('Mødet er rettet');
  const card = await channel.waitFor(({ shown }) => shown.includes('Cykelparkering'));
  expect(card.shown).toContain('Havnekontoret');
  const [record] = await meetings();
  expect(record?.meeting.version).toBe(2);
  expect(record?.items[0]?.sections).toEqual(comingMeeting(3).items[0]?.sections);
});

test('a meeting is moved and cancelled after a yes, and called again', async () => {
  const { bo, says, channel, meetings } = await planningWorld(comingMeeting(3));
  await channel.waitFor(({ shown }) => shown.includes('Punkt 1'));
  const to = dayAhead(5);
  const check = await says(bo, `flyt næste møde til ${danish(to)} kl. 14`);
  expect(check.shown).toContain('Skal mødet flyttes?');
  expect((await meetings())[0]?.meeting.version).toBe(1);
  const moved = await check.click(bo, 'Ja');
  expect(moved.shown).toContain('Mødet er flyttet');
  expect((await meetings())[0]?.meeting).toMatchObject({ date: to, startTime: '14:00', endTime: '15:30', version: 2 });
  // The same yes again is no second change.
  expect((await check.click(bo, 'Ja')).shown).toContain('Mødet er flyttet');
  expect((await meetings())[0]?.meeting.version).toBe(2);
  const cancelled = await (await says(bo, 'aflys mødet')).click(bo, 'Ja');
  expect(cancelled.shown).toContain('Mødet er aflyst');
  await channel.waitFor(({ shown }) => shown.includes('Aflyst'));
  const back = await (await says(bo, `genindkald mødet ${danish(to)}`)).click(bo, 'Ja');
  expect(back.shown).toContain('Mødet er indkaldt igen');
  expect((await meetings())[0]?.meeting.state).toBe('called');
});

test('nobody but the secretary and the chairs makes or changes a meeting, whatever a form claims', async () => {
  const { bo, carla, says, channel, meetings } = await planningWorld(comingMeeting(3));
  for (const text of ['nyt møde', 'aflys næste møde', 'ret mødet', 'flyt mødet til kl. 14']) {
    expect((await says(carla, text)).shown).toBe('Det kan kun udvalgets sekretær og formandskab.');
  }
  const [form] = await channel.say('ret næste møde', { from: bo });
  expect(form?.shown).toContain('Formularen er til Bo Lund');
  const stolen = await form?.click(carla, 'Gem', { date: dayAhead(4), place: 'Andetsteds', items: '' });
  expect(stolen?.shown).toContain('Den formular er til en anden.');
  const forged = {
    verb: 'meeting-change',
    change: 'cancel',
    committeeId: council.id,
    meetingId: comingMeeting(3).meeting.id,
  };
  const data = {
    ...forged,
    shownVersion: 1,
    date: '',
    startTime: '',
    endTime: '',
    forPersonId: carla.aadObjectId,
    language: 'da',
  };
  const press = await form?.click(
    carla,
    'Fortryd',
    {},
    { value: { action: { type: 'Action.Execute', data }, trigger: 'manual' } },
  );
  expect(press?.shown).toBe('Det møde kan jeg ikke hjælpe dig med her.');
  expect((await meetings())[0]?.meeting).toMatchObject({ state: 'called', version: 1 });
});

test('what is wrong is told on the form, and nothing of what was typed is lost', async () => {
  const { bo, says, meetings } = await planningWorld();
  const form = await says(bo, 'nyt møde');
  const typed = { date: '2020-01-01', startTime: '12:00', place: 'Pakhus 9', items: 'Kajen\nØkonomi', joinUrl: '' };
  const past = await form.click(bo, 'Gem', typed);
  expect(past.shown).toContain('Mødet ligger i fortiden.');
  expect(JSON.stringify(past.response)).toContain('Pakhus 9');
  const insecure = await past.click(bo, 'Gem', { ...typed, date: dayAhead(9), joinUrl: 'http://møde' });
  expect(insecure.shown).toContain('Den skal begynde med https://');
  const overnight = await past.click(bo, 'Gem', { ...typed, date: dayAhead(9), endTime: '01:00' });
  expect(overnight.shown).toContain('altså efter midnat');
  const many = Array.from({ length: 200 }, (_, index) => `Punkt om kajens fornyelse nummer ${index}`).join('\n');
  const long = await form.click(bo, 'Gem', { ...typed, date: dayAhead(9), items: many });
  expect(long.status).toBe(200);
  expect(long.shown).toContain('En dagsorden kan højst have 100.');
  const title = await form.click(bo, 'Gem', { ...typed, date: dayAhead(9), items: 'x'.repeat(3_000) });
  expect(title.shown).toContain('Et punkt kan højst være 500 tegn.');
  expect(JSON.stringify(title.response)).toContain('x'.repeat(3_000));
  expect(await meetings()).toEqual([]);
  const saved = await overnight.click(bo, 'Gem alligevel', { ...typed, date: dayAhead(9), endTime: '01:00' });
  expect(saved.shown).toContain('Mødet er oprettet');
});
