import { describe, expect, test } from 'vitest';
import { openScope, operatorScope, type ReadScope } from '../../../src/access/scope.ts';
import type { Answer } from '../../../src/answers/answer.ts';
import { createAnswerQuestion } from '../../../src/answers/answer-question.ts';
import type { Focus } from '../../../src/answers/focus.ts';
import { gatherGrounds } from '../../../src/answers/gather-grounds.ts';
import { buildLibrary } from '../../../src/answers/library.ts';
import { aMeeting, anItem } from '../../builders.ts';
import { asker, canariesIn, canaryLibrary, canaryWords, ownCommittee } from './canary-library.ts';

const { library, foreign, attendance, askedFor } = canaryLibrary();
const answerQuestion = createAnswerQuestion(async () => library, attendance);
const now = new Date('2031-04-10T08:00:00Z');
const ownScope: ReadScope = openScope([ownCommittee.id]);

function ask(text: string, { scope = ownScope, focus }: { scope?: ReadScope; focus?: Focus } = {}): Promise<Answer> {
  return answerQuestion({ text, now, scope, asker, language: 'da', ...(focus === undefined ? {} : { focus }) });
}

/** What an answer tells that the question did not say itself. */
function leaks(answer: Answer, ...said: string[]): string[] {
  const known = canariesIn(said.join('\n'));
  return canariesIn(JSON.stringify(answer)).filter((label) => !known.includes(label));
}

async function leaksOf(questions: readonly string[]): Promise<{ question: string; told: string[] }[]> {
  const found = [];
  for (const question of questions) {
    const told = leaks(await ask(question), question);
    if (told.length > 0) found.push({ question, told });
  }
  return found;
}

const general: Readonly<Record<string, readonly string[]>> = {
  decision: [
    'Hvad besluttede vi sidst?',
    'Hvad blev der besluttet på sidste møde?',
    'Hvad besluttede styregruppen i marts?',
    'Hvad er der besluttet i år?',
    'Hvilke beslutninger blev truffet den 4. marts 2031?',
    'Hvad blev besluttet den 18. marts 2031?',
    'Hvad besluttede styregruppen under punkt 2?',
    'Hvad besluttede vi under punkt 3?',
    'Hvad blev besluttet under punkt 3.1?',
    'What did the steering group decide in March?',
    'What was decided at the last meeting?',
    'Hvem blev ansat?',
    'Blev ansættelsen godkendt?',
    'vis alle beslutninger',
  ],
  agenda: [
    'Hvad er på dagsordenen?',
    'Hvad skal vi tale om på næste møde?',
    'dagsorden for mødet den 18. april',
    'Hvad var på dagsordenen den 4. marts 2031?',
    'Hvad var på dagsordenen den 18. marts 2031?',
    'What is on the agenda for the next meeting?',
    'Hvilke punkter er der i april?',
    'Er der lukkede punkter?',
  ],
  meetings: [
    'Hvornår er næste møde?',
    'Hvilke møder er der i 2031?',
    'Hvilke møder er der i april?',
    'Hvornår mødes styregrupperne?',
    'Hvornår holdt vi sidst møde?',
    'Er der møde den 29. april?',
    'Er der møde den 18. april?',
    'Hvor holdes næste møde?',
    'When is the next meeting?',
    'Which meetings are there in May?',
    'møder i maj',
    'Hvornår er næste møde efter den 22. april 2031?',
  ],
  attendance: [
    'Hvem deltog den 4. marts 2031?',
    'Hvem deltog den 18. marts 2031?',
    'Hvem deltog i sidste møde?',
    'Hvem kommer til næste møde?',
    'Hvem har meldt afbud?',
    'Hvem mangler at svare?',
    'Hvem var ikke til stede i marts?',
    'Who attended the last meeting?',
    'Hvor mange kom i marts?',
    'Var Ditte med i marts?',
    'Var Ulla til stede?',
    'Hvem kommer den 18. april?',
    'Hvem meldte afbud den 18. marts 2031?',
  ],
  attachments: [
    'Hvilke bilag er der til næste møde?',
    'Hvilke bilag var der til mødet den 4. marts 2031?',
    'Hvilke bilag var der til mødet den 18. marts 2031?',
    'Hvad er bilag 1?',
    'Hvad er bilag 2?',
    'Hvad er bilag 7?',
    'Hvilke bilag hører til punkt 2?',
    'Hvilke bilag hører til punkt 3?',
    'Hvilke bilag er der til punktet om taget?',
    'Which attachments belong to item 2?',
    'bilag',
  ],
  guests: [
    'Hvem var gæst under punkt 2?',
    'Hvem var gæst under punkt 3?',
    'Kommer der gæster til næste møde?',
    'Hvem var gæst den 18. marts 2031?',
    'Who were the guests?',
  ],
  officers: [
    'Hvem er formand?',
    'Hvem er næstformand?',
    'Hvem var referent den 18. marts 2031?',
    'Hvem ledede mødet i marts?',
    'Hvem er medformand?',
    'Who is the chair?',
    'Who took the minutes?',
    'Who is deputy chair?',
  ],
  person: [
    'Hvad er Dittes telefonnummer?',
    'Hvad er Ibs telefonnummer?',
    'Hvad er Bos mailadresse?',
    'Hvem er Ditte?',
    'Hvem er Bo?',
    'Hvad er Ulla Fraværs stilling?',
    'Hvor længe var Peter med?',
    'Hvem er fyrmester?',
    'Hvem er tømrer i Fyrby?',
    'Who is Per?',
    'kontaktoplysninger på Ib',
  ],
  presenters: [
    'Hvem indledte punkt 2?',
    'Hvem fremlagde punkt 3?',
    'Hvem fremlagde sagen om taget?',
    'Hvem præsenterer status på taget?',
    'Hvem fremlagde ansættelsen?',
    'Who presented item 2?',
    'Who presented item 3?',
  ],
  item: [
    'Hvad handlede punkt 1 om?',
    'Hvad handlede punkt 2 om?',
    'Hvad handlede punkt 3 om?',
    'Hvad handlede punkt 3.1 om?',
    'Var der noget under eventuelt?',
    'Hvad blev der sagt under punktet om taget?',
    'What was item 3 about?',
  ],
  mine: [
    'Hvad skal jeg nå?',
    'Hvilke opgaver har jeg?',
    'mine opgaver',
    'mine frister',
    'mine møder',
    'Har jeg svaret?',
    'Har jeg meldt afbud?',
    'Hvad skal jeg huske i april?',
    'What are my tasks?',
    'Have I answered?',
    'jeg melder afbud',
    'jeg kommer den 18. april',
    'I will attend',
  ],
  fact: [
    'Hvad koster taget?',
    'Hvad koster det at lægge taget om?',
    'Hvor gammelt er taget?',
    'Hvornår skal taget være lagt om?',
    'Hvad anbefaler tømreren?',
    'Hvad er lønnen om måneden?',
    'Hvem får 51.000 kr.?',
    'Hvor meget er 700.000 kr. til?',
    'Hvem skal ansættes?',
    'Hvem har arbejdet på fyret i ti år?',
    'Hvor mødes vi?',
    'Hvorfor skal taget lægges om?',
    'How much does the roof cost?',
    'Who gets the new roof?',
    'Hvem skriver kontrakten?',
    'Hvem maler?',
    'Hvem har søgt stillingen?',
    'taget',
    'ansøgning',
    'kontrakt',
    'løn',
    'notat om taget',
    'økonomiudvalget i januar',
  ],
  help: ['hjælp', 'hej', 'Hvad kan du?', 'help', '', '???', 'Hvilke udvalg kender du?', 'Hvilke udvalg er der?'],
};

/** All kinds of questions about one thing. */
const about: readonly ((name: string) => string)[] = [
  (name) => `Hvad besluttede ${name}?`,
  (name) => `Hvad blev besluttet om ${name}?`,
  (name) => `Hvornår er næste møde i ${name}?`,
  (name) => `Hvad er på dagsordenen for ${name}?`,
  (name) => `Hvem deltog i ${name}?`,
  (name) => `Hvem er formand for ${name}?`,
  (name) => `Hvem var referent i ${name}?`,
  (name) => `Hvem havde afbud i ${name}?`,
  (name) => `Hvad er Ib ${name}s mailadresse?`,
  (name) => `Hvad koster ${name}?`,
  (name) => `Hvem fremlagde ${name}?`,
  (name) => `Hvilke bilag er der til ${name}?`,
  (name) => `Hvad er Ditte ${name}s telefonnummer?`,
  (name) => `Hvem er ${name}?`,
  (name) => `What did ${name} decide about the roof?`,
  (name) => `Hvad siger bilaget om ${name}?`,
  (name) => `Hvem var gæst under punktet om ${name}?`,
  (name) => `Hvad handlede punktet om ${name} om?`,
  (name) => `Har jeg opgaver om ${name}?`,
  (name) => name,
];

/** One letter twice, one left out, two turned round: what a finger does. */
function slips(word: string): string[] {
  return [
    `${word.slice(0, 4)}${word.slice(3)}`,
    `${word.slice(0, 3)}${word.slice(4)}`,
    `${word.slice(0, 3)}${word[4]}${word[3]}${word.slice(5)}`,
  ];
}

const words = canaryWords();
const everyName = words.flatMap((word, at) =>
  [0, 6, 11].map((step) => about[(at + step) % about.length]?.(word) ?? ''),
);
const everySlip = words.flatMap((word, at) =>
  slips(word).map((slip, step) => about[(at + 5 * step) % about.length]?.(slip) ?? ''),
);
const theirs = foreign.flatMap(({ committee: { name, shortName = '', aliases } }) =>
  [name, shortName, aliases[0] ?? '', `${shortName.slice(0, 4)}-styregruppen`].flatMap((spoken) =>
    about.map((question) => question(spoken)),
  ),
);

describe('nothing is told of committees of others, nor of closed items, which the question does not say itself', () => {
  test.each(Object.entries(general))('%s', async (_, questions) => {
    expect(await leaksOf(questions)).toEqual([]);
  });

  test('asked by each of their words', async () => {
    expect(await leaksOf(everyName)).toEqual([]);
  });

  test('asked by each of their words with a slip of the pen: nobody is told how it is spelt', async () => {
    expect(await leaksOf(everySlip)).toEqual([]);
  });

  test('asked by the names of the committees', async () => {
    expect(await leaksOf(theirs)).toEqual([]);
  });

  test('that are more than three hundred questions', () => {
    const all = [...Object.values(general).flat(), ...everyName, ...everySlip, ...theirs];
    expect(new Set(all).size).toBeGreaterThan(300);
  });

  test('nobody even looks up who comes to the meetings of others', async () => {
    askedFor.clear();
    for (const question of [...(general['attendance'] ?? []), ...(general['mine'] ?? []), ...theirs])
      await ask(question);
    expect([...askedFor].filter((id) => id !== ownCommittee.id && !id.startsWith('fyr-'))).toEqual([]);
  });

  test('nor is any of it handed to a language model', async () => {
    const handed: string[] = [];
    const asking = createAnswerQuestion(
      async () => library,
      attendance,
      async (question, narrowed, answer) => {
        const grounds = await gatherGrounds(question, narrowed, answer);
        const told = leaks(answer, question.text);
        told.push(...canariesIn(JSON.stringify(grounds.map(({ ground }) => ground))));
        handed.push(...told.filter((label) => !canariesIn(question.text).includes(label)));
        return answer;
      },
    );
    for (const text of [...Object.values(general).flat(), ...everyName, ...everySlip])
      await asking({ text, now, scope: ownScope, asker, language: 'da' });
    expect(handed).toEqual([]);
  });

  test('a viewer of no committee is told of none', async () => {
    const scope: ReadScope = openScope([]);
    for (const question of [...Object.values(general).flat(), ...theirs]) {
      const answer = await ask(question, { scope });
      expect(leaks(answer, question), question).toEqual([]);
      expect(JSON.stringify(answer), question).not.toMatch(/fyrt|Ditte Eksempel|tagsten/i);
    }
  });
});

const followUps = [
  'hvem indledte det?',
  'og hvem deltog?',
  'hvad koster det?',
  'hvad med næste møde?',
  'og hvornår er det?',
  'hvad blev besluttet?',
  'er der bilag til det?',
  'hvem er han?',
  'hvad er hendes telefonnummer?',
  'var hun med?',
  'hvor længe var han med?',
  'og punkt 2?',
  'hvad handlede punkt 3 om?',
  'hvem var gæst?',
  'hvem er formand?',
  'what about March?',
  'who presented it?',
  'og Fyrtårnet?',
  'mere',
];

describe('a further question behind an answer that the viewer may not see any more tells nothing of it', () => {
  const [first] = foreign;
  const [theirRecord] = first?.records ?? [];
  const outside = {
    committeeIds: [first?.committee.id ?? ''],
    meetingId: theirRecord?.meeting.id ?? '',
    itemOrder: 1,
  };

  test.each([
    ['an item of others', { text: 'Hvad koster det nye tag?', ...outside }],
    ['a meeting of others', { text: 'Hvem deltog?', ...outside, itemOrder: 0 }],
    [
      'a closed item',
      { text: 'Hvad blev besluttet?', committeeIds: [ownCommittee.id], meetingId: 'fyr-marts', itemOrder: 2 },
    ],
    [
      'an item below a closed one',
      { text: 'Hvad blev besluttet?', committeeIds: [], meetingId: 'fyr-marts', itemOrder: 3 },
    ],
  ] satisfies [string, Focus][])('%s', async (_, focus) => {
    for (const question of followUps) {
      expect(leaks(await ask(question, { focus }), question, focus.text), question).toEqual([]);
    }
  });

  test('a question about a committee of others', async () => {
    const text = `Hvad besluttede ${first?.committee.shortName} om taget?`;
    for (const question of followUps) {
      expect(leaks(await ask(question, { focus: { text, ...outside } }), question, text), question).toEqual([]);
    }
  });
});

test('somebody of whom the last answer spoke is not named again to who may not see the meeting any more', async () => {
  const [{ meeting } = { meeting: undefined }] = foreign[0]?.records ?? [];
  const [person] = meeting?.presences ?? [];
  if (meeting === undefined || person === undefined) throw new Error('The others have no meeting with people');
  const focus = { text: 'Hvem er næstformand?', committeeIds: [], meetingId: meeting.id, person: person.name };
  expect(leaks(await ask('hvad er hendes telefonnummer?', { focus }))).toEqual([]);
});

test('who came for a closed item alone is not told', async () => {
  const guest = { name: 'Kanut Fugl', title: 'kriminalbetjent', organization: 'Fyrby Politi', role: 'guest' } as const;
  const presences = [{ ...guest, attendance: 'present', isVirtual: false, guestForItems: ['2'] } as const];
  const items = [anItem(), anItem({ number: '2', order: 1, title: 'Personalesag', isClosed: true })];
  const closed = buildLibrary([ownCommittee], [{ meeting: aMeeting({ state: 'held', presences }), items }]);
  for (const text of ['Hvem var gæst?', 'Hvem deltog?', 'Hvem var gæst under punkt 2?', 'Hvem er kriminalbetjent?']) {
    const answer = await createAnswerQuestion(
      async () => closed,
      attendance,
    )({
      text,
      now,
      scope: ownScope,
      language: 'da',
    });
    expect(JSON.stringify(answer), text).not.toMatch(/Kanut|Politi/);
  }
});

test('the same questions do bring all this to light for somebody who may see it', async () => {
  const told = new Set<string>();
  for (const question of [...Object.values(general).flat(), ...everyName, ...theirs]) {
    for (const label of leaks(await ask(question, { scope: operatorScope }), question)) told.add(label);
  }
  expect([...told]).toEqual(
    expect.arrayContaining([
      'closed item, title',
      'closed item, decision',
      'closed item, minutes',
      'closed item, attachment',
      'closed item, task',
      'closed item, next meeting',
      'first, id',
      'first, short name',
      'first, title',
      'first, person',
      'first, chair',
      'first, minute taker',
      'first, guest',
      'first, contact',
      'first, mail',
      'first, organisation',
      'first, decision',
      'first, minutes',
      'first, attachment',
      'first, presenter',
      'first, task',
      'first, file name',
      'second, decision',
    ]),
  );
});
