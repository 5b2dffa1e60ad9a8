import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildDocx, inList, list, p, r, style, styled, table } from '../../docx-builder.ts';
import { decisionLines, itemLines, parseText, peopleLines } from '../minutes/outline.ts';
import { parseBytes, readBytes } from './printed-lines.ts';

const numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>';
const styles =
  style('Titel', 'Title') +
  style('Punkt', 'heading 1', numbered) +
  style('Afsnit', 'heading 2') +
  style('TOC1', 'toc 1');
const numbering = list(1, ['decimal %1.']) + list(2, ['bullet \uf0b7']);
const contents = (text: string, page: number) => p(r(`<w:t>${text}</w:t><w:tab/><w:t>${page}</w:t>`), styled('TOC1'));

/** Invented minutes as a secretary writes them in Word: no number in them was typed but those of the contents. */
const minutes = buildDocx({
  styles,
  numbering,
  links: ['https://example.org/budget.pdf'],
  body:
    p('Referat af møde i Styregruppen for Fyrtårnsprojektet', styled('Titel')) +
    p(
      r(
        '<w:t>Dato: 4. marts 2031</w:t><w:br/><w:t>Tid:</w:t><w:tab/><w:t>kl. 9.00-11.00</w:t><w:br/><w:t>Sted: Kajhuset</w:t>',
      ),
    ) +
    table(
      ['Navn', 'Titel', 'Organisation', 'Deltog'],
      ['Asta Holm', 'direktør', 'Ager Kommune', 'x'],
      ['Bo Lind', 'kontorchef', 'Fjordby Kommune', 'afbud'],
    ) +
    p(r('Dagsorden', '<w:b/>')) +
    contents('1. Velkomst', 1) +
    contents('2. Budget for fyret', 1) +
    contents('3. Eventuelt', 2) +
    p('Velkomst', styled('Punkt')) +
    p('Referat', styled('Afsnit')) +
    p('Asta Holm bød velkommen.') +
    p('Budget for fyret', styled('Punkt')) +
    p('Indstilling', styled('Afsnit')) +
    p('At styregruppen godkender budgettet', inList(2)) +
    p('Bilag', styled('Afsnit')) +
    p(`<w:hyperlink r:id="rL1">${r('Budget 2031')}</w:hyperlink>`, inList(2)) +
    p('Beslutning', styled('Afsnit')) +
    p(
      r('Styregruppen ') +
        `<w:del>${r('<w:delText>afviste</w:delText>')}</w:del><w:ins>${r('godkendte')}</w:ins>` +
        r(' budgettet.'),
    ) +
    p('Eventuelt', styled('Punkt')) +
    p('Referat', styled('Afsnit')) +
    p('Intet.'),
});

describe('minutes whose numbers Word has made', () => {
  it('have their items, people, attachments and decisions', async () => {
    const parsed = await parseBytes(minutes);
    expect(parsed).toMatchObject({
      kind: 'referat',
      date: '2031-03-04',
      startTime: '09:00',
      endTime: '11:00',
      place: 'Kajhuset',
    });
    expect(parsed.committee.name).toBe('Styregruppen for Fyrtårnsprojektet');
    expect(itemLines(parsed)).toEqual(['1 Velkomst', '2 Budget for fyret', '3 Eventuelt']);
    expect(peopleLines(parsed)).toEqual([
      'Asta Holm, direktør, Ager Kommune',
      'Bo Lind, kontorchef, Fjordby Kommune –',
    ]);
    expect(decisionLines(parsed)).toContain('2 approved: Styregruppen godkendte budgettet.');
    expect(parsed.items[1]?.recommendations).toHaveLength(1);
    expect(parsed.items[1]?.attachments).toEqual([{ title: 'Budget 2031', link: 'https://example.org/budget.pdf' }]);
  });

  it('show each decision in the text at its place', async () => {
    const { text } = await readBytes(minutes);
    const { items } = await parseBytes(minutes);
    const decisions = items.flatMap((item) => item.decisions);
    expect(decisions.length).toBeGreaterThan(0);
    for (const { span, text: words } of decisions) expect(text.slice(span?.start, span?.end)).toBe(words);
  });
});

describe('agendas that were laid out with Word', () => {
  it('are found beside their label in a table without lines', async () => {
    const agenda = ['Velkomst', 'Valg af referent', 'Eventuelt'].map((title) => p(title, inList(1))).join('');
    const body =
      p('Dagsorden for møde i Havnegruppen') +
      table(['Dato:', '4. marts 2031'], ['Sted:', 'Kajhuset'], ['Dagsorden:', agenda]);
    const parsed = await parseBytes(buildDocx({ body, numbering }));
    expect(itemLines(parsed)).toEqual(['1 Velkomst', '2 Valg af referent', '3 Eventuelt']);
    expect(parsed).toMatchObject({ date: '2031-03-04', place: 'Kajhuset' });
  });

  it('are found where the word "Punkt" is part of the automatic number', async () => {
    const body =
      p('Dagsorden for møde i Havnegruppen den 4. marts 2031') +
      ['Velkomst', 'Kajens belægning', 'Eventuelt']
        .map((title) => p(r(title, '<w:b/>'), inList(3)) + p('Tekst til punktet.'))
        .join('');
    const parsed = await parseBytes(buildDocx({ body, numbering: list(3, ['decimal Punkt %1 –']) }));
    expect(itemLines(parsed)).toEqual(['1 Velkomst', '2 Kajens belægning', '3 Eventuelt']);
  });
});

describe('minutes that LibreOffice has saved as a Word document', () => {
  it('have their numbered items, people, lettered recommendation and links', async () => {
    const file = new URL('../../fixtures/documents/havnegruppen-libreoffice.docx', import.meta.url);
    const parsed = await parseBytes(readFileSync(file));
    expect(parsed).toMatchObject({ kind: 'referat', date: '2031-03-04', startTime: '09:00', place: 'Kajhuset' });
    expect(itemLines(parsed)).toEqual(['1 Velkomst', '2 Nye pæle på molen', '3 Eventuelt']);
    expect(peopleLines(parsed)).toEqual(['Asta Holm, Ager Kommune', 'Bo Lind, Sejlklubben Tovværket –']);
    expect(decisionLines(parsed)).toEqual(['2 approved: Gruppen godkendte indstillingen.']);
    expect(parsed.items[1]?.recommendations).toHaveLength(2);
    expect(parsed.items[1]?.sections[0]?.text).toBe('a) at gruppen godkender tilbuddet\nb) at arbejdet begynder i maj');
    expect(parsed.items[1]?.attachments).toEqual([{ title: 'Tilbud på pæle', link: 'https://example.org/tilbud.pdf' }]);
  });
});

const office = '../shared/office';
const seeds = '../shared/seeds';

describe.skipIf(!existsSync(office))('the Word documents beside the repository', () => {
  it.each([
    ['dks-001.docx', '001'],
    ['dks-001-autonumbered.docx', '001'],
    ['kosu-000.docx', '000'],
  ])('%s says the same as its text', async (name, number) => {
    const file = readdirSync(seeds).find((seed) => seed.startsWith(number)) ?? '';
    const fromText = parseText(readFileSync(`${seeds}/${file}`, 'utf8'));
    const fromWord = await parseBytes(readFileSync(`${office}/${name}`));
    expect(itemLines(fromWord)).toEqual(itemLines(fromText));
    expect(decisionLines(fromWord)).toEqual(decisionLines(fromText));
    expect(peopleLines(fromWord)).toEqual(peopleLines(fromText));
    expect(fromWord.futureMeetings.map((meeting) => meeting.date)).toEqual(
      fromText.futureMeetings.map((meeting) => meeting.date),
    );
  });

  it('word-features.docx shows its numbers, table, text box, contents and inserted words', async () => {
    const { lines } = await readBytes(readFileSync(`${office}/word-features.docx`));
    const texts = lines.map((line) => line.text);
    expect(lines.flatMap((line) => (line.level === 1 ? (line.listMarker ?? []) : []))).toEqual(['1.', '2.', '3.']);
    expect(lines.filter((line) => line.cells?.length === 3)).toHaveLength(4);
    expect(texts.filter((text) => text.startsWith('TEKSTBOKS'))).toHaveLength(1);
    expect(texts.filter((text) => /\.{5} \d$/.test(text))).toHaveLength(3);
    expect(texts.some((text) => text.includes('-bindestreg, blødhed, tab efter tab'))).toBe(true);
    expect(texts.some((text) => text.includes('afviste'))).toBe(false);
    expect(texts.some((text) => text.startsWith('SIDEHOVED'))).toBe(false);
  });
});
