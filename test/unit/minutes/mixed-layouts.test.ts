import { describe, expect, it } from 'vitest';
import { decisionLines, itemLines, parseFixture, parseText, peopleLines } from './outline.ts';

describe('a letter head that sets the body apart from the date by a dot', () => {
  it('has the name of the body without the dot', () => {
    const parsed = parseText(
      'Referat af bestyrelsesmøde\n\nBestyrelsen i Haveforeningen Solbakken · torsdag den 7. maj 2026 kl. 19.00-21.00\n\n1. Velkomst\n\n2. Hegn\n\nBeslutning: Hegnet males.\n',
    );
    expect(parsed).toMatchObject({
      committee: { name: 'Bestyrelsen i Haveforeningen Solbakken' },
      date: '2026-05-07',
    });
  });
});

describe('a case that three bodies have treated', () => {
  const parsed = parseFixture('byraad-flere-udvalg.md');

  it('has the decision of the body whose minutes these are', () => {
    expect(parsed.committee.name).toBe('Byrådet');
    expect(decisionLines(parsed)).toEqual([
      '33 approved: Godkendt.',
      '34 postponed: Sagen blev sendt tilbage til forvaltningen.',
      '35 approved: Tiltrådt.',
    ]);
  });

  it('keeps the words of the others as history', () => {
    const history = parsed.items[0]?.sections.filter((section) => section.kind === 'history');
    expect(history?.map((section) => section.heading)).toEqual([
      'Beslutning Sundhedsudvalget 12-03-2025',
      'Beslutning Økonomiudvalget 18-03-2025',
    ]);
  });

  it('takes "Åben" from the titles and knows the closed item', () => {
    expect(itemLines(parsed)).toEqual([
      '33 Kvalitetsstandard for træning',
      '34 Salg af Skolevej 5',
      '35 Lukket - Ansættelse (lukket)',
    ]);
  });
});

describe('the notes of a network with nested lists and "Ad pkt."', () => {
  const parsed = parseFixture('netvaerk.md');

  it('gives people the organisation above them', () => {
    expect(parsed.chair).toBe('Asta Holm');
    expect(peopleLines(parsed)).toEqual([
      'Asta Holm, digitaliseringschef, Ager Kommune',
      'Bo Lind, konsulent, Ager Kommune',
      'Cleo Rask, centerleder, Strand Kommune',
      'Dan Ulv, sygeplejefaglig konsulent, Strand Kommune',
      'Else Frost, Region Øst –',
      'Finn Gade, KL –',
    ]);
    expect(parsed.presences[3]?.isVirtual).toBe(true);
  });

  it('reads two labels on one line', () => {
    expect(parsed).toMatchObject({ date: '2025-04-03', startTime: '09:00', place: 'Sognehuset, Åvej 3, 8000 Havnby' });
  });

  it('has the conclusion for a decision, and what kommunes tell of themselves for none', () => {
    expect(decisionLines(parsed)).toEqual([
      '2 decided: Netværket anbefaler en fælles afprøvning. Bo udarbejder et oplæg til næste møde.',
    ]);
  });
});

describe('the minutes of a building site with numbered paragraphs', () => {
  const parsed = parseFixture('byggemoede.txt');

  it('does not take the paragraphs for items', () => {
    expect(itemLines(parsed)).toEqual(['1 Godkendelse af referat', '2 Tidsplan', '3 Økonomi', '4 Eventuelt']);
    expect(decisionLines(parsed).slice(0, 3)).toEqual([
      '1 approved: Referat nr. 6 godkendt uden bemærkninger.',
      '2 decided: Det blev aftalt, at leverancen af fliser rykkes til uge 38.',
      '3 decided: Ekstrakrav nr. 4 blev afvist.',
    ]);
  });

  it('reads labels that stand in a column', () => {
    expect(parsed).toMatchObject({ date: '2024-08-14', place: 'Skurvognen', minuteTakers: ['OP'] });
    expect(parsed.futureMeetings).toMatchObject([{ date: '2024-08-28', startTime: '10:00', isOwn: true }]);
  });
});

describe('minutes with bold labels inside the lines and a wrapped table of contents', () => {
  const parsed = parseFixture('samarbejdsforum.md');

  it('finds every item, and each title in full', () => {
    expect(itemLines(parsed)).toEqual([
      '1 Godkendelse af referat',
      '2 Orientering om fælles indkøb',
      '3 Temadrøftelse: Rekruttering af sygeplejersker og andre faggrupper til de kommunale plejeenheder',
      '4 Punkter til kommende møder',
      '5 Evt.',
    ]);
    expect(parsed.doubts).toEqual([]);
  });

  it('leaves the lead of the Indstilling out of its points', () => {
    expect(parsed.items[1]?.recommendations).toEqual(['tager orienteringen til efterretning', 'drøfter næste skridt']);
  });

  it('takes each bullet under "KSØ besluttede:" for a decision, and no bullet of the discussion', () => {
    expect(decisionLines(parsed)).toEqual([
      '1 approved: Der var ingen bemærkninger til referatet, som hermed er godkendt.',
      '2 noted: KSØ tog orienteringen til efterretning.',
      '3 decided: at nedsætte en arbejdsgruppe',
      '3 decided: at arbejdsgruppen afrapporterer inden 1. februar 2024',
      '5 none: Intet.',
    ]);
  });
});

describe('an agenda as a table', () => {
  const parsed = parseFixture('dagsorden-tabel.md');

  it('reads numbers, slots and presenters from its columns', () => {
    expect(parsed).toMatchObject({ kind: 'dagsorden', place: 'virtuelt via Teams', mode: 'virtual' });
    expect(itemLines(parsed)).toEqual([
      '1 Velkomst [09:00-09:05]',
      '2 Status på fælles akutpladser [09:05-09:40]',
      '3 Eventuelt [10:50-11:00]',
    ]);
    expect(parsed.items[1]?.presenters).toEqual([{ name: 'Wilma Yde', source: 'heading' }]);
  });
});
