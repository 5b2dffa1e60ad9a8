import { describe, expect, it } from 'vitest';
import { decisionLines, itemLines, parseFixture, peopleLines } from './outline.ts';

describe('a municipal committee with Indstilling, Sagsforløb and Beslutning', () => {
  const parsed = parseFixture('byraad-beslutning.md');

  it('has its date, times and place from the labels', () => {
    expect(parsed).toMatchObject({
      kind: 'referat',
      committee: { name: 'Teknik- og Klimaudvalget' },
      date: '2024-05-14',
      startTime: '16:00',
      endTime: '18:15',
      place: 'Havneby Rådhus, mødelokale 3',
    });
  });

  it('keeps the numbers that run on through the year, and knows the closed item', () => {
    expect(itemLines(parsed)).toEqual([
      '41 Godkendelse af dagsorden',
      '42 Lokalplan 117 for Åparken',
      '43 Takster for genbrugspladser 2025',
      '44 Lukket punkt: Køb af areal (lukket)',
      '45 Orientering fra formanden',
    ]);
  });

  it('takes what another body decided before for history, not for a decision', () => {
    expect(decisionLines(parsed)).toEqual([
      '41 approved: Godkendt.',
      '42 approved: Indstillingen anbefales godkendt, idet stien langs åen anlægges før boligerne.',
      '43 postponed: Udsat til mødet den 11. juni 2024.',
      '44 approved: Indstillingen blev tiltrådt.',
      '45 noted: Orienteringen taget til efterretning.',
    ]);
    expect(parsed.items[1]?.sections.map((section) => section.kind)).toContain('history');
  });

  it('reads the points of the Indstilling and who makes it', () => {
    expect(parsed.items[1]).toMatchObject({
      recommender: 'Forvaltningen',
      recommendations: ['at lokalplan 117 vedtages endeligt,', 'at høringssvarene besvares som foreslået i bilag 2.'],
    });
    expect(parsed.items[2]?.recommendations).toEqual(['at taksterne forhøjes med 4 procent.']);
  });

  it('reads attachments with number and address', () => {
    expect(parsed.items[1]?.attachments).toEqual([
      { number: '1', title: 'Lokalplan 117', link: 'https://havneby.example/lokalplan-117.pdf' },
      { number: '2', title: 'Notat om høringssvar' },
    ]);
  });

  it('has the members, their roles, and the one who was away', () => {
    expect(peopleLines(parsed)).toEqual([
      'Lise Aagren, A (chair)',
      'Torkil Brix, V (deputy-chair)',
      'Hanne Skovmand, F',
      'Ejnar Due, C –',
      'Pia Vesterlund, B',
    ]);
    expect(parsed.apologies).toEqual(['Ejnar Due']);
  });
});

describe('the minutes of a school board in plain prose', () => {
  const parsed = parseFixture('skolebestyrelse.txt');

  it('names the board, the place and who led and wrote', () => {
    expect(parsed).toMatchObject({
      kind: 'referat',
      committee: { name: 'Skolebestyrelsen på Lindeskolen' },
      date: '2024-03-06',
      startTime: '17:30',
      endTime: '20:00',
      place: 'personalerummet',
      chair: 'Karsten Vind',
      minuteTakers: ['Bente Krog'],
      apologies: ['Jesper Toft', 'Nina Bay'],
    });
  });

  it('finds the decision in the middle of the prose', () => {
    expect(decisionLines(parsed)).toEqual([
      '1 approved: Dagsordenen blev godkendt.',
      '2 discussed: Elevrådet ønsker længere åbningstid i hallen, og forslaget blev drøftet.',
      '3 approved: Bestyrelsen vedtog princippet med den ændring, at svarfristen er tre hverdage.',
      '4 postponed: Punktet blev udsat til næste møde, da materialet først kom i dag.',
      '5 noted: Bestyrelsen tog budgettet til efterretning.',
      '6 none: Intet.',
    ]);
  });

  it('reads a deadline without a year as the first one after the meeting', () => {
    expect(parsed.actions).toContainEqual(
      expect.objectContaining({ due: '2024-03-22', dueText: 'senest den 22. marts' }),
    );
  });

  it('reads the next meeting below the last item', () => {
    expect(parsed.futureMeetings).toMatchObject([{ date: '2024-04-10', startTime: '17:30', isOwn: true }]);
  });

  it('separates people who are joined by "og" and a title', () => {
    expect(peopleLines(parsed).slice(4, 6)).toEqual([
      'Bente Krog, skoleleder (minute-taker)',
      'Freja Lund, elevrådsrepræsentant',
    ]);
  });
});

describe('the general assembly of an association with "Ad 1"', () => {
  const parsed = parseFixture('forening-ad.txt');

  it('takes the first list for a table of contents and counts sub-items', () => {
    expect(itemLines(parsed)).toEqual([
      '1 Valg af dirigent',
      '2 Bestyrelsens beretning',
      '3 Regnskab for 2023',
      '4 Indkomne forslag',
      '4.1 Forslag om elbiler',
      '4.2 Forslag om hegn',
      '5 Valg til bestyrelsen',
      '6 Eventuelt',
    ]);
    expect(parsed.items[4]?.parent).toBe('4');
  });

  it('is held by the association, where and when the title says', () => {
    expect(parsed).toMatchObject({
      committee: { name: 'Haveforeningen Solbakken' },
      date: '2024-04-20',
      startTime: '14:00',
      endTime: '16:40',
      place: 'Kulturhuset, store sal',
      minuteTakers: ['Iben Falk'],
    });
  });

  it('tells elections, approvals and a rejection apart', () => {
    expect(decisionLines(parsed)).toEqual([
      '1 appointed: Bestyrelsen foreslog Ole Thygesen, som blev valgt.',
      '2 approved: Beretningen blev enstemmigt godkendt.',
      '3 approved: Regnskabet blev godkendt med 41 stemmer for og 2 imod.',
      '4.1 approved: Forslaget om to ladestandere blev vedtaget.',
      '4.2 decided: Forslaget blev forkastet.',
      '5 appointed: Grethe Munk blev genvalgt som formand.',
      '5 appointed: Som nyt medlem valgtes Iben Falk.',
    ]);
  });
});

describe('a housing section with lettered items', () => {
  const parsed = parseFixture('boligafdeling.md');

  it('has the letters as numbers', () => {
    expect(itemLines(parsed)).toEqual(['A Siden sidst', 'B Ansøgning om altaner', 'C Budget', 'D Eventuelt']);
    expect(decisionLines(parsed)).toEqual([
      'B decided: Afdelingsbestyrelsen besluttede at indhente to tilbud.',
      'C approved: Driftsbudgettet for 2025 blev godkendt.',
      'D none: Ingen bemærkninger.',
    ]);
  });

  it('prefers the board that met to the society above it', () => {
    expect(parsed.committee.name).toBe('Afdelingsbestyrelsen, Afdeling 7');
    expect(parsed).toMatchObject({ date: '2024-09-03', startTime: '19:00', endTime: '21:00', place: 'fælleshuset' });
  });

  it('knows people by their first names', () => {
    expect(peopleLines(parsed)).toEqual(['Kirsten', 'Bo', 'Yasmin', 'Palle', 'Lis –']);
    expect(parsed.actions).toMatchObject([{ responsible: 'Palle', due: '2024-10-01', itemNumber: 'B' }]);
  });
});

describe('an agenda without numbers', () => {
  const parsed = parseFixture('dagsorden-unummereret.md');

  it('takes its headings for the items', () => {
    expect(parsed.kind).toBe('dagsorden');
    expect(itemLines(parsed)).toEqual([
      '– Velkomst',
      '– Arbejdspladsvurdering 2024 [08:35-09:15]',
      '– Sygefravær [09:15-10:00]',
      '– Eventuelt',
    ]);
  });

  it('has no decisions, though it recommends some', () => {
    expect(decisionLines(parsed)).toEqual([]);
    expect(parsed.items[1]).toMatchObject({
      presenters: [{ name: 'Susan Orla', source: 'heading' }],
      recommendations: ['drøfter resultaterne', 'udpeger tre indsatsområder'],
      attachments: [{ title: 'APV-rapport 2024' }],
    });
  });
});

describe('an agenda and its minutes in one file', () => {
  const parsed = parseFixture('dagsorden-og-referat.txt');

  it('joins the two lists to one', () => {
    expect(itemLines(parsed)).toEqual([
      '1 Godkendelse af referat',
      '2 Sommerudflugt',
      '3 Nye havemøbler',
      '4 Eventuelt',
    ]);
  });

  it('has the recommendation of the agenda beside the decision of the minutes', () => {
    expect(parsed.items[1]?.recommendations).toEqual(['at Brugerrådet vælger mellem Dyrehaven og Havmuseet.']);
    expect(decisionLines(parsed)).toEqual([
      '1 approved: Godkendt uden bemærkninger.',
      '2 appointed: Brugerrådet valgte Havmuseet.',
      '3 decided: Det blev aftalt, at Tina Moos bestiller to bænke senest den 1. juli.',
    ]);
  });

  it('finds the people between the two lists', () => {
    expect(peopleLines(parsed)).toEqual([
      'Gerda Juhl',
      'Svend Aage Krag',
      'Ruth Bahn',
      'Tina Moos, leder',
      'Poul Winther –',
    ]);
  });
});
