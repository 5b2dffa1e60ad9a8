import { describe, expect, it, test } from 'vitest';
import { parseText, peopleLines } from './outline.ts';

const minutes = (head: string) =>
  `# Referat af møde i Havnerådet\n\nTid: 4. marts 2027 kl. 10-12\n\n${head}\n\n## 1. Velkomst\n\nDagsordenen blev godkendt.\n\n## 2. Kajen\n\nKajen blev drøftet.\n`;

describe('who was away is understood', () => {
  test.each([
    ['behind a label', 'Til stede: Bo Lind og Asta Holm\n\nAfbud modtaget: Kaj Fløe', ['Kaj Fløe']],
    ['with the reason', 'Til stede: Bo Lind og Asta Holm\n\nAfbud fra Kaj Fløe, der er på ferie.', ['Kaj Fløe']],
    [
      'when it is told',
      'Til stede: Bo Lind og Asta Holm\n\nKaj Fløe og Ida Rask havde meldt afbud.',
      ['Kaj Fløe', 'Ida Rask'],
    ],
    ['when somebody could not come', 'Til stede: Bo Lind og Asta Holm\n\nKaj Fløe er forhindret.', ['Kaj Fløe']],
    [
      'in the same line as those present',
      'Til stede var Bo Lind og Asta Holm. Der var afbud fra Kaj Fløe.',
      ['Kaj Fløe'],
    ],
    [
      'with a title before the name',
      'Til stede: Bo Lind, Asta Holm\n\nBestyrelsesmedlem Kaj Fløe havde meldt afbud.',
      ['Kaj Fløe'],
    ],
  ])('%s', (_, head, away) => {
    expect(parseText(minutes(head)).apologies).toEqual(away);
  });

  it('but not where a sentence of the case speaks of somebody who cannot come', () => {
    expect(parseText(minutes('Til stede: Bo Lind\n\nVandet er forhindret i at løbe væk.')).apologies).toEqual([]);
  });
});

describe('who was there is understood', () => {
  it('where somebody left early', () => {
    const { presences } = parseText(
      minutes('Til stede: Bo Lind, Asta Holm\n\nAfbud fra Kaj Fløe. Driftsleder Ida Rask var med til kl. 11.15.'),
    );
    expect(presences.find(({ name }) => name === 'Ida Rask')).toMatchObject({
      title: 'Driftsleder',
      role: 'guest',
      until: '11:15',
    });
  });

  it('from a table with a column for each group', () => {
    const table = '**Til stede**\n\n| Forældre | Elever |\n|---|---|\n| Bo Lind (formand); Asta Holm | Kaj Fløe |';
    expect(peopleLines(parseText(minutes(table)))).toEqual([
      'Bo Lind, Forældre (chair)',
      'Asta Holm, Forældre',
      'Kaj Fløe, Elever',
    ]);
  });

  it('with the organisation in brackets, beside a role or alone', () => {
    const head = 'Deltagere: Bo Lind (formand, Sejlklubben), Asta Holm (Lystfiskerne), Kaj Fløe (Teknik og Miljø)';
    expect(parseText(minutes(head)).presences).toMatchObject([
      { name: 'Bo Lind', organization: 'Sejlklubben', role: 'chair' },
      { name: 'Asta Holm', organization: 'Lystfiskerne' },
      { name: 'Kaj Fløe', organization: 'Teknik og Miljø' },
    ]);
  });

  it('in whose stead somebody came, which is no organisation', () => {
    const [first] = parseText(
      minutes('Deltagere:\n- Bo Lind, havnefoged, i stedet for Asta Holm\n- Kaj Fløe'),
    ).presences;
    expect(first).toMatchObject({ name: 'Bo Lind', title: 'havnefoged', insteadOf: 'Asta Holm' });
    expect(first).not.toHaveProperty('organization');
  });

  it('without the menu of the web page', () => {
    const page = 'Medlemmer\nPrincipper\nArkiv\nKontakt\n\nDeltagere: Bo Lind, Asta Holm';
    expect(parseText(minutes(page)).presences.map(({ name }) => name)).toEqual(['Bo Lind', 'Asta Holm']);
  });

  it('by the full name of the one who took the minutes', () => {
    expect(parseText(minutes('Deltagere: Bo Lind, Asta Holm\n\nReferent: Asta')).minuteTakers).toEqual(['Asta Holm']);
  });
});
