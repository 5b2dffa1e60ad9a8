import { expect, it } from 'vitest';
import { changesInWords } from '../../../src/minutes/changes-in-words.ts';
import type { MeetingChange } from '../../../src/minutes/meeting-change.ts';

const item = { label: '4', title: 'Ny badebro' };
const everyChange: MeetingChange[] = [
  { change: 'date', from: '2027-01-20', to: '2027-01-27' },
  { change: 'time', from: {}, to: { start: '16:00', end: '17:30' } },
  { change: 'mode', to: 'virtual' },
  { change: 'title', from: 'Møde', to: 'Ekstra møde' },
  { change: 'place', from: 'Søhuset' },
  { change: 'chair', to: 'Asta Holm' },
  { change: 'item-added', item },
  { change: 'item-removed', item },
  { change: 'item-renamed', item, from: 'Badebro' },
  { change: 'items-renumbered', items: [{ ...item, from: '3' }] },
  { change: 'item-moved', item },
  { change: 'slot', item, from: { start: '16:00' }, to: {} },
  { change: 'attachments-added', titles: ['Tegning'], item },
  { change: 'attachments-removed', titles: ['Tegning', 'Budget'] },
  { change: 'decisions-added', count: 1 },
  { change: 'decision-changed', item, from: 'ja', to: 'nej' },
  { change: 'decision-removed', item, text: 'ja' },
  { change: 'apologies-added', names: ['Ditte Vang'] },
  { change: 'apologies-removed', names: ['Ditte Vang', 'Carl Friis'] },
  { change: 'people-added', names: ['Bodil Rask'] },
  { change: 'people-removed', names: ['Bodil Rask'] },
];

it('every change is told in Danish', () => {
  expect(changesInWords(everyChange, 'da')).toEqual([
    'Flyttet fra 20. januar 2027 til 27. januar 2027.',
    'Tidspunkt: ikke angivet → kl. 16.00–17.30.',
    'Form: ikke angivet → virtuelt.',
    'Titel: »Møde« → »Ekstra møde«.',
    'Sted: Søhuset → ikke angivet.',
    'Mødeleder: ikke angivet → Asta Holm.',
    'Nyt punkt: 4. Ny badebro.',
    'Punktet er udgået: 4. Ny badebro.',
    'Punktet hed før »Badebro«: 4. Ny badebro.',
    '»Ny badebro« er nu punkt 4 (før 3).',
    'Punktet er flyttet: 4. Ny badebro.',
    'Tid til 4. Ny badebro: kl. 16.00 → ikke angivet.',
    'Nyt bilag til 4. Ny badebro: Tegning.',
    'Udgåede bilag: Tegning og Budget.',
    '1 beslutning er kommet til.',
    'Beslutningen under 4. Ny badebro er ændret: »ja« → »nej«.',
    'En beslutning under 4. Ny badebro er udgået: »ja«.',
    'Nye afbud: Ditte Vang.',
    'Står ikke længere med afbud: Ditte Vang og Carl Friis.',
    'Nye på deltagerlisten: Bodil Rask.',
    'Ikke længere på deltagerlisten: Bodil Rask.',
  ]);
});

it('every change is told in English, too', () => {
  const told = changesInWords(everyChange, 'en');
  expect(new Set(told).size).toBe(everyChange.length);
  expect(told.join('\n')).not.toMatch(/undefined|punkt|bilag|før /);
});
