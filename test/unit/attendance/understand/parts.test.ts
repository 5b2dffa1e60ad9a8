import { expect, test } from 'vitest';
import { read } from './world.ts';

test.each([
  ['jeg kommer først kl. 13', 'accept 13:00– @02-05'],
  ['jeg må gå kl. 14', 'accept –14:00 @02-05'],
  ['kommer lidt senere, ca. 13.15', 'accept 13:15– @02-05'],
  ['går 14.30', 'accept –14:30 @02-05'],
  ['jeg er med til punkt 2 og 4', 'accept items 2,4 @02-05'],
  ['deltager kun i pkt 3', 'accept items 3 @02-05'],
  ['jeg kommer kl 13 og går igen kl 14.30 den 9.', 'accept 13:00–14:30 @02-09'],
  ['kan ikke før kl. 13 på torsdag', 'accept 13:00– @02-05'],
  ['jeg er online fra 13 til 14', 'accept virtual 13:00–14:00 @02-05'],
  ["I'll be there from 1 pm", 'en: accept 13:00– @02-05'],
  ['kommer lidt for sent', 'part-missing accept @02-05'],
])('%s', (text, expected) => {
  expect(read(text)).toBe(expected);
});
