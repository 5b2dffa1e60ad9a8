import { expect, test } from 'vitest';
import { declinedMonday, read } from './world.ts';

test.each([
  ['afbud til KULU den 9. februar', 'decline @02-09'],
  ['Afbud fra mig d. 9/2', 'decline @02-09'],
  ['jeg må desværre melde afbud torsdag', 'decline @02-05'],
  ['må melde pas', 'decline @02-05'],
  ['Jeg springer over på torsdag', 'decline @02-05'],
  ['er forhindret den 9.', 'decline @02-09'],
  ['kan desværre ikke komme på torsdag 😢', 'decline @02-05'],
  ['jeg kommer ikke d. 9.2.', 'decline @02-09'],
  ['melder afbud', 'decline @02-05'],
  ['desværre jeg kan ikk deltage tors.', 'decline @02-05'],
  ['jeg kan ikke deltage på torsdag fordi jeg skal til tandlæge', 'decline @02-05'],
  ['Hej, jeg er syg og må melde afbud til mødet den 9. Mvh Anna', 'decline @02-09'],
  ['jeg kommer', 'accept @02-05'],
  ['Jeg deltager gerne den 9. februar', 'accept @02-09'],
  ['jeg er med på mandag 👍', 'accept @02-09'],
  ['deltager virtuelt torsdag', 'accept virtual @02-05'],
  ['jeg er på Teams den 9.', 'accept virtual @02-09'],
  ['kommer via link på torsdag', 'accept virtual @02-05'],
  ['online d. 9/2', 'accept virtual @02-09'],
  ['jeg kommer måske den 9.', 'tentative @02-09'],
  ['måske', 'tentative @02-05'],
  ['ved ikke om jeg kan på torsdag', 'tentative @02-05'],
  ["I can't make it on Thursday", 'en: decline @02-05'],
  ['count me in', 'en: accept @02-05'],
  ['I will join online on February 9', 'en: accept virtual @02-09'],
])('%s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ['jeg kan alligevel godt', 'accept @02-09'],
  ['jeg kommer alligevel', 'accept @02-09'],
  ['jeg melder ikke afbud alligevel', 'accept @02-09'],
])('with an afbud to the meeting of the 9th: %s', (text, expected) => {
  expect(read(text, declinedMonday)).toBe(expected);
});
