import { readFile } from 'node:fs/promises';
import type { OutgoingHttpHeaders } from 'node:http';
import { expect, test } from 'vitest';
import { openDocument } from '../../src/documents/open-document.ts';
import { minutes, press, sendFile, useFileWorlds } from './file-fixture.ts';

/** As in production: these tests are about files as they come. */
const guarded = { openDocument };
const worlds = useFileWorlds();

test('the secretary sends minutes and sees what was understood of them; nothing of the meeting is stored', async () => {
  const { storage, bo, makeSecretary, startBot, send, teams } = await worlds.create();
  await makeSecretary(bo);
  const bot = await startBot({}, guarded);
  const card = await send(bo, minutes(), 'Referat, endelig.md');
  expect(card.shown).toContain('Referat · ikke gemt endnu');
  expect(card.shown).toContain('Referat, endelig.md');
  expect(card.shown).toContain('HAVU');
  expect(card.shown).toContain('Søhuset, mødesalen');
  expect(card.shown).toContain('3 punkter · 2 beslutninger · 2 deltagere · 1 afbud');
  expect(card.shown).toContain('Mødet er nyt og bliver oprettet.');
  expect(card.shown).toContain('[Gem]\n[Ret]\n[Annullér]');
  expect(await storage.meetings.listMeetings('havu')).toEqual([]);
  const everything = teams.personalChat(bo).everythingSent;
  expect(everything[0]?.activity.type).toBe('typing');
  // Neither its name, nor its words, nor its address.
  expect(JSON.stringify(bot.log)).not.toMatch(/endelig|badebro|tempauth|Asta|Søhuset/);
});

test.each([
  {
    name: 'havnegruppen-libreoffice.docx',
    committee: 'Havnegruppen for Ager Mole',
    when: 'tirsdag den 4. marts 2031 kl. 09.00–10.30',
    counts: '3 punkter · 1 beslutning · 1 deltager · 1 afbud · 1 bilag · 1 kommende møde',
  },
  {
    name: 'klynge-deltagertabel.pdf',
    committee: 'Samarbejdsudvalget for Klynge Midtfjord',
    when: 'onsdag den 3. juni 2026 kl. 09.00–11.00',
    counts: '4 punkter · 4 beslutninger · 4 deltagere · 1 afbud',
  },
])('$name is understood, stored and known when it comes again', async ({ name, committee, when, counts }) => {
  const { anna, startBot, send } = await worlds.create();
  await startBot({}, guarded);
  const bytes = await readFile(new URL(`../fixtures/documents/${name}`, import.meta.url));
  const card = await send(anna, bytes, name);
  for (const line of ['Referat · ikke gemt endnu', name, committee, when, counts, 'Mødet er nyt og bliver oprettet.'])
    expect(card.shown).toContain(line);
  const saved = await press(anna, card, 'Gem');
  expect(saved.shown).toMatch(/^Gemt\n/);
  expect(saved.shown).toContain(when);
  const again = await send(anna, bytes, name);
  expect(again.shown).toContain('Det er gemt i forvejen, og der er intet nyt i det.');
});

test('several files in one message get their cards one after the other', async () => {
  const { teams, anna, files, startBot } = await worlds.create();
  await startBot({}, guarded);
  const chat = teams.personalChat(anna);
  const sent = ['januar', 'februar', 'marts'].map((month) => ({
    name: `${month}.md`,
    downloadUrl: files.put(minutes({ place: month })),
  }));
  const cards = await chat.next(3, () => chat.sendFiles(sent, 'her er referaterne'));
  expect(cards.map(({ shown }) => /(\w+)\.md/.exec(shown)?.[1])).toEqual(['januar', 'februar', 'marts']);
});

test('a file from somebody who may hand in documents nowhere is not even fetched', async () => {
  const { storage, carla, files, startBot, send } = await worlds.create();
  const { aadObjectId: personId, name } = carla;
  await storage.memberships.add([{ committeeId: 'havu', personId, name, role: 'member' }], 'system');
  await startBot({}, guarded);
  const reply = await send(carla, minutes());
  expect(reply.shown).toContain('Dokumenter kan gemmes af udvalgets sekretær, formand eller en administrator.');
  expect(files.connections).toBe(0);
});

test('a secretary learns nothing of another committee that a document names, and cannot make a new one', async () => {
  const { storage, bo, makeSecretary, startBot, send } = await worlds.create();
  await storage.meetings.addCommittee(
    {
      id: 'broer',
      name: 'Broudvalget',
      aliases: [],
      settings: (await storage.meetings.listCommittees())[0]?.settings ?? {
        timeZone: 'Europe/Copenhagen',
        language: 'da',
      },
    },
    'system',
  );
  await makeSecretary(bo);
  await startBot({}, guarded);
  const known = await send(bo, minutes({ committee: 'Broudvalget' }));
  const unknown = await send(bo, minutes({ committee: 'Vandløbsudvalget' }));
  const alike = await send(bo, minutes({ committee: 'Broudvalget for Havnen' }));
  const facts = ({ shown }: typeof known) => shown.replaceAll(/Broudvalget(?: for Havnen)?|Vandløbsudvalget/g, '…');
  expect(facts(known)).toBe(facts(unknown));
  expect(facts(alike)).toBe(facts(unknown));
  expect(known.shown).toContain('Udvalget er ikke fundet');
  expect(known.shown).toContain('Vælg, hvilket af dine udvalg det hører til.');
  expect(known.shown).toContain('( ) HAVU');
  expect(known.shown).not.toContain('( ) Broudvalget');
});

test('in a channel the bot says that files go in personal chat, and only where nothing is asked', async () => {
  const { teams, startBot } = await worlds.create();
  await startBot({}, guarded);
  const channel = teams.channel('Havneudvalget');
  const attachments = [{ contentType: 'text/html', content: '<div><attachment id="1"></attachment></div>' }];
  const [reply] = await channel.say('', { overrides: { attachments } });
  expect(reply?.shown).toContain('i den personlige chat med mig');
  const [answer] = await channel.say('hvornår er næste møde?', { overrides: { attachments } });
  expect(answer?.shown).not.toContain('personlige chat');
});

test('a picture is answered with what the bot can read', async () => {
  const { teams, anna, startBot } = await worlds.create();
  await startBot({}, guarded);
  const attachments = [{ contentType: 'image/png', contentUrl: 'https://example.org/x.png' }];
  const [reply] = await teams.personalChat(anna).say('', { overrides: { attachments } });
  expect(reply?.shown).toContain('Send et Word-dokument (.docx), en PDF eller en tekstfil');
});

test('whoever uses Teams in English is answered in English', async () => {
  const { teams, anna, files, startBot } = await worlds.create();
  await startBot({}, guarded);
  const chat = teams.personalChat(anna);
  const file = { name: 'referat.md', downloadUrl: files.put(minutes()) };
  const [card] = await chat.next(1, () => chat.sendFiles([file], '', { overrides: { locale: 'en-GB' } }));
  expect(card?.shown).toContain('Minutes · not saved yet');
  expect(card?.shown).toContain('[Save]\n[Correct]\n[Cancel]');
});

test('what cannot be fetched or read is told with what to do, and the bot goes on', async () => {
  const { teams, anna, files, send, startBot } = await worlds.create();
  await startBot({}, guarded);
  const chat = teams.personalChat(anna);
  const said = async (downloadUrl: string) => (await sendFile(chat, { name: 'fil.docx', downloadUrl })).shown;
  const elsewhere = files.put('hemmeligt');
  const connections = files.connections;
  expect(await said('https://filer.example.org/fil.docx')).toContain('som jeg ikke må hente filer fra');
  expect(await said('http://169.254.169.254/latest/meta-data/')).toContain('som jeg ikke må hente filer fra');
  expect(files.connections).toBe(connections);
  const refused = (status: number, headers: OutgoingHttpHeaders = {}) =>
    said(
      files.answer((_request, response) => {
        response.writeHead(status, headers);
        response.end();
      }),
    );
  expect(await refused(302, { location: elsewhere })).toContain('kunne ikke hentes');
  expect(await refused(403)).toContain('virker ikke længere');
  expect(await said(files.put(new Uint8Array(21 * 1024 * 1024)))).toContain('større end 20 MB');
  expect((await send(anna, '', 'tom.md')).shown).toContain('tom.md er tom');
  expect((await send(anna, Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'gammel.doc')).shown).toContain('gamle format');
  expect(
    (
      await send(
        anna,
        Uint8Array.from({ length: 500 }, (_, index) => index % 7),
        'x.bin',
      )
    ).shown,
  ).toContain('en slags fil, som jeg ikke kan læse');
  expect((await send(anna, '# Kageopskrift\n\nTag to æg.\n')).shown).toMatch(
    /Jeg kan ikke (?:se et møde|finde punkter)/,
  );
  expect((await send(anna, minutes())).shown).toContain('[Gem]');
});

test('a file that is still being fetched when the bot is stopped is asked for again', async () => {
  const { teams, anna, files, startBot } = await worlds.create();
  const bot = await startBot({}, guarded);
  const chat = teams.personalChat(anna);
  const asked = Promise.withResolvers<void>();
  const downloadUrl = files.answer(() => asked.resolve());
  const [reply] = await chat.next(1, async () => {
    await chat.sendFiles([{ name: 'referat.md', downloadUrl }]);
    await asked.promise;
    await bot.close();
  });
  expect(reply?.shown).toBe('Jeg nåede ikke at læse referat.md, fordi jeg blev genstartet. Send filen igen om lidt.');
});
