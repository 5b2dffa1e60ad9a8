import { expect, test } from 'vitest';
import { read, secretary } from './world.ts';

test.each([
  ['kan ikke den 9., Mette Krogh kommer i stedet til pkt. 3', 'decline items 3 by Mette Krogh @02-09'],
  ['kan ikke den 9., Mette kommer i stedet', 'decline by Mette Krogh|Mette Lindø @02-09'],
  ['sender Bo på torsdag', 'decline by Bo Lund @02-05'],
  ['Sanne tager min plads', 'decline by Sanne Ulv @02-05'],
  ['min suppleant møder', 'decline by Vibeke Storm @02-05'],
  ['afbud den 9/2, Jens Torp møder i stedet for mig', 'decline by "Jens Torp" @02-09'],
])('%s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ['meld afbud for Lone Ravnsø til mødet den 9.', 'decline for Lone Ravnsø @02-09'],
  ['Lone kommer ikke på torsdag', 'decline for Lone Ravnsø @02-05'],
  ['Mette deltager virtuelt', 'accept virtual for Mette Krogh|Mette Lindø @02-05'],
])('written by the secretary: %s', (text, expected) => {
  expect(read(text, secretary)).toBe(expected);
});
