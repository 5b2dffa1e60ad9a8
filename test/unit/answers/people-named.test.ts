import { describe, expect, test } from 'vitest';
import { isPerson, peopleNamed } from '../../../src/answers/people-named.ts';
import type { Presence } from '../../../src/domain/meeting.ts';
import { anItem, aRecord } from '../../builders.ts';

function presence(name: string): Presence {
  return { name, attendance: 'present', isVirtual: false, guestForItems: [] };
}

const records = [
  {
    meeting: aRecord({
      presences: [
        presence('Ditte Marie Eksempel'),
        presence('Anne Kjær Mortensen'),
        presence('Anne Birk'),
        presence('Søren Åkjær'),
        presence('Fatima El-Hassan'),
      ],
      apologies: ['Rasmus Tvede Kragh'],
      contacts: [{ name: 'Vibeke Storm Lykkegaard', phone: '12 34 56 78' }],
      chair: 'Jens Birk Thomsen',
      minuteTakers: ['Oluf Brandstrup'],
    }).meeting,
    items: [anItem({ presenters: [{ name: 'Naja Elkjær Ploug', source: 'heading' }] })],
  },
];

describe('somebody of the papers is named', () => {
  test.each([
    ['by the full name', 'Var Ditte Marie Eksempel med?', 'Ditte Marie Eksempel'],
    ['without the middle name', 'Var Ditte Eksempel med?', 'Ditte Marie Eksempel'],
    ['by a first name that only one bears', 'Var Ditte med?', 'Ditte Marie Eksempel'],
    ['by a surname', 'Hvad sagde Eksempel?', 'Ditte Marie Eksempel'],
    ['in the genitive', 'Hvad er Fatimas titel?', 'Fatima El-Hassan'],
    ['in small letters, where the whole question is', 'var fatima med?', 'Fatima El-Hassan'],
    ['without the letters of Danish', 'Hvad er Soeren Aakjaers titel?', 'Søren Åkjær'],
    ['with a slip of the pen in a long name', 'Var Lykkegard med?', 'Vibeke Storm Lykkegaard'],
    ['who sent apologies', 'Var Rasmus der?', 'Rasmus Tvede Kragh'],
    ['whom the letter head names', 'Hvad er Vibekes nummer?', 'Vibeke Storm Lykkegaard'],
    ['who presided', 'Hvem er Jens?', 'Jens Birk Thomsen'],
    ['who took the minutes', 'Hvem er Oluf?', 'Oluf Brandstrup'],
    ['who presents an item', 'Hvem er Naja?', 'Naja Elkjær Ploug'],
    ['apart from a namesake, by the surname', 'Hvad sagde Anne Kjær Mortensen?', 'Anne Kjær Mortensen'],
  ])('%s: %s', (_, question, name) => {
    expect(peopleNamed(question, records)).toEqual([name]);
  });

  test('two people are both named', () => {
    expect(peopleNamed('Var Ditte Eksempel og Søren Åkjær med?', records).sort()).toEqual(
      ['Ditte Marie Eksempel', 'Søren Åkjær'].sort(),
    );
  });
});

describe('nobody is named', () => {
  test.each([
    ['by a first name that two bear', 'Hvad sagde Anne?'],
    ['by the name of somebody whom no paper knows', 'Var Knud Frobnitz med?'],
    ['by an ordinary word', 'Hvad koster taget?'],
    ['by nothing', ''],
  ])('%s: %s', (_, question) => {
    expect(peopleNamed(question, records)).toEqual([]);
  });

  test('where the papers know nobody', () => {
    expect(peopleNamed('Var Ditte Eksempel med?', [])).toEqual([]);
  });
});

test.each([
  ['Ditte Eksempel', 'Ditte Marie Eksempel', true],
  ['DITTE EKSEMPEL', 'Ditte Eksempel', true],
  ['D. Eksempel', 'Ditte Eksempel', true],
  ['Ditte Eksempel', 'Dorte Eksempel', false],
  ['Ditte', 'Ditte Eksempel', false],
  ['', 'Ditte Eksempel', false],
])('"%s" and "%s" are the same person: %s', (one, other, expected) => {
  expect(isPerson(one, other)).toBe(expected);
});
