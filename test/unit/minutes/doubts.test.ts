import { describe, expect, it } from 'vitest';
import { doubtsInWords } from '../../../src/minutes/doubts-in-words.ts';
import { parseDocument } from '../../../src/minutes/parse/parse-document.ts';
import { sourceOf } from './outline.ts';

const head = [
  'Referat af møde i Havnerådet',
  '',
  'Dato: Onsdag den 20. januar 2027 kl. 10.00-12.00',
  'Sted: Havnehuset, mødelokale 2',
  'Mødeleder: Asta Holm',
  'Til stede: Asta Holm, Bo Lindvig, Karen Skovby og Dan Ravn',
  'Afbud: Eva Birk',
];
const body = [
  '',
  '1. Velkomst',
  'Asta Holm bød velkommen.',
  '',
  '2. Bolværket',
  'Rådet besluttede at sætte bolværket i stand.',
];

/** The document with lines of the head replaced by their label, and a body of its own. */
function text(changes: Readonly<Record<string, string>> = {}, ownBody: readonly string[] = body): string {
  const lines = head.map((line) => {
    const label = Object.keys(changes).find((key) => line.startsWith(key));
    return label === undefined ? line : (changes[label] ?? line);
  });
  return [...lines, ...ownBody].join('\n');
}

function doubts(document: string, fileName = 'referat.md', language: 'da' | 'en' = 'da'): string[] {
  return doubtsInWords(parseDocument(sourceOf(document, fileName)).doubts, language);
}

describe('what is doubtful about a document', () => {
  it('is nothing where all fits', () => {
    expect(doubts(text())).toEqual([]);
  });

  it('is a date that falls on another weekday', () => {
    expect(doubts(text({ Dato: 'Dato: Tirsdag den 20. januar 2027 kl. 10.00-12.00' }))).toEqual([
      '»Tirsdag den 20. januar 2027« passer ikke sammen: Datoen er en onsdag.',
    ]);
  });

  it('is a weekday without a year only where no year around fits', () => {
    const withLine = (line: string) => text({}, [...body, '', '3. Eventuelt', line]);
    expect(doubts(withLine('Der er arbejdsdag torsdag den 22. april.'))).toEqual([]);
    expect(doubts(withLine('Der er arbejdsdag lørdag den 22. april.'))).toEqual([]);
    expect(doubts(withLine('Der er arbejdsdag søndag den 22. april.'))).toEqual([
      '»søndag den 22. april« passer ikke sammen: Datoen er en torsdag.',
    ]);
  });

  it('is a year that had to be guessed', () => {
    const document = text({ Dato: 'Dato: Onsdag den 20. januar kl. 10.00-12.00' }, [
      ...body,
      'Budgettet for 2027 følger.',
    ]);
    expect(doubts(document)).toEqual(['Mødets dato står uden år (»20. januar«). Jeg gætter på 20. januar 2027.']);
  });

  it('is a date in the name of the file that is not the meeting’s', () => {
    const differs = ['Filens navn siger 21. januar 2027, men i teksten er mødet 20. januar 2027.'];
    expect(doubts(text(), '2027-01-21 referat.docx')).toEqual(differs);
    expect(doubts(text(), 'Referat_21.01.2027.pdf')).toEqual(differs);
    expect(doubts(text(), '20270121.md')).toEqual(differs);
    expect(doubts(text(), '2027-01-20_referat.md')).toEqual([]);
    expect(doubts(text(), 'havneraadet-7.md')).toEqual([]);
  });

  it('is an end before the beginning', () => {
    const document = text({ Dato: 'Dato: 20. januar 2027 kl. 14.00' }, [...body, '', 'Mødet hævet kl. 12.15']);
    expect(doubts(document)).toEqual([
      'Mødet slutter kl. 12.15, før det begynder kl. 14.00. Sluttidspunktet er udeladt.',
    ]);
    expect(doubts(text({ Dato: 'Dato: 20. januar 2027 kl. 14.00-12.00' }))).toEqual([
      'Mødet slutter kl. 12.00, før det begynder kl. 14.00. Sluttidspunktet er udeladt.',
    ]);
  });

  it('is a next meeting that has been', () => {
    const next = (date: string) => text({}, [...body, '', '3. Næste møde', `Næste møde er ${date} kl. 10.`]);
    expect(doubts(next('den 20. januar 2026'))).toEqual([
      'Næste møde er angivet til 20. januar 2026, men det er før dette møde.',
    ]);
    expect(doubts(next('den 17. marts 2027'))).toEqual([]);
  });

  it('is a deadline for apologies after the meeting', () => {
    const agenda = (date: string) =>
      text({ Referat: 'Dagsorden til møde i Havnerådet', 'Til stede': 'Indkaldte: Asta Holm, Bo Lindvig og Dan Ravn' })
        .replace('Afbud: Eva Birk', `\nAfbud meddeles til Bo Lindvig senest den ${date}.\n`)
        .replace('Asta Holm bød velkommen.', '')
        .replace(/Rådet besluttede.*/, 'Bolværket er råddent.');
    expect(doubts(agenda('25. januar 2027'))).toEqual([
      'Fristen for afbud er mandag den 25. januar 2027, men da er mødet holdt.',
    ]);
    expect(doubts(agenda('15. januar 2027'))).toEqual([]);
  });

  it('is a slot outside the meeting, or before the item above has ended', () => {
    const slots = (second: string, third: string) => [
      '',
      '1. Velkomst (kl. 10.00-10.10)',
      'Asta Holm bød velkommen.',
      `2. Bolværket (kl. ${second})`,
      'Rådet besluttede at sætte bolværket i stand.',
      `3. Eventuelt (kl. ${third})`,
      'Intet.',
    ];
    expect(doubts(text({}, slots('10.10-11.00', '11.00-11.10')))).toEqual([]);
    expect(doubts(text({}, slots('10.05-11.00', '11.50-12.30')))).toEqual([
      'Punkt 3 er sat til kl. 11.50–12.30, men det er uden for mødets tid.',
      'Punkt 2 er sat til kl. 10.05–11.00, men da er punktet før ikke slut.',
    ]);
  });

  it('is a number that two items have, and one that none has', () => {
    const numbered = (...numbers: number[]) =>
      numbers.flatMap((number, index) => [
        '',
        `## ${number}. ${['Velkomst', 'Bolværket', 'Kajpladser', 'Isvinter'][index]}`,
        'Rådet tog sagen til efterretning.',
      ]);
    expect(doubts(text({}, numbered(1, 2, 2, 3)))).toEqual([
      'Der er to punkter med nummer 2: »Bolværket« og »Kajpladser«. Jeg har kun talt det ene med.',
    ]);
    expect(doubts(text({}, numbered(1, 2, 4)))).toEqual(['Efter punkt 2 kommer punkt 4.']);
  });

  it('is an item of the contents without text', () => {
    const contents = ['', 'Dagsorden', '1. Velkomst', '2. Bolværket', '3. Isvinter', ''];
    expect(doubts(text({}, [...contents, ...body]))).toEqual([
      'Punktet »Isvinter« står på listen, men ikke i teksten.',
    ]);
  });

  it('is a missing decision where one was asked for and the other items have theirs', () => {
    const item = (number: number, title: string, asks: string, outcome: string) => [
      '',
      `## ${number}. ${title}`,
      '### Indstilling',
      `- at rådet ${asks}`,
      '### Referat',
      outcome,
    ];
    const items = (asks: string) => [
      ...item(1, 'Bolværket', 'godkender tilbuddet', 'Rådet godkendte indstillingen.'),
      ...item(2, 'Budget', 'godkender budgettet', 'Rådet godkendte indstillingen.'),
      ...item(3, 'Isvinter', asks, 'Karen Skovby viste billeder fra havnen.'),
      ...item(4, 'Kajpladser', 'vedtager taksten', 'Rådet vedtog indstillingen.'),
    ];
    expect(doubts(text({}, items('beslutter beredskabet')))).toEqual([
      'Punkt 3 har en indstilling, men jeg kan ikke finde beslutningen.',
    ]);
    expect(doubts(text({}, items('drøfter beredskabet')))).toEqual([]);
  });

  it('is a guest of an item that does not exist, or who presents another', () => {
    const guest = (number: number) =>
      text({ Afbud: `Gæster: Frits Tang, havneingeniør (punkt ${number})` }, [
        '',
        '1. Velkomst',
        'Asta Holm bød velkommen.',
        '2. Bolværket v/ Frits Tang',
        'Rådet besluttede at sætte bolværket i stand.',
      ]);
    expect(doubts(guest(2))).toEqual([]);
    expect(doubts(guest(7))).toEqual(['Frits Tang er gæst under punkt 7, men holder oplæg under punkt 2.']);
    expect(doubts(guest(1))).toEqual(['Frits Tang er gæst under punkt 1, men holder oplæg under punkt 2.']);
    expect(doubts(guest(7).replace(' v/ Frits Tang', ''))).toEqual([
      'Frits Tang er gæst under punkt 7, men det punkt er der ikke.',
    ]);
  });

  it('is a chair who is not there', () => {
    expect(doubts(text({ Mødeleder: 'Mødeleder: Eva Birk' }))).toEqual([
      'Eva Birk leder mødet eller er referent, men har meldt afbud.',
    ]);
    expect(doubts(text({ Mødeleder: 'Mødeleder: Gorm Fjord' }))).toEqual([
      'Gorm Fjord leder mødet, men står ikke blandt deltagerne.',
    ]);
  });

  it('is somebody who is present and away', () => {
    expect(doubts(text({ Afbud: 'Afbud: Eva Birk, Dan Ravn' }))).toEqual([
      'Dan Ravn står både under »Til stede« og under afbud. Jeg regner personen for fraværende.',
    ]);
  });

  it('is one person under several spellings', () => {
    const spelled = (name: string) => text({ Afbud: `Afbud: ${name}` });
    const invited = spelled('Karin Skovby').replace('Til stede:', 'Inviterede:');
    expect(doubts(invited)[0]).toBe('Det ligner én person med flere stavemåder: Karen Skovby og Karin Skovby.');
    expect(doubts(text({}, [...body, 'Carin Skovby viste billeder.']))).toEqual([
      'Det ligner én person med flere stavemåder: Karen Skovby og Carin Skovby.',
    ]);
    expect(doubts(text({}, [...body, 'Karen Skovbys billeder blev vist.']))).toEqual([]);
  });

  it('is not two people of the same list with names that are alike', () => {
    const both = 'Til stede: Asta Holm, Bo Lindvig, Kristian Holm og Christian Holm';
    expect(doubts(text({ 'Til stede': both }))).toEqual([]);
  });

  it('is a line of the head that found no place, but not what is served or the letter head', () => {
    const free = (line: string) => text({ Afbud: `\n${line}\n` });
    expect(doubts(free('Mappen med planerne ligger i skuret ved kajen.'))).toEqual([
      'Linjen »Mappen med planerne ligger i skuret ved kajen.« fandt ikke sin plads.',
    ]);
    expect(doubts(free('Der er kaffe fra kl. 9.45.'))).toEqual([]);
    expect(doubts(free('HAVNEFORENINGEN NORD'))).toEqual([]);
  });

  it('is a sentence below the greeting, but not a signature', () => {
    const signed = ['', 'Venlig hilsen', 'Bo Lindvig'];
    expect(doubts(text({}, [...body, ...signed]))).toEqual([]);
    const note = 'Nøglerne til skuret skal hentes hos havnefogeden i god tid.';
    expect(doubts(text({}, [...body, ...signed, note]))).toEqual([`Linjen »${note}« fandt ikke sin plads.`]);
  });

  it('comes weightiest first, and in English where that is spoken', () => {
    const document = text({
      Dato: 'Dato: Tirsdag den 20. januar 2027 kl. 10.00-12.00',
      Mødeleder: 'Mødeleder: Gorm Fjord',
    });
    expect(doubts(document, '2027-01-21.md', 'en')).toEqual([
      'The file name says 21 January 2027, but in the text the meeting is on 20 January 2027.',
      '“Tirsdag den 20. januar 2027” does not go together: the date is a Wednesday.',
      'Gorm Fjord chairs the meeting but is not among those taking part.',
    ]);
  });
});
