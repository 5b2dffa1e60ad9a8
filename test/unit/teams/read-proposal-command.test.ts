import { expect, test } from 'vitest';
import { readProposalCommand } from '../../../src/teams/read-proposal-command.ts';

const today = '2027-01-10';

test.each([
  [
    'foreslå punkt: Cykelparkering ved rådhuset',
    { kind: 'propose', title: 'Cykelparkering ved rådhuset', committeeName: '' },
  ],
  ['forslag til punkt til HAVU: Ny kaj', { title: 'Ny kaj', committeeName: 'HAVU' }],
  ['forslag til dagsordenen for HAVU: Ny kaj', { title: 'Ny kaj', committeeName: 'HAVU' }],
  ['jeg vil gerne foreslå et punkt til HAVU: Ny kaj: del 2', { title: 'Ny kaj: del 2', committeeName: 'HAVU' }],
  [
    'forslag til punkt:\nNy kaj\nDen gamle er slidt.\nOg smal.',
    { title: 'Ny kaj', reason: 'Den gamle er slidt.\nOg smal.' },
  ],
  ['foreslå punkt: Ny kaj – fordi den gamle er slidt', { title: 'Ny kaj', reason: 'fordi den gamle er slidt' }],
  ['suggest an item for HAVU: Bicycle parking', { title: 'Bicycle parking', committeeName: 'HAVU', language: 'en' }],
  ['foreslå punkt »Ny kaj«', { title: 'Ny kaj' }],
  ['foreslå punkt', { kind: 'propose', title: '' }],
  ['vis forslag', { kind: 'show', isOwn: false }],
  ['mine forslag', { kind: 'show', isOwn: true }],
  ['show proposals', { kind: 'show', language: 'en' }],
  ['træk forslaget tilbage', { kind: 'withdraw', about: '' }],
  ['træk mit forslag om kajen tilbage', { kind: 'withdraw', about: 'kajen' }],
  ['withdraw my proposal', { kind: 'withdraw', language: 'en' }],
])('%j is an order', (text, order) => expect(readProposalCommand(text, today)).toMatchObject(order));

test.each([
  'hvem har foreslået punktet?',
  'hvilke forslag er der?',
  'forslag til budget 2031',
  'forslag til beslutning: vi køber kajen',
  'forslag til nyt punkt?',
  'foreslå punkt 3 udskudt?',
  'blev forslaget vedtaget?',
  'vi foreslår at flytte mødet',
  'forslaget blev trukket tilbage',
  'punkt 3: hvad blev besluttet?',
  'afbud: jeg er syg',
  'suggestions are welcome',
])('»%s« is none', (text) => expect(readProposalCommand(text, today)).toBeUndefined());
