import { describe, expect, test } from 'vitest';
import { namesInSpeech } from '../../../src/answers/bodies/spoken-names.ts';
import { newCommittee } from '../../../src/domain/committee.ts';

function named(name: string, shortName?: string) {
  return namesInSpeech(newCommittee(name, shortName));
}

function telling(name: string, shortName?: string): string[] {
  return named(name, shortName)
    .filter(({ isLoose }) => !isLoose)
    .map((spoken) => spoken.name);
}

function loose(name: string, shortName?: string): string[] {
  return named(name, shortName)
    .filter(({ isLoose }) => isLoose)
    .map((spoken) => spoken.name);
}

describe('a committee is called', () => {
  test.each([
    ['by its full name', 'Digitaliseringsudvalget', 'digitaliseringsudvalget'],
    ['without the kind of body before it', 'Bestyrelsen for Kulturhuset Pakhuset', 'kulturhuset pakhuset'],
    ['by its kind, where that is a compound', 'Lokaludvalget Nord', 'lokaludvalget'],
    ['by the definite form of its kind', 'Lokaludvalg Havneby', 'lokaludvalget'],
    ['by the definite form of its name', 'Ungdomsråd', 'ungdomsrådet'],
    ['without the place behind it', 'Byrådet i Nørreå Kommune', 'byrådet'],
    ['without the place behind a comma', 'Skolebestyrelsen, Havnstrup Skole', 'skolebestyrelsen'],
    ['by the first half of a double name', 'Teknik- og Klimaudvalget', 'teknikudvalget'],
    ['by the second half of a double name', 'Teknik- og Klimaudvalget', 'klimaudvalget'],
  ])('%s: %s → %s', (_, name, expected) => {
    expect(telling(name)).toContain(expected);
  });

  test('by its short name and its aliases', () => {
    const committee = { ...newCommittee('Digitaliseringsudvalget', 'DIGU'), aliases: ['IT-udvalget'] };
    const names = namesInSpeech(committee).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['digu', 'digitaliseringsudvalget', 'it-udvalget']));
  });
});

describe('a word that may be a place or a house is only a loose name', () => {
  test.each([
    ['Lokaludvalg Havneby', 'havneby'],
    ['Bestyrelsen for Kulturhuset Pakhuset', 'pakhuset'],
    ['Styregruppen for Fyrtårnsprojektet', 'fyrtårnsprojektet'],
  ])('%s: %s', (name, expected) => {
    expect(loose(name)).toContain(expected);
    expect(telling(name)).not.toContain(expected);
  });

  test('but not where it is the short name', () => {
    expect(telling('Styregruppen for Fyrtårnsprojektet', 'Fyrtårnet')).toContain('fyrtårnet');
  });
});

test('a kind of body alone is no name of anybody', () => {
  for (const name of ['Bestyrelsen for Kulturhuset Pakhuset', 'Styregruppen for Fyrtårnsprojektet'])
    expect(named(name).map((spoken) => spoken.name)).not.toContain(name.split(' ')[0]?.toLowerCase());
});

test('no name stands twice, none is a single letter, and all are in small letters', () => {
  for (const [name, short] of [
    ['Styregruppen for Styregruppen for Fyret', 'F'],
    ['Digitaliseringsudvalget', 'DIGU'],
    ['Teknik- og Klimaudvalget', undefined],
    ['X', undefined],
  ] as const) {
    const names = named(name, short).map((spoken) => spoken.name);
    expect(new Set(names).size, name).toBe(names.length);
    for (const each of names) expect([each.length > 1, each], name).toEqual([true, each.toLowerCase()]);
  }
});
