import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Minutes, minutesOf, readGold } from '../../minutes-gold.ts';
import { measure, wordF1, wordOverlap } from '../../minutes-match.ts';
import { type MinutesScore, scoreMinutes } from '../../minutes-score.ts';

const golds = ['../../fixtures/corpus/', '../../fixtures/corpus-held/'].flatMap((folder) =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((name) => name.endsWith('.gold.json'))
    .map((name): [string, Minutes] => [name, readGold(new URL(`${folder}${name}`, import.meta.url))]),
);

const small = minutesOf({
  file: 'referat.txt',
  kind: 'referat',
  hasMeeting: true,
  committee: { name: 'Havneudvalget', shortName: null },
  title: 'Møde i Havneudvalget',
  date: '2031-03-04',
  start: '09:00',
  end: '11:00',
  place: 'Kajhuset',
  form: null,
  chair: 'Asta Holm',
  minuteTakers: ['Bo Krog'],
  _accept: { place: ['Kajhuset, 1. sal'] },
  apologies: ['Inger Dam'],
  people: [aPerson('Asta Holm', 'present'), aPerson('Bo Krog', 'present'), aPerson('Inger Dam', 'apology')],
  items: [
    {
      number: '1',
      title: 'Takster for bådpladser',
      start: '09:00',
      end: '09:30',
      presenters: [{ name: 'Asta Holm', source: 'heading' }],
      recommendations: ['at taksten hæves'],
      decisions: [
        { text: 'Udvalget besluttede at hæve taksten til 240 kr.', type: 'decided' },
        { text: 'Der var enighed om, at havnen er køn.', type: 'decided', optional: true },
      ],
      attachments: [{ number: '1', title: 'Notat om takster', link: null }],
    },
    { number: '2', title: 'Eventuelt', decisions: [] },
  ],
  attachments: [],
  tasks: [{ text: 'Bo Krog skriver til lejerne senest den 1. april', due: '2031-04-01' }],
  futureMeetings: [{ date: '2031-04-08', start: '09:00' }],
});

const people = small.people ?? [];
const tasks = small.tasks ?? [];

function aPerson(name: string, attendance: string) {
  return {
    name,
    title: null,
    organisation: null,
    role: null,
    attendance,
    mode: null,
    until: null,
    insteadOf: null,
    guestForItems: [],
  };
}

type Item = Minutes['items'][number];

/** The same minutes with every item changed. */
function withItems(change: (item: Item) => Partial<Item>): Minutes {
  return { ...small, items: small.items.map((item) => ({ ...item, ...change(item) })) };
}

const isPerfect = (score: MinutesScore) => Object.values(score).every((part) => part.f1 === 1);

describe('the score of minutes', () => {
  it.each(golds)('is 1 in every part when %s is read as it says', (_, gold) => {
    expect(Object.entries(scoreMinutes(gold, gold)).filter(([, part]) => part.f1 < 1)).toEqual([]);
  });

  it.each<[keyof MinutesScore, string, Minutes]>([
    ['head', 'the date is another', { ...small, date: '2031-03-05' }],
    ['head', 'the minute taker is missing', { ...small, minuteTakers: [] }],
    ['items', 'an item is missing', { ...small, items: small.items.slice(1) }],
    ['items', 'the numbers are others', withItems(() => ({ number: '7' }))],
    ['items', 'the titles are others', withItems(() => ({ title: 'Noget helt andet' }))],
    ['items', 'an item is made up', { ...small, items: [...small.items, anItem('3', 'Opfundet')] }],
    ['decisions', 'a decision is missing', withItems(() => ({ decisions: [] }))],
    [
      'decisions',
      'only the beginning of a decision is there',
      withItems(({ decisions }) => ({ decisions: decisions.map((it) => ({ ...it, text: 'Udvalget besluttede' })) })),
    ],
    ['apologies', 'an apology is missing', { ...small, apologies: [] }],
    ['apologies', 'somebody sent no apology', { ...small, apologies: ['Inger Dam', 'Bo Krog'] }],
    ['people', 'a person is missing', { ...small, people: people.slice(1) }],
    ['personFields', 'all were there', { ...small, people: people.map((it) => ({ ...it, attendance: 'present' })) }],
    ['recommendations', 'a recommendation is missing', withItems(() => ({ recommendations: [] }))],
    ['attachments', 'an attachment is missing', withItems(() => ({ attachments: [] }))],
    ['presenters', 'a presenter is missing', withItems(() => ({ presenters: [] }))],
    ['slots', 'a slot ends later', withItems(() => ({ end: '09:45' }))],
    ['tasks', 'a task is missing', { ...small, tasks: [] }],
    ['tasks', 'a deadline is another', { ...small, tasks: tasks.map((it) => ({ ...it, due: '2031-04-02' })) }],
    ['futureMeetings', 'it has another date', { ...small, futureMeetings: [aMeeting('2031-04-09', '09:00')] }],
    ['futureMeetings', 'it has another time', { ...small, futureMeetings: [aMeeting('2031-04-08', '10:00')] }],
  ])('is lower for %s when %s', (part, _, found) => {
    expect(scoreMinutes(small, found)[part]?.f1).toBeLessThan(1);
  });

  it('does not ask for what is optional, and does not punish it', () => {
    const without = withItems(({ decisions }) => ({ decisions: decisions.filter((it) => !it.optional) }));
    expect(isPerfect(scoreMinutes(small, without))).toBe(true);
    expect(isPerfect(scoreMinutes(small, small))).toBe(true);
  });

  it('takes any of the accepted values', () => {
    expect(isPerfect(scoreMinutes(small, { ...small, place: 'Kajhuset, 1. sal' }))).toBe(true);
  });

  it('names what was missed and what was made up', () => {
    const { apologies } = scoreMinutes(small, { ...small, apologies: ['Bo Krog'] });
    expect(apologies).toEqual({ f1: 0, missed: ['Inger Dam'], extra: ['Bo Krog'] });
  });

  it('leaves out what nobody wrote down', () => {
    const score = scoreMinutes({ ...small, small: true, people: null, tasks: null, futureMeetings: null }, small);
    expect(Object.keys(score).sort()).toEqual(['apologies', 'decisions', 'head', 'items']);
  });
});

describe('the likeness of two texts', () => {
  it('is the share of words that both have', () => {
    expect(wordF1('Taksten hæves til 240 kr.', '**taksten** hæves')).toBeCloseTo(4 / 7);
    expect(wordF1('ja ja nej', 'ja')).toBeCloseTo(2 / 4);
    expect(wordOverlap('Taksten hæves til 240 kr.', 'taksten hæves')).toBe(1);
  });

  it('decides which wanted entry a found one stands for', () => {
    const entry = (text: string) => ({ text, optional: false });
    const comparison = {
      likeness: (a: { text: string }, b: { text: string }) => wordF1(a.text, b.text),
      threshold: 0.5,
      label: (it: { text: string }) => it.text,
    };
    const outcome = measure([entry('et to'), entry('et to tre')], [entry('et to tre'), entry('fire')], comparison);
    expect(outcome).toEqual({ f1: 0.5, missed: ['et to'], extra: ['fire'] });
  });
});

function aMeeting(date: string, start: string) {
  return { date, start, optional: false };
}

function anItem(number: string, title: string): Item {
  return {
    number,
    title,
    titleAccept: [],
    optional: false,
    start: null,
    end: null,
    presenters: [],
    recommendations: [],
    decisions: [],
    attachments: [],
  };
}
