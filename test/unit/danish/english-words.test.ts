import { describe, expect, test } from 'vitest';
import { danishForms, danishWordsFor, englishPhrases, englishWords } from '../../../src/danish/english-words.ts';

describe('an English word has its Danish ones', () => {
  test.each([
    ['postponed', 'udsætte'],
    ['appointing', 'udpege'],
    ['rejected', 'afvise'],
    ['adopts', 'vedtage'],
    ['hired', 'ansætte'],
    ['repairs', 'reparation'],
    ['moved', 'flytte'],
    ['bought', 'købe'],
    ['sold', 'sælge'],
    ['proposing', 'foreslå'],
    ['invited', 'invitere'],
    ['attended', 'deltage'],
    ['represents', 'repræsentere'],
    ['chosen', 'vælge'],
    ['paid', 'betale'],
    ['spent', 'bruge'],
    ['built', 'bygge'],
    ['wrote', 'skrive'],
    ['withdrew', 'trække'],
    ['municipalities', 'kommune'],
    ['studies', 'undersøgelse'],
    ['children', 'barn'],
    ['women', 'kvinde'],
    ['criteria', 'kriterium'],
    ['analyses', 'analyse'],
    ['councillors', 'byrådsmedlem'],
    ["council's", 'råd'],
    ['planning', 'planlægning'],
    ['planned', 'planlægge'],
    ['cutting', 'spare'],
    ['cancelled', 'aflyse'],
    ['canceled', 'aflyse'],
    ['organized', 'organisere'],
    ['prioritize', 'prioritere'],
    ['digitalization', 'digitalisering'],
    ['neighbors', 'nabo'],
    ['theaters', 'teater'],
    ['license', 'licens'],
    ['cheaper', 'billig'],
    ['hospital', 'sygehus'],
    ['minutes', 'referat'],
    ['nurses', 'sygeplejerske'],
    ['roofs', 'tag'],
    ['tenant', 'lejer'],
    ['teachers', 'lærer'],
    ['parish', 'sogn'],
    ['hymns', 'salme'],
    ['treasurer', 'kasserer'],
    ['surplus', 'overskud'],
    ['vaccinated', 'vaccinere'],
    ['garbage', 'affald'],
    ['passwords', 'adgangskode'],
    ['football', 'fodbold'],
    ['dismissal', 'afskedigelse'],
    ['wages', 'løn'],
    ['library', 'bibliotek'],
    ['rooms', 'lokale'],
    ['budget', 'budget'],
    ['bylaws', 'vedtægt'],
    ['ai', 'kunstig intelligens'],
  ])('%s → %s', (english, danish) => {
    expect(danishWordsFor(english)).toContain(danish);
  });

  test.each(['hjertekommidt', 'the', 'was', '', '2027'])('"%s" has none', (word) => {
    expect(danishWordsFor(word)).toEqual([]);
  });
});

describe('the words of an English question', () => {
  const forms = (question: string) => danishForms(question.split(' '));

  test.each([
    ['steering group', 'styregruppe'],
    ['steering groups', 'styregruppe'],
    ['annual reports', 'årsberetning'],
    ['general assembly', 'generalforsamling'],
    ['extraordinary general meeting', 'ekstraordinær generalforsamling'],
    ['home care', 'hjemmepleje'],
    ['waste water', 'spildevand'],
    ['sick leave', 'sygefravær'],
    ['agenda items', 'dagsordenspunkt'],
    ['signed up', 'tilmelde'],
    ['any other business', 'eventuelt'],
    ['bike lanes', 'cykelsti'],
    ['parish councils', 'menighedsråd'],
    ['health and safety representative', 'arbejdsmiljørepræsentant'],
    ['data-protection', 'databeskyttelse'],
  ])('"%s" is one term, %s', (question, danish) => {
    const found = forms(question);
    expect(found).toHaveLength(1);
    expect(found[0]?.danish).toContain(danish);
  });

  test('stand each in one group, in their order, known or not', () => {
    expect(forms('did hjertekommidt postpone the steering group').map(({ english }) => english)).toEqual([
      ['did'],
      ['hjertekommidt'],
      ['postpone'],
      ['the'],
      ['steering', 'group'],
    ]);
    expect(forms('hjertekommidt')).toEqual([{ english: ['hjertekommidt'], danish: [] }]);
    expect(danishForms([])).toEqual([]);
  });

  test('bring the Danish forms that no stem finds', () => {
    expect(forms('sold')[0]?.danish).toEqual(expect.arrayContaining(['sælge', 'solgt', 'salg']));
  });
});

describe('the dictionary', () => {
  const entries = [...englishWords, ...englishPhrases];

  test('has 1,800 words and 500 terms at least', () => {
    expect(englishWords.size).toBeGreaterThanOrEqual(1800);
    expect(englishPhrases.size).toBeGreaterThanOrEqual(500);
  });

  test('gives one to four words, none twice, lower case and composed', () => {
    for (const [english, danish] of entries) {
      expect(danish.length, english).toBeGreaterThanOrEqual(1);
      expect(danish.length, english).toBeLessThanOrEqual(4);
      expect(new Set(danish).size, english).toBe(danish.length);
      for (const word of danish) expect(word, english).toMatch(/^[\p{Ll}\d]+(?:[ -][\p{Ll}\d]+)*$/u);
      for (const word of danish) expect(word).toBe(word.normalize('NFC'));
    }
  });

  test('has single words apart from terms', () => {
    for (const word of englishWords.keys()) expect(word).toMatch(/^[a-zçéè]+(?:-[a-z]+)*$/);
    for (const phrase of englishPhrases.keys()) expect(phrase).toMatch(/^[a-z]+(?: [a-z]+)+$/);
  });
});
