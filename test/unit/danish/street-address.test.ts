import { describe, expect, it } from 'vitest';
import { streetAddress } from '../../../src/danish/street-address.ts';

describe('the address in a place', () => {
  it.each([
    ['Torvegade 12', 'Torvegade 12'],
    ['Rådhuset, Torvegade 12, 8000 Aarhus C', 'Torvegade 12, 8000 Aarhus C'],
    ['Lokale 2.14, Havnehuset, Nordre Kajgade 5B, 2. sal, 9990 Skagen', 'Nordre Kajgade 5B, 9990 Skagen'],
    ['Møllevænget 3-5', 'Møllevænget 3-5'],
    ['Universitetsparken 1', 'Universitetsparken 1'],
    ['Strandvejen 100 2900 Hellerup', 'Strandvejen 100 2900 Hellerup'],
    ['Torvegade, 8000 Aarhus C', 'Torvegade, 8000 Aarhus C'],
    ['Langelinje 7, 2100 København Ø', 'Langelinje 7, 2100 København Ø'],
    ['Kulturhuset (Søndergade 4 A)', 'Søndergade 4 A'],
  ])('%s → %s', (place, address) => {
    expect(streetAddress(place)).toBe(address);
  });

  it.each([
    '',
    'Havnehuset, lokale 2.14',
    'Mødelokale 3',
    'Mødesal Nørregade 2',
    'Lokale 2104 Nord',
    'Rådhuset',
    'Teams',
    'Videomøde',
    'Byrådssalen, 3. sal',
    'Hotel Parken',
    'Havnehuset 2027',
    'Torvegade',
  ])('there is none in "%s"', (place) => {
    expect(streetAddress(place)).toBeUndefined();
  });

  it('is looked for without delay in a long text', () => {
    const begin = performance.now();
    streetAddress('gade vej '.repeat(30));
    streetAddress('a'.repeat(200));
    expect(performance.now() - begin).toBeLessThan(200);
  });
});
