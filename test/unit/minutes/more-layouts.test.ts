import { describe, expect, it } from 'vitest';
import { decisionLines, itemLines, parseFixture, parseText, peopleLines } from './outline.ts';

describe('minutes whose items are rows of a table', () => {
  const parsed = parseFixture('tabeller.md');

  it('reads head, people and items from three tables', () => {
    expect(parsed).toMatchObject({
      kind: 'referat',
      committee: { name: 'Driftsgruppen for Fjordbroen' },
      date: '2025-01-17',
      startTime: '09:00',
      endTime: '10:30',
      place: 'Teams',
      mode: 'virtual',
      chair: 'Helle Bruun',
    });
    expect(peopleLines(parsed)).toEqual([
      'Helle Bruun, Vejdirektoratet',
      'Troels Kaas, Fjord Kommune (minute-taker)',
      'Ane Riis, Brovagten –',
    ]);
    expect(itemLines(parsed)).toEqual(['1 Siden sidst', '2 Vintertjeneste', '3 Eventuelt']);
  });

  it('has what stands in the column of decisions', () => {
    expect(decisionLines(parsed)).toEqual([
      '1 noted: Taget til efterretning.',
      '2 decided: Det blev besluttet at købe en ekstra spreder.',
    ]);
  });
});

describe('minutes with one small table for each item', () => {
  const parsed = parseFixture('to-kolonner.md');

  it('reads labels, sections and items from the left column', () => {
    expect(itemLines(parsed)).toEqual(['1 Godkendelse af dagsorden', '2 Fælles skabelon', '3 Eventuelt']);
    expect(parsed.items[1]).toMatchObject({ recommendations: ['At forummet godkender skabelonen'] });
    expect(decisionLines(parsed)[1]).toBe('2 approved: Skabelonen blev godkendt.');
    expect(peopleLines(parsed)).toEqual([
      'Lene Vig, Region Øst',
      'Morten Kær, Ager Kommune',
      'Signe Tang, Ager Kommune (minute-taker)',
      'Palle Ross –',
    ]);
  });
});

describe('plain text without any markup or numbers', () => {
  const parsed = parseFixture('ren-tekst.txt');

  it('finds the items by the short lines that stand alone', () => {
    expect(itemLines(parsed)).toEqual(['– Velkomst', '– Regnskab', '– Sommerfest', '– Eventuelt']);
    expect(decisionLines(parsed)).toEqual(['2 approved: Bestyrelsen godkendte regnskabet.']);
  });

  it('knows minutes by who came, though the word is nowhere', () => {
    expect(parsed).toMatchObject({
      kind: 'referat',
      committee: { name: 'Bestyrelsen i Foreningen Havgus' },
      date: '2025-02-05',
      apologies: ['Kaj Lund'],
    });
  });
});

describe('an agenda with a numbered table of contents and bold lines', () => {
  const parsed = parseFixture('aben-dagsorden-region.md');

  it('reads name and short name of the committee', () => {
    expect(parsed.committee).toEqual({ name: 'Praksisforum', shortName: 'PRAF' });
    expect(parsed).toMatchObject({
      kind: 'dagsorden',
      title: 'Dagsorden til mødet i Praksisforum (PRAF)',
      date: '2025-08-25',
      startTime: '15:30',
      place: 'Regionshuset, Søndre Allé 1, konferencelokale B',
    });
  });

  it('reads an Indstilling that begins in the line "… indstiller,"', () => {
    expect(parsed.items.map((item) => [item.recommender, item.recommendations])).toEqual([
      ['Formandskabet', ['at udkast til aftale godkendes.']],
      ['Formandskabet', ['at orienteringen tages til efterretning.']],
      [undefined, []],
    ]);
  });
});

describe('other ways to begin an item', () => {
  it('with a time of day', () => {
    expect(itemLines(parseFixture('klokkeslaet.txt'))).toEqual([
      '– Velkomst [10:00]',
      '– Status på tidsplan [10:10]',
      '– Risici [11:00]',
      '– Eventuelt [11:45]',
    ]);
  });

  it('with "Punkt 1" on a line of its own', () => {
    const parsed = parseFixture('punkt-alene.txt');
    expect(itemLines(parsed)).toEqual([
      '1 Godkendelse af dagsorden',
      '2 Høring om værdighedspolitik',
      '3 Meddelelser',
      '4 Eventuelt',
    ]);
    expect(parsed).toMatchObject({ date: '2025-02-03', place: 'mødelokale 4, Rådhuset' });
  });

  it('with "1)" and lettered points inside', () => {
    const parsed = parseFixture('menighedsraad.txt');
    expect(itemLines(parsed)).toEqual([
      '1 Godkendelse af dagsorden',
      '2 Økonomi',
      '3 Kirkegården',
      '4 Personale (lukket)',
      '5 Næste møde',
      '6 Evt.',
    ]);
    expect(parsed.futureMeetings).toMatchObject([{ date: '2024-12-10', startTime: '19:00', isOwn: true }]);
  });

  it('and a numbered list inside an item is not one', () => {
    const parsed = parseText(
      `# Referat af møde i Trafikrådet den 2. april 2025

**1. Cykelstier**

Rådet så på tre forslag:

1. Strandvejen
2. Skolevej
3. Åbrinken

**2. Busser**

Rådet besluttede at skrive til busselskabet.

**3. Eventuelt**

4. maj er der cykeldag.`,
    );
    expect(itemLines(parsed)).toEqual(['1 Cykelstier', '2 Busser', '3 Eventuelt']);
  });
});

describe('a paper that is of no meeting', () => {
  it('is a bilag, though its chapters are numbered', () => {
    expect(parseFixture('brev-rapport.md')).toMatchObject({
      kind: 'bilag',
      title: 'Notat om støj fra Åparken',
      documentDate: '2024-04-15',
      items: [],
      presences: [],
    });
  });
});

describe('heads of papers that are letters, too', () => {
  const letter = (date: string, called: string) => `Haveselskabets sekretariat

Dato: ${date}
Sagsbehandler: Runa Holt

# DAGSORDEN

## 3. møde i styregruppen for Skolehaver

${called}
Drivhuset, Lindevej 2

1. Velkomst
2. Frø og planter
3. Eventuelt
`;

  it('takes the day that is called, not that of the letter', () => {
    expect(parseText(letter('3. maj 2031', '**Onsdag den 14. maj 2031 kl. 9.30-11.00**'))).toMatchObject({
      date: '2031-05-14',
      startTime: '09:30',
      endTime: '11:00',
    });
  });

  it('takes the labelled day where it is called with its weekday, or where nothing else is called', () => {
    const next = 'Onsdag den 14. maj 2031 kl. 9.30-11.00';
    expect(parseText(letter('Lørdag den 3. maj 2031 kl. 10.00-11.00', next)).date).toBe('2031-05-03');
    expect(parseText(letter('3. maj 2031', 'Næste møde er onsdag den 14. maj.')).date).toBe('2031-05-03');
    expect(parseText(letter('3. maj 2031\nTid: 16.00-18.00', next)).date).toBe('2031-05-03');
  });

  it.each([
    ['ROFORENINGEN SKUMMET - bestyrelsesmøde nr. 6', 'Bestyrelsen for Roforeningen Skummet'],
    ['Sporvej Syd – styregruppemøde', 'Styregruppen for Sporvej Syd'],
    ['Havnens Venner, bestyrelsesmøde', 'Bestyrelsen for Havnens Venner'],
  ])('reads whose meeting it is: %s', (line, name) => {
    const text = `${line}\n\nMandag d. 5. maj 2031 kl. 19-21 i klubhuset\n\nMed: Runa Holt og Egil Strand\nReferent: Egil\n\n1. Broen\nBroen blev godkendt.\n\n2. Evt.\nIntet.\n`;
    const parsed = parseText(text);
    expect(parsed.committee.name).toBe(name);
    expect(peopleLines(parsed).map((line) => line.split(' (')[0])).toEqual(['Runa Holt', 'Egil Strand']);
  });

  it('reads a column of title and organisation', () => {
    const text = `# Referat af møde i Havegruppen\n\nDato: 5. maj 2031\n\n| Navn | Titel og organisation | Deltagelse |\n|---|---|---|\n| Runa Holt | Havechef, Lindely Kommune | Fremmødt |\n| Egil Strand | Lektor, Lindely Universitet | Teams |\n\n1. Frø\nFrøene blev godkendt.\n\n2. Evt.\nIntet.\n`;
    expect(parseText(text).presences).toMatchObject([
      { name: 'Runa Holt', title: 'Havechef', organization: 'Lindely Kommune', isVirtual: false },
      { name: 'Egil Strand', title: 'Lektor', organization: 'Lindely Universitet', isVirtual: true },
    ]);
  });
});

it('takes what was decided without a heading where other items have one', () => {
  const headed = (title: string) => `Sagsfremstilling\n${title} er slidt og skal skiftes.\n\nBeslutning\nGodkendt.\n`;
  const text = `Referat af møde i Havegruppen den 5. maj 2031\n\n1. Godkendelse af referat\nReferatet blev ikke godkendt. Runa Holt sagde, at afsnittet om broen ikke gengiver drøftelsen. Det rettes og sendes ud igen inden sommerferien, så alle kan nå at læse det igennem.\n\n2. Broen\n${headed('Broen')}\n3. Hegnet\n${headed('Hegnet')}\n4. Forslag om gæs\nForslaget gik ud på at holde gæs. Forslaget faldt med 4 stemmer mod 3.\n`;
  const lines = decisionLines(parseText(text));
  expect(lines[0]).toMatch(/^1 \S+: Referatet blev ikke godkendt/);
  expect(lines.at(-1)).toMatch(/^4 \S+: Forslaget faldt/);
});
