import { expect, test, vi } from 'vitest';
import type { User } from '../teams-service/user.ts';
import { comingMeeting, seed, useWorlds } from './bot-fixture.ts';

const worlds = useWorlds();
const title = 'Ansættelse af havnechef';

/** A council whose agenda stands in its channel; Bo is its secretary, Carla a member, Anna an administrator. */
async function councilWorld() {
  const world = await worlds.create();
  const { meeting, items } = comingMeeting(3);
  await seed(world.storage, { meeting, items: items.map((item, index) => (index === 1 ? { ...item, title } : item)) });
  await world.startBot();
  const { teams, anna, bo, carla } = world;
  const channel = teams.channel('Havneudvalget', [anna, bo, carla]);
  await channel.install();
  await channel.say('forbind HAVU', { from: anna });
  await teams.personalChat(anna).say('gør Bo Lund til sekretær for HAVU');
  const posted = await channel.waitFor(({ shown }) => shown.includes(title));
  const says = async (user: User, text: string) => {
    const [reply] = await teams.personalChat(user).say(text);
    if (reply === undefined) throw new Error(`The bot says nothing to “${text}”.`);
    return reply;
  };
  return { ...world, channel, posted, says };
}

test('the secretary’s word closes an item on the card that is posted and in all answers, and opens it after a yes', async () => {
  const { anna, bo, carla, channel, posted, says } = await councilWorld();
  expect((await says(carla, 'luk punkt 2 i HAVU')).shown).toBe('Det kan kun udvalgets sekretær og formandskab.');
  expect((await says(bo, 'luk punkt 2 i HAVU')).shown).toMatch(/^Punkt 2 på mødet i HAVU .* er nu lukket\./);

  await vi.waitFor(() => expect(posted.shown).not.toContain(title), 30_000);
  expect(posted.shown).toContain('Lukket punkt');
  // Answers follow what is stored within a second.
  await vi.waitFor(
    async () => expect((await says(carla, 'hvad handler punkt 2 i HAVU om?')).shown).not.toContain(title),
    { timeout: 10_000, interval: 400 },
  );
  const [inChannel] = await channel.say('vis dagsordenen', { from: bo });
  expect(inChannel?.shown).toContain('Lukket punkt');
  expect(inChannel?.shown).not.toContain(title);
  // Neither a member nor an administrator sees what it is, whatever they ask.
  for (const user of [carla, anna]) {
    for (const text of [
      'vis dagsordenen for HAVU',
      'hvad handler punkt 2 i HAVU om?',
      'hvad besluttede HAVU om ansættelse af havnechef?',
    ]) {
      expect((await says(user, text)).shown, text).not.toContain(title);
    }
  }
  expect((await says(bo, 'vis dagsordenen for HAVU')).shown).toContain(`Lukket punkt: ${title}`);
  // An administrator may close and not open again, and is not told otherwise.
  const byAnna = (await says(anna, 'luk punkt 1 i HAVU')).shown;
  expect(byAnna).toContain('Kun udvalgets sekretær og formandskab kan åbne det igen.');
  expect(byAnna).not.toContain('Fortryd');
  // That there is an agenda is not denied where all of it is closed.
  await vi.waitFor(
    async () =>
      expect((await says(carla, 'vis dagsordenen for HAVU')).shown).toContain('ingen punkter, jeg kan vise her'),
    { timeout: 10_000, interval: 400 },
  );

  const asked = await says(bo, 'åbn punkt 2 i HAVU igen');
  expect((await says(carla, 'vis dagsordenen for HAVU')).shown).not.toContain(title);
  const click = await asked.click(bo, 'Ja');
  expect(click.shown).toMatch(/^Punkt 2 på mødet i HAVU .* er nu åbent/);
  await vi.waitFor(() => expect(posted.shown).toContain(title), 30_000);
  // Answers follow what is stored within a second.
  await vi.waitFor(async () => expect((await says(carla, 'vis dagsordenen for HAVU')).shown).toContain(title), {
    timeout: 10_000,
    interval: 400,
  });
});

test('in a group chat is told what all who are there may see, and no closed item even to its secretary', async () => {
  const { bo, carla, says, teams } = await councilWorld();
  const group = teams.groupChat([bo, carla], 'Kaffe');
  const [open] = await group.say('vis dagsordenen for HAVU', { from: bo });
  expect(open?.shown).toContain(title);
  await says(bo, 'luk punkt 2 i HAVU');
  const [closed] = await group.say('vis dagsordenen for HAVU', { from: bo });
  expect(closed?.shown).toContain('Lukket punkt');
  expect(closed?.shown).not.toContain(title);
  const mixed = teams.groupChat([bo, teams.user('Fremmed Person')], 'Frokost');
  const [refused] = await mixed.say('vis dagsordenen for HAVU', { from: bo });
  expect(refused?.shown).toContain('hvad alle i chatten må se');
  expect(refused?.shown).not.toMatch(/Punkt 1|Pakhus 2/);
});

test('who is invited to a closed item is told to those who see it, in their own chat', async () => {
  const { anna, bo, channel, says } = await councilWorld();
  await says(bo, 'luk punkt 2 i HAVU');
  await says(bo, 'inviter Grete Vang til punkt 2 i HAVU');
  const [inChannel] = await channel.say('inviter Ole Bro til punkt 1', { from: bo });
  expect(inChannel?.shown).toContain('Ole Bro');
  expect(inChannel?.shown).not.toContain('Grete');
  expect((await says(bo, 'svarliste for HAVU')).shown).toContain('Grete Vang');
  const administrators = await says(anna, 'svarliste for HAVU');
  expect(administrators.shown).toContain('Ole Bro');
  expect(administrators.shown).not.toContain('Grete');
});
