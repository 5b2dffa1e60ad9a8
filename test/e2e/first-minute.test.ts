import { afterAll, expect, test } from 'vitest';
import { startFileServer } from '../teams-service/file-server.ts';
import { useWorlds } from './bot-fixture.ts';
import { minutes, press, sendFile } from './file-fixture.ts';

const worlds = useWorlds(afterAll);

/** An installation in which nothing is stored, and one bot. */
async function emptyWorld() {
  const files = await startFileServer();
  afterAll(() => files.close());
  const world = await worlds.create();
  await world.startBot({ ALLOWED_FILE_HOSTS: files.host });
  return { ...world, files };
}

test('an administrator is led from an empty installation to the first document; a member is greeted, and presses none of it', async () => {
  const { teams, storage, anna, bo, carla, files } = await emptyWorld();
  const chat = teams.personalChat(anna);

  // The greeting is the list of what is to be done.
  const [start] = await chat.install();
  expect(start?.shown).toContain('0 af 4 trin er klar.');
  expect(start?.shown).toContain('Et udvalg · Næste trin');
  const [guest] = await teams.personalChat(carla).install();
  expect(guest?.shown).toContain('Jeg er lige kommet og kender ingen udvalg endnu.');

  // A name that is none is said to be none, and stays in its field.
  const refused = await start?.click(anna, 'Opret udvalg', { committeeName: 'x' });
  expect(refused?.shown).toContain('Skriv udvalgets navn med mindst tre bogstaver.');
  const named = await start?.click(anna, 'Opret udvalg', { committeeName: 'Havneudvalget', shortName: 'HAVU' });
  expect(named?.shown).toContain('HAVU er oprettet.');
  expect(named?.shown).toContain('1 af 4 trin er klar.');
  const again = await start?.click(anna, 'Opret udvalg', { committeeName: 'Havneudvalget' });
  expect(again?.shown).toContain('Det udvalg kender jeg allerede: HAVU.');
  expect((await storage.meetings.listCommittees()).map(({ id }) => id)).toEqual(['havu']);

  // In the channel the button opens the choice, for an administrator alone.
  const channel = teams.channel('Havnen', [anna, bo]);
  const [hello] = await channel.install();
  expect(hello?.shown).toContain('@Dagsorden forbind');
  expect((await hello?.click(bo, 'Forbind med udvalg'))?.shown).toBe(
    'Kun en administrator kan forbinde en kanal med et udvalg.',
  );
  const choice = await hello?.click(anna, 'Forbind med udvalg');
  expect((await choice?.click(bo, 'Forbind', { chosen: 'havu' }))?.shown).toContain('Kun en administrator');
  expect((await choice?.click(anna, 'Forbind'))?.shown).toContain('Vælg et udvalg, eller skriv navnet på et nyt.');
  const bound = await choice?.click(anna, 'Forbind', { chosen: 'havu' });
  expect(bound?.shown).toContain('2 personer er tilføjet som medlem');
  expect(bound?.shown).toContain('HAVU har ingen sekretær endnu.');
  // What everybody sees is no longer the button.
  await channel.waitFor(({ shown }) => shown.includes('Forbundet med HAVU') && !shown.includes('[Forbind med udvalg]'));
  expect(hello?.versions).toHaveLength(2);

  // A file in the chat is of the committee that was named.
  const card = await sendFile(chat, { name: 'referat.md', downloadUrl: files.put(minutes()) });
  expect((await press(anna, card, 'Gem')).shown).toMatch(/^Gemt/);
  expect(await storage.meetings.listCommittees()).toHaveLength(1);

  // The last step is a prompt: pressed it is as if it were written.
  const [list] = await chat.say('kom i gang');
  expect(list?.shown).toContain('3 af 4 trin er klar.');
  const secretary = await list?.click(anna, 'Gør mig til sekretær');
  expect(secretary?.replies[0]?.shown).toContain('Anna Holm er nu sekretær for HAVU');
  const complete = await list?.click(anna, 'Opdatér listen');
  expect(complete?.shown).toContain('Alt er klar.');

  // A member is greeted with what they can do, and what they press is answered; the administrator's cards are not theirs.
  const own = teams.personalChat(bo);
  const [greeting] = await own.install();
  expect(greeting?.shown).toContain('Du er med i HAVU.');
  const decided = await greeting?.click(bo, 'Hvad besluttede vi sidst?');
  expect(decided?.replies[0]?.shown).toContain('Dagsordenen blev godkendt.');
  for (const [button, inputs] of [
    ['Opdatér listen', {}],
    ['Opret udvalg', { committeeName: 'Kaproningsudvalget' }],
  ] as const) {
    expect((await list?.click(bo, button, inputs))?.shown).toBe('Det kan kun en administrator.');
  }
  expect((await own.say('kom i gang'))[0]?.shown).toContain('Det kan du gøre her');
  expect(await storage.meetings.listCommittees()).toHaveLength(1);

  // With everything set up an administrator is greeted as everybody else.
  await chat.uninstall();
  const [later] = await chat.install();
  expect(later?.shown).toContain('Hej! Jeg er Dagsorden');
});

test('a new committee is named while a channel is bound, in words and on the card', async () => {
  const { teams, storage, anna } = await emptyWorld();
  const channel = teams.channel('Kajen', [anna]);
  const [form] = await channel.say('forbind Kajudvalget');
  expect(form?.shown).toContain('Jeg kender ikke et udvalg, der hedder »Kajudvalget«.');
  const click = await form?.click(anna, 'Forbind', { committeeName: 'Kajudvalget', shortName: 'KAJU' });
  expect(click?.shown).toContain('Her er nu forbundet med KAJU. 1 person er tilføjet som medlem.');
  expect(await storage.conversations.listBound('kaju')).toHaveLength(1);
  // The same press delivered again has no second effect, nor has the sentence.
  const replay = await teams.post(click?.activity ?? { type: 'invoke' });
  expect(replay.body).toContain('Det tæller kun én gang');
  expect((await channel.say('forbind KAJU'))[0]?.shown).toContain('Her er allerede forbundet med KAJU.');
  const [start] = await teams.personalChat(anna).say('get started');
  expect(start?.shown).toContain('2 of 4 steps are done.');
  const [help] = await channel.say('hjælp');
  expect(help?.shown).toContain('Hvornår er næste møde i KAJU?');
});

test('a name that is like a known committee’s binds nothing to it: it is chosen, or said to be new', async () => {
  const { teams, storage, anna, bo } = await emptyWorld();
  const list = async () => (await storage.meetings.listCommittees()).map(({ id }) => id).sort();
  const [start] = await teams.personalChat(anna).install();
  await start?.click(anna, 'Opret udvalg', { committeeName: 'Byggeudvalg A', shortName: 'BYA' });
  const form = (await teams.channel('Byg', [anna, bo]).say('forbind'))[0];
  const typed = { committeeName: 'Byggeudvalg B', shortName: '' };
  const asked = await form?.click(anna, 'Forbind', typed);
  expect(asked?.shown).toContain('»Byggeudvalg B« ligner et udvalg, jeg kender: Byggeudvalg A · BYA.');
  expect(await storage.conversations.listBound('bya')).toEqual([]);

  // Chosen after the question: the name that still stands there is no second committee.
  const other = (await teams.channel('Byg igen', [anna]).say('forbind'))[0];
  const question = await other?.click(anna, 'Forbind', typed);
  expect((await question?.click(anna, 'Forbind', { ...typed, chosen: 'bya' }))?.shown).toContain('forbundet med BYA');
  // Said to be new, but another name was written since: asked again.
  const another = { committeeName: 'Byggeudvalg C', shortName: '' };
  const again = await asked?.click(anna, 'Det er et nyt udvalg', another);
  expect(again?.shown).toContain('»Byggeudvalg C« ligner');
  expect(await list()).toEqual(['bya']);
  const bound = await asked?.click(anna, 'Det er et nyt udvalg', typed);
  expect(bound?.shown).toContain('forbundet med Byggeudvalg B. 2 personer');
  expect(await list()).toEqual(['bya', 'byggeudvalg-b']);
  expect((await storage.memberships.listMembers('bya')).map(({ name }) => name)).toEqual([anna.name]);
  // On the list of what is to be done it is the same.
  const doubt = await start?.click(anna, 'Opret udvalg', { committeeName: 'Byggeudvalg D', shortName: '' });
  expect(doubt?.shown).toContain('»Byggeudvalg D« ligner et udvalg');
  const made = await doubt?.click(anna, 'Det er et nyt udvalg', { committeeName: 'Byggeudvalg D', shortName: '' });
  expect(made?.shown).toContain('Byggeudvalg D er oprettet.');
});
