import { expect, test } from 'vitest';
import { findMember } from '../../../src/access/find-member.ts';

const named = (...names: readonly string[]) => names.map((name) => ({ name }));

test('a name means the member who bears it, however it is written', () => {
  const members = named('Åse Bjørn-Holm', 'Bodil Rask');
  expect(findMember('aase bjoern holm', members)).toEqual({ ok: true, member: { name: 'Åse Bjørn-Holm' } });
});

test('a name with a slip or without the middle name means the only member it is alike', () => {
  const members = named('Asta Marie Lindqvist', 'Bodil Rask');
  expect(findMember('Asta Lindqvist', members)).toEqual({ ok: true, member: members[0] });
  expect(findMember('Asta Lindkvist', members)).toEqual({ ok: true, member: members[0] });
});

test('the one who is called exactly so goes before one whose name is alike', () => {
  const members = named('Asta Marie Holm', 'Asta Holm');
  expect(findMember('Asta Holm', members)).toEqual({ ok: true, member: { name: 'Asta Holm' } });
});

test('of several with the name, or with names that are alike, none is chosen', () => {
  const twins = named('Asta Holm', 'Asta Holm', 'Bodil Rask');
  expect(findMember('Asta Holm', twins)).toEqual({ ok: false, reason: 'several', alike: twins.slice(0, 2) });
  const alike = named('Asta Marie Holm', 'Asta Lise Holm');
  expect(findMember('Asta Holm', alike)).toEqual({ ok: false, reason: 'several', alike });
});

test('a first name alone, and the name of somebody else, mean nobody', () => {
  const members = named('Asta Holm', 'Bodil Rask');
  for (const name of ['Asta', 'Ditte Vang', '']) {
    expect(findMember(name, members)).toEqual({ ok: false, reason: 'nobody', alike: [] });
  }
});
