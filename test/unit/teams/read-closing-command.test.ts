import { expect, test } from 'vitest';
import { readClosingCommand } from '../../../src/teams/read-closing-command.ts';

const today = '2027-01-10';
const ninth = { kind: 'yearless', day: 9 };

test.each([
  ['luk punkt 4 på mødet den 9.', { kind: 'close', labels: ['4'], day: ninth, committeeName: '' }],
  ['Luk punkt 4', { kind: 'close', labels: ['4'] }],
  ['luk pkt. 6.1 i HAVU', { kind: 'close', labels: ['6.1'], committeeName: 'HAVU' }],
  ['luk punkterne 4, 5 og 7', { kind: 'close', labels: ['4', '5', '7'] }],
  ['vil du lukke punkt nr. 4 på næste møde, tak?', { kind: 'close', labels: ['4'] }],
  ['punkt 4 er fortroligt', { kind: 'close', labels: ['4'] }],
  ['Punkt 4 på mødet den 9. er lukket!', { kind: 'close', labels: ['4'], day: ninth }],
  ['punkt 4 skal være et lukket punkt', { kind: 'close' }],
  ['punkt 4 og 5 er fortrolige', { kind: 'close', labels: ['4', '5'] }],
  ['gør punkt 4 fortroligt', { kind: 'close' }],
  ['markér punkt 4 som lukket på mødet den 9.', { kind: 'close', day: ninth }],
  ['close item 4', { kind: 'close', labels: ['4'], language: 'en' }],
  ['item 4 is confidential', { kind: 'close', language: 'en' }],
  ['mark item 4 as closed', { kind: 'close', language: 'en' }],
  ['åbn punkt 4 igen', { kind: 'open', labels: ['4'], isSure: true }],
  ['åbn punkt 4 igen på mødet den 9.', { kind: 'open', day: ninth, isSure: true }],
  ['genåbn punkt 4', { kind: 'open', isSure: true }],
  ['punkt 4 er ikke længere fortroligt', { kind: 'open', isSure: true }],
  ['punkt 4 er åbent igen', { kind: 'open', isSure: true }],
  ['open item 4 again', { kind: 'open', isSure: true, language: 'en' }],
  ['item 4 is no longer confidential', { kind: 'open', isSure: true, language: 'en' }],
  ['åbn punkt 4', { kind: 'open', isSure: false }],
])('»%s« is an order', (text, order) => {
  expect(readClosingCommand(text, today)).toMatchObject(order);
});

test.each([
  'er punkt 4 lukket?',
  'punkt 4 er lukket?',
  'hvorfor er punkt 4 lukket',
  'hvilke punkter er lukkede?',
  'hvad handler punkt 4 om?',
  'punkt 4 er en lukket skole',
  'punkt 4 handler om den lukkede skole',
  'punkt 4 er udsat',
  'luk vinduet',
  'luk mødet',
  'punkt 4 er åbent for alle medlemmer der vil være med til det på en helt anden måde end før og som ikke er navn',
  'hvad blev besluttet om at lukke punkt 4 hvis det regner',
  'what did item 4 close',
])('»%s« is none', (text) => {
  expect(readClosingCommand(text, today)).toBeUndefined();
});
