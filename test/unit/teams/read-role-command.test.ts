import { expect, test } from 'vitest';
import { type RoleCommand, readRoleCommand } from '../../../src/teams/read-role-command.ts';

/** A command in one line: verb, role, person, committee. */
function inShort(command: RoleCommand | undefined): string | undefined {
  if (command === undefined) return undefined;
  const { verb, role, person, committeeName } = command;
  return [verb, role, person.self ? '(self)' : person.name, committeeName || '(here)'].join(' | ');
}

test.each([
  ['gør Asta Holm til sekretær for HAVU', 'give | secretary | Asta Holm | HAVU'],
  ['Gør Asta Holm til sekretær for HAVU.', 'give | secretary | Asta Holm | HAVU'],
  ['gør asta holm til sekretær i havneudvalget', 'give | secretary | asta holm | havneudvalget'],
  ['gør Asta Holm til sekretær', 'give | secretary | Asta Holm | (here)'],
  ['Gør »Asta Holm« til ny sekretær for udvalget HAVU!', 'give | secretary | Asta Holm | HAVU'],
  ['kan du gøre Asta Holm til sekretær for HAVU?', 'give | secretary | Asta Holm | HAVU'],
  ['vil du ikke godt udnævne Asta til formand?', 'give | chair | Asta | (here)'],
  ['vær sød at lad Asta Holm være sekretær for HAVU, tak', 'give | secretary | Asta Holm | HAVU'],
  ['udpeg Bodil Rask som formand for Bestyrelsen for Pakhuset', 'give | chair | Bodil Rask | Bestyrelsen for Pakhuset'],
  ['vælg Bodil Rask til næstformand i HAVU', 'give | deputy-chair | Bodil Rask | HAVU'],
  ['gør Bodil Rask til næstforkvinde for HAVU', 'give | deputy-chair | Bodil Rask | HAVU'],
  ['giv Asta Holm rollen som mødesekretær i HAVU', 'give | secretary | Asta Holm | HAVU'],
  ['giv Asta Holm rollen suppleant i HAVU', 'give | substitute | Asta Holm | HAVU'],
  ['Asta Holm er sekretær for HAVU', 'give | secretary | Asta Holm | HAVU'],
  ['Asta Holm er nu forperson i HAVU', 'give | chair | Asta Holm | HAVU'],
  ['sekretær for HAVU: Asta Holm', 'give | secretary | Asta Holm | HAVU'],
  ['Ny formand: Asta Holm', 'give | chair | Asta Holm | (here)'],
  ['gør Holm, Asta (AH2) til sekretær', 'give | secretary | Holm, Asta (AH2) | (here)'],
  [
    'gør Asta Holm til sekretær for Udvalget for havn på øen',
    'give | secretary | Asta Holm | Udvalget for havn på øen',
  ],
  ['sekretær i udvalget for badebroen: Asta Holm', 'give | secretary | Asta Holm | udvalget for badebroen'],
  ['gør mig til sekretær for HAVU', 'give | secretary | (self) | HAVU'],
  ['jeg er sekretær for HAVU', 'give | secretary | (self) | HAVU'],
  ['fjern Asta Holm som sekretær for HAVU', 'take | secretary | Asta Holm | HAVU'],
  ['Asta Holm er ikke længere formand for HAVU', 'take | chair | Asta Holm | HAVU'],
  ['fjern mig som sekretær', 'take | secretary | (self) | (here)'],
  ['make Asta Holm secretary of HAVU', 'give | secretary | Asta Holm | HAVU'],
  ['please make Asta Holm the secretary of the HAVU committee', 'give | secretary | Asta Holm | HAVU'],
  ['can you make Asta Holm deputy chair of HAVU?', 'give | deputy-chair | Asta Holm | HAVU'],
  ['make me secretary of HAVU', 'give | secretary | (self) | HAVU'],
  ['appoint Asta van der Holm as chairwoman of HAVU', 'give | chair | Asta van der Holm | HAVU'],
  ['Asta Holm is vice-chair of HAVU', 'give | deputy-chair | Asta Holm | HAVU'],
  ['add Asta Holm as co-chair of HAVU', 'give | co-chair | Asta Holm | HAVU'],
  ['secretary of HAVU: Asta Holm', 'give | secretary | Asta Holm | HAVU'],
  ['remove Asta Holm as secretary from HAVU', 'take | secretary | Asta Holm | HAVU'],
  ['Asta Holm is no longer chair of HAVU', 'take | chair | Asta Holm | HAVU'],
  ['gør Mette Holm til suppleant i HAVU', 'give | substitute | Mette Holm | HAVU'],
  ['gør Mette Holm til observatør', 'give | observer | Mette Holm | (here)'],
  ['Gør Mette Holm til et almindeligt medlem af HAVU.', 'give | member | Mette Holm | HAVU'],
  ['tilføj Mette Holm som observatør i HAVU', 'give | observer | Mette Holm | HAVU'],
  ['make Mette Holm a substitute in HAVU', 'give | substitute | Mette Holm | HAVU'],
  ['make Mette Holm an observer of HAVU', 'give | observer | Mette Holm | HAVU'],
  ['fjern Mette Holm som observatør i HAVU', 'take | observer | Mette Holm | HAVU'],
])('%s', (text, expected) => {
  expect(inShort(readRoleCommand(text))).toBe(expected);
});

test.each([
  'hvem er sekretær?',
  'hvem er sekretær for HAVU',
  'Er Asta Holm sekretær for HAVU?',
  'Asta Holm er sekretær for HAVU?',
  'gør noget ved hjemmesiden',
  'gør noget ved formanden',
  'vælg ny formand',
  'hvad besluttede vi om valg af formand?',
  'hvornår blev Asta Holm valgt til formand for HAVU?',
  'beslutningen om at Asta Holm er formand',
  'der er ny formand for HAVU',
  'tak for i dag, Asta er formand',
  'formand: hvad blev der besluttet',
  'fjern punktet om sekretariatet',
  'tilføj et punkt om sekretær',
  'who is the chair of HAVU?',
  'Mette Holm er medlem af HAVU',
  'Mette Holm er observatør',
  'fjern Mette Holm som medlem af HAVU',
  'vælg suppleant',
  'sæt Mette på som suppleant til mødet',
  'medlemmer af HAVU: Mette Holm',
  'make an agenda',
  'forbind HAVU',
  'hjælp',
  '',
])('is no command: %s', (text) => {
  expect(readRoleCommand(text)).toBeUndefined();
});

test('a command is answered in its own language', () => {
  expect(readRoleCommand('gør Asta Holm til formand')?.language).toBe('da');
  expect(readRoleCommand('make Asta Holm chair')?.language).toBe('en');
});

test('a text as long as a document is no command, and takes no time', () => {
  const started = performance.now();
  expect(readRoleCommand(`gør ${'Asta '.repeat(2_000)}til sekretær`)).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(200);
});
