import { expect, test } from 'vitest';
import {
  committeeLabel,
  committeeNames,
  defaultCommitteeSettings,
  isNamed,
  newCommittee,
} from '../../../src/domain/committee.ts';
import { aCommittee } from '../../builders.ts';

test('a new committee is known by the slug of its short name, else of its name', () => {
  expect(newCommittee('Styregruppen for Fyrtårnsprojektet', 'FYR').id).toBe('fyr');
  expect(newCommittee('Havneudvalget').id).toBe('havneudvalget');
});

test('a short name that is the name is not kept twice', () => {
  expect(newCommittee('Havneudvalget', 'Havneudvalget')).not.toHaveProperty('shortName');
  expect(committeeNames(newCommittee('Havneudvalget', 'Havneudvalget'))).toEqual(['Havneudvalget']);
});

test('where nothing is chosen the agenda comes 7 days before at 08:00 in Copenhagen, in Danish', () => {
  expect(newCommittee('Havneudvalget').settings).toEqual({
    timeZone: 'Europe/Copenhagen',
    language: 'da',
  });
  expect(newCommittee('Havneudvalget').settings).toBe(defaultCommitteeSettings);
});

test('a committee is shown by its short name where it has one', () => {
  expect(committeeLabel(aCommittee())).toBe('Fyrtårnet');
  expect(committeeLabel(newCommittee('Havneudvalget'))).toBe('Havneudvalget');
  expect(committeeNames(aCommittee({ aliases: ['Fyr-gruppen'] }))).toEqual([
    'Fyrtårnet',
    'Styregruppen for Fyrtårnsprojektet',
    'Fyr-gruppen',
  ]);
});

test.each([
  'Fyrtårnet',
  'fyrtårnet',
  'FYRTÅRNET',
  '  Fyrtårnet ',
  'Styregruppen  for\tFyrtårnsprojektet',
  'Fyrta\u030arnet',
  'Fyr-gruppen',
])('the committee answers to "%s"', (phrase) => {
  expect(isNamed(aCommittee({ aliases: ['Fyr-gruppen'] }), phrase)).toBe(true);
});

test.each(['', 'Fyr', 'Fyrtårnet 2', 'Fyrtaarnet', 'Styregruppen'])(
  'the committee does not answer to "%s"',
  (phrase) => {
    expect(isNamed(aCommittee(), phrase)).toBe(false);
  },
);
