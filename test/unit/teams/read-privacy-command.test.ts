import { expect, it } from 'vitest';
import { readPrivacyCommand } from '../../../src/teams/read-privacy-command.ts';

const kindOf = (text: string) => readPrivacyCommand(text)?.kind;

it.each([
  'vis mine data',
  'Vis mig alle mine data, tak',
  'mine data',
  'Hvilke oplysninger har I om mig?',
  'hvilke personoplysninger har du gemt om mig',
  'hvad har du gemt om mig?',
  'hvad ved du om mig?',
  'jeg vil gerne se mine oplysninger',
  'kan jeg få indsigt i mine data?',
  'Kan du vise mine personoplysninger?',
  'show my data',
  'what data do you have about me?',
  'Please show me all my personal data',
  'what do you know about me',
])('“%s” asks for what is kept', (text) => {
  expect(kindOf(text)).toBe('show');
});

it.each([
  'slet mine svar',
  'Slet alle mine svar!',
  'jeg vil gerne have slettet mine svar',
  'kan du slette mine svar',
  'fjern mine svar',
  'slet mine svar og beskeder',
  'delete my answers',
  'please delete all my responses',
])('“%s” deletes the own answers', (text) => {
  expect(kindOf(text)).toBe('delete-answers');
});

it.each([
  'slet mine data',
  'slet alt om mig',
  'glem mig',
  'delete everything about me',
  'slet alle oplysninger om mig',
])('“%s” is about all of the own data', (text) => {
  expect(kindOf(text)).toBe('delete-all-of-mine');
});

it('reads whom an erasure is about, and the language', () => {
  expect(readPrivacyCommand('Slet alle oplysninger om Bo Lund.')).toEqual({
    kind: 'erase',
    name: 'Bo Lund',
    language: 'da',
  });
  expect(readPrivacyCommand('slet alt om »Mia Krogh-Øster«')).toMatchObject({ name: 'Mia Krogh-Øster' });
  expect(readPrivacyCommand('erase all data about Bo Lund')).toEqual({
    kind: 'erase',
    name: 'Bo Lund',
    language: 'en',
  });
  expect(readPrivacyCommand('slet alle oplysninger om 5a5a5a5a-1111-4000-8000-00000000e41c')).toMatchObject({
    name: '5a5a5a5a-1111-4000-8000-00000000e41c',
  });
});

it.each([
  'vis mine svar',
  'slet mit svar',
  'slet mødet',
  'slet Bo Lund som sekretær',
  'slet kalenderen',
  'hvad besluttede vi om persondata?',
  'hvilke data har kommunen om borgerne?',
  'hvad har du sagt om mig',
  'hvad står der om mig i referatet?',
  'vis data',
  'slet',
  `slet alle oplysninger om ${'x'.repeat(300)}`,
  '',
])('“%s” stays a question, or another order', (text) => {
  expect(readPrivacyCommand(text)).toBeUndefined();
});
