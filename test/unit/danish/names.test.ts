import { describe, expect, it } from 'vitest';
import { isOrganisation, isPersonName, isSamePerson } from '../../../src/danish/names.ts';

describe('names of people', () => {
  it.each([
    'Asta Holm',
    'Bo P. Lind',
    'Cleo Rask-Møller',
    'Fatima El-Sayed',
    'Jan van der Berg',
    "Sinéad O'Hara",
    'Åse Ørum Æbelø',
  ])('"%s" is one', (name) => {
    expect(isPersonName(name)).toBe(true);
  });

  it.each([
    'Ager Kommune',
    'Holm Sygehus',
    'Region Øst',
    'almen praksis',
    'KL Vest',
    'Asta',
    'Skole Nord 4',
    'konst. leder',
    'Ny Bestyrelse',
    'Direktør Asta Holm',
  ])('"%s" is none', (name) => {
    expect(isPersonName(name)).toBe(false);
  });

  it('are the same with and without a middle name, and with one letter wrong', () => {
    expect(isSamePerson('Asta Bro Holm', 'Asta Holm')).toBe(true);
    expect(isSamePerson('Asta Holm', 'Asta Hollm')).toBe(true);
    expect(isSamePerson('Asta Holm', 'Bo Holm')).toBe(false);
    expect(isSamePerson('Asta Holm', 'Asta Lind')).toBe(false);
  });

  it('are told from organisations by one of their words', () => {
    expect(isOrganisation('Ager Kommune')).toBe(true);
    expect(isOrganisation('Asta Holm')).toBe(false);
  });
});
