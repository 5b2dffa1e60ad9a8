import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/documents/read-pdf.ts';
import { parseDocument } from '../../../src/minutes/parse/parse-document.ts';
import type { ParsedDocument } from '../../../src/minutes/parse/parsed-document.ts';
import { parseText } from '../minutes/outline.ts';

const parse = (name: string) => parseFile(join(import.meta.dirname, '../../fixtures/documents', name));

async function parseFile(path: string): Promise<ParsedDocument> {
  const outcome = await readPdf(await readFile(path));
  if (!outcome.ok) throw new Error(outcome.reason);
  return parseDocument({ fileName: basename(path), hash: 'a'.repeat(64), text: outcome.text, lines: outcome.lines });
}

const presentIn = (parsed: ParsedDocument) => parsed.presences.filter((person) => person.attendance === 'present');
const decisionsOf = (parsed: ParsedDocument) =>
  parsed.items.map(
    (item) => `${item.number} ${item.title}: ${item.decisions.map((decision) => decision.text).join(' / ')}`,
  );

describe('minutes printed by a browser, with a header and page numbers', () => {
  it('have their head, items and decisions, over a page break', async () => {
    const parsed = await parse('udvalg-sidehoved.pdf');
    expect(parsed).toMatchObject({
      kind: 'referat',
      committee: { name: 'Udvalget for Natur og Havne' },
      date: '2026-04-14',
      startTime: '15:00',
      endTime: '17:30',
      place: 'Mødelokale 3, Fjordby Rådhus',
      apologies: ['Ellen Skov'],
    });
    expect(presentIn(parsed).map((person) => person.name)).toEqual([
      'Asta Holm',
      'Bjarke Lund',
      'Cecilie Mark',
      'Dan Rask',
    ]);
    expect(decisionsOf(parsed)).toEqual([
      '1 Godkendelse af dagsorden: Dagsordenen blev godkendt.',
      '2 Udvidelse af lystbådehavnen med nye pladser til de fastliggende både og bedre forhold for gæster: Godkendt som indstillet.',
      '3 Høring om fredning af engene langs Lille Ådal: Udvalget godkendte høringssvaret med den tilføjelse, at de to lodsejeres marker holdes uden for fredningen.',
      '4 Eventuelt: Intet at bemærke.',
    ]);
    expect(parsed.items[1]?.recommendations).toHaveLength(2);
  });
});

describe('minutes in two columns', () => {
  it('have their items and decisions in order', async () => {
    const parsed = await parse('forening-to-spalter.pdf');
    expect(parsed).toMatchObject({
      date: '2026-05-07',
      startTime: '19:00',
      endTime: '21:00',
      apologies: ['Jytte Vang'],
    });
    expect(decisionsOf(parsed)).toEqual([
      '1 Siden sidst: Der var kaffe og kage til alle, og det blev aftalt, at arbejdsdagen skal gentages i september, når sæsonen er ved at slutte. / ' +
        'Bestyrelsen tog orienteringen til efterretning.',
      '2 Vandmålere: Bestyrelsen besluttede, at målerne sættes op inden vinteren, og at udgiften fordeles på haverne over to år.',
      '3 Fælleshuset: Bestyrelsen godkendte tilbuddet fra maleren på 14.500 kr. med moms.',
      '4 Sommerfesten: Bestyrelsen vedtog, at festen holdes som foreslået.',
      '5 Eventuelt: ',
    ]);
  });
});

describe('minutes exported by a word processor, with a table of people and headings over two lines', () => {
  it('have their people with title and organisation', async () => {
    const parsed = await parse('klynge-deltagertabel.pdf');
    expect(presentIn(parsed)).toMatchObject([
      { name: 'Karla Bro', title: 'sundhedschef', organization: 'Nørre Ager Kommune' },
      { name: 'Lars Dam', role: 'chair', organization: 'Egelund Kommune' },
      { name: 'Mona Friis', title: 'praktiserende læge' },
      { name: 'Niels Gram', title: 'hospitalsdirektør', organization: 'Sygehus Midtfjord' },
    ]);
    expect(parsed.apologies).toEqual(['Oda Hald']);
  });

  it('have their items and decisions', async () => {
    const parsed = await parse('klynge-deltagertabel.pdf');
    expect(parsed).toMatchObject({ date: '2026-06-03', startTime: '09:00', place: 'Sygehus Midtfjord, lokale B12' });
    expect(decisionsOf(parsed)).toEqual([
      '1 Velkomst og godkendelse af dagsorden: Dagsordenen blev godkendt.',
      '2 Fælles plan for borgere med flere kroniske sygdomme og deres pårørende i Klynge Midtfjord i årene 2026 og 2027: ' +
        'Udvalget godkendte, at afprøvningen fortsætter, og at der følges op på den ved hvert møde i udvalget.',
      '3 Udskrivning i weekender: Udvalget tog orienteringen til efterretning.',
      '4 Eventuelt: Der var intet under dette punkt.',
    ]);
  });
});

const shared = join(import.meta.dirname, '../../../../shared');

describe.skipIf(!existsSync(shared))('minutes whose text is known', () => {
  it.each([
    ['dks-001.pdf', '001_10b84bf23430e41a.txt'],
    ['dks-001-autonumbered.pdf', '001_10b84bf23430e41a.txt'],
    ['kosu-000.pdf', '000_9bfbc0dc229b5a79.txt'],
  ])('%s gives the same as its text', async (pdf, seed) => {
    const parsed = await parseFile(join(shared, 'office', pdf));
    const bytes = await readFile(join(shared, 'seeds', seed));
    const expected = parseText(new TextDecoder().decode(bytes));
    const matters = ({ items, apologies, attachments }: ParsedDocument) => ({
      items: items.map((item) => ({
        number: item.number,
        title: item.title,
        decisions: item.decisions.map((decision) => plain(decision.text)),
        recommendations: item.recommendations.map((point) => plain(point)),
        attachments: item.attachments.map((attachment) => plain(attachment.title)),
      })),
      apologies,
      attachments: attachments.map((attachment) => plain(attachment.title)),
    });
    expect(matters(parsed)).toEqual(matters(expected));
    expect(parsed.presences.map((person) => person.name)).toEqual(expected.presences.map((person) => person.name));
  });
});

/** Words without the marks of Markdown, which a PDF has not. */
function plain(text: string): string {
  return text
    .replace(/[*_\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
