import { describe, expect, test } from 'vitest';
import { type ExpectedAnswer, expectedAnswer, hasExpected, isCarried } from '../../../src/answers/expected-answer.ts';

const asked: readonly (readonly [ExpectedAnswer, readonly string[]])[] = [
  [
    'money',
    [
      'hvad koster flytteguiden?',
      'hvad kostede lydanlægget?',
      'hvor meget koster en lås?',
      'hvad skal lyngsø betale for flytteguiden?',
      'hvor mange penge er der sat af?',
      'hvor mange kroner gav indsamlingen?',
      'hvor meget søger vi om?',
      'hvad er prisen for en stadeplads?',
      'hvad er lejen af store sal?',
      'hvad er det samlede budgetbeløb? hvad er summen?',
      'hvor stort er underskuddet?',
      'hvor meget får vi i tilskud?',
      'how much does the guide cost?',
      'what is the price of a lock?',
      'hvor dyrt er det?',
    ],
  ],
  ['share', ['hvor mange procent klikkede?', 'hvor stor en andel betaler fjordby?', 'what percentage clicked?']],
  [
    'count',
    [
      'hvor mange låse får vesterhavn?',
      'hvor mange stemte for?',
      'how many computers were replaced?',
      'hvad er antallet af boder?',
    ],
  ],
  ['quantity', ['hvor stor er salen?', 'hvor højt er huset?', 'how big is the hall?']],
  [
    'duration',
    ['hvor længe varer forsøget?', 'hvor lang tid tager det?', 'hvor gammelt er anlægget?', 'how long is it?'],
  ],
  ['frequency', ['hvor ofte mødes styregruppen?', 'hvor tit skiftes batterierne?', 'how often do they meet?']],
  [
    'time',
    [
      'hvornår er beredskabsøvelsen?',
      'hvilken dag holdes julemarkedet?',
      'when does the new price start?',
      'hvilket år er taget fra?',
    ],
  ],
  [
    'deadline',
    [
      'hvornår er svarfristen?',
      'hvad er fondens frist?',
      'hvornår skal rasmus sende udbudsmaterialet?',
      'hvornår skal forslag senest være inde?',
      'inden hvornår skal priserne rettes?',
      'what is the deadline?',
      'when is the report due?',
    ],
  ],
  ['clock', ['hvad tid begynder mødet?', 'hvad klokken starter øvelsen?', 'what time does it start?']],
  [
    'person',
    [
      'hvem bestiller anlægget?',
      'hvem skriver ansøgningen?',
      'hvem fik pladsen i styregruppen?',
      'hvis ansvar er det?',
      'who writes the application?',
    ],
  ],
  ['place', ['hvor holdes temadagen?', 'hvilket lokale er vi i?', 'hvad er adressen?', 'where is it held?']],
  ['reason', ['hvorfor blev punktet udsat?', 'hvad er grunden til det?', 'why was it postponed?']],
  ['phone', ['hvad er vibekes telefonnummer?', 'what is her phone number?']],
  ['email', ['hvad er annes mailadresse?', 'what is his email address?']],
  [
    'yes-or-no',
    [
      'er taget lavet?',
      'må jeg skrive navnet i en sprogmodel?',
      'skal foreningerne betale mere?',
      'og blev budgettet vedtaget?',
      'men er lokalet ledigt?',
      'can the locks be opened with a key?',
      'is the roof done?',
    ],
  ],
  ['anything', ['hvad siger rapporten?', 'fortæl om ungeværkstedet', 'hvordan fordeles udgiften?', 'ladcykel']],
];

const questions = asked.flatMap(([kind, texts]) => texts.map((text) => [text, kind] as const));

describe('a question tells what kind of thing it wants', () => {
  test.each(questions)('%s → %s', (text, kind) => {
    expect(expectedAnswer(text)).toBe(kind);
  });

  test('the table holds at least sixty questions', () => {
    expect(questions.length).toBeGreaterThanOrEqual(60);
  });
});

const has: readonly (readonly [ExpectedAnswer, string, string])[] = [
  ['money', 'Udviklingen koster 1.450.000 kr.', 'Udviklingen tager to år.'],
  ['money', 'Rammen er 8,4 mio. kr. over fire år.', 'Rammen er vid.'],
  ['money', 'Der er gratis entré.', 'Der er fri adgang fra gården.'],
  ['share', 'I oktober var tallet faldet til 6 procent.', 'I oktober var tallet faldet.'],
  ['share', 'Fjordby betaler 52 %.', 'Fjordby betaler.'],
  ['share', 'Hver femte telefonopringning kommer fra en tilflytter.', 'Telefonen ringer tit.'],
  ['count', 'Kommunerne ønsker tilsammen 400 låse.', 'Kommunerne ønsker låse.'],
  ['count', 'Der er kommet ni høringssvar.', 'Der er kommet et høringssvar.'],
  ['duration', 'De forsøger det i seks måneder.', 'De forsøger det.'],
  ['frequency', 'Styregruppen mødes fire gange om året.', 'Styregruppen mødes.'],
  ['time', 'Øvelsen er torsdag den 22. april 2027.', 'Øvelsen bliver holdt.'],
  ['time', 'De første sættes op i marts.', 'De første sættes op.'],
  ['clock', 'Vi mødes kl. 19.00.', 'Vi mødes om aftenen.'],
  ['deadline', 'Jonas bestiller anlægget senest den 16. oktober 2026.', 'Jonas bestiller anlægget.'],
  ['person', 'Anne Kjær Mortensen skriver ansøgningen.', 'der skrives en ansøgning.'],
  ['person', 'Sekretariatet sender kalenderinvitationer.', 'der sendes kalenderinvitationer.'],
  ['place', 'Mødet holdes på Vesterhavn Rådhus.', 'Mødet holdes om aftenen.'],
  ['place', 'Vi mødes i caféen.', 'Vi mødes tirsdag.'],
  ['phone', 'Ring på 12 34 56 78.', 'Ring i morgen.'],
  ['email', 'Skriv til anne@fjordby.example.', 'Skriv til Anne.'],
];

describe('a sentence has what is asked for, or it has not', () => {
  test.each(has)('%s: "%s", not "%s"', (kind, yes, no) => {
    expect(hasExpected(kind, yes, '')).toBeGreaterThanOrEqual(0.8);
    expect(hasExpected(kind, no, '')).toBeLessThan(0.5);
  });

  test('a reason is surer where the sentence says "fordi", and no sentence is ruled out', () => {
    const because = hasExpected('reason', 'Punktet blev udsat, fordi to ikke havde svaret.', '');
    const plain = hasExpected('reason', 'Punktet blev udsat.', '');
    expect(because).toBeGreaterThan(plain);
    expect(plain).toBeGreaterThan(0);
  });

  test('a date without a limit is only half a deadline', () => {
    const limit = hasExpected('deadline', 'Tilmelding sker senest den 25. september 2026.', '');
    const date = hasExpected('deadline', 'Temadagen holdes den 8. oktober 2026.', '');
    expect([limit > date, date > 0]).toEqual([true, true]);
  });

  test.each(['yes-or-no', 'anything'] as const)(
    'where nothing certain is asked for every sentence will do: %s',
    (kind) => {
      expect(hasExpected(kind, 'Karla bager.', '')).toBe(1);
    },
  );

  test('a number that the question names itself does not answer how many', () => {
    expect(hasExpected('count', 'Der var 31 boder.', 'hvor mange af de 31 boder')).toBe(0);
  });

  test('dates, times and numbers of items do not answer how many', () => {
    for (const text of ['Mødet er den 4. maj 2027.', 'Vi begynder kl. 19.00.', 'Se punkt 4.', 'Det skete i 2026.'])
      expect(hasExpected('count', text, ''), text).toBe(0);
  });

  test('somebody whom the question names does not answer who', () => {
    expect(hasExpected('person', 'Rasmus Tvede Kragh svarede.', 'hvem svarede rasmus tvede kragh')).toBeLessThan(
      hasExpected('person', 'Rasmus Tvede Kragh svarede.', 'hvem svarede'),
    );
  });
});

describe('a word that the answer stands for need not stand in it', () => {
  test.each([
    ['koster', 'money', true],
    ['prisen', 'money', true],
    ['svarfristen', 'deadline', true],
    ['antallet', 'count', true],
    ['mailadresse', 'email', true],
    ['taget', 'money', false],
    ['koster', 'person', false],
    ['koster', 'anything', false],
  ] as const)('"%s" where %s is asked for: %s', (word, kind, expected) => {
    expect(isCarried(word, kind)).toBe(expected);
  });
});
