import { describe, expect, it } from 'vitest';
import { readMembershipCommand } from '../../../src/teams/read-membership-command.ts';

const today = '2026-11-27';
const read = (text: string) => readMembershipCommand(text, today);

describe('who may see closed items', () => {
  it.each<[string, string, 'yes' | 'no', string]>([
    ['giv Asta ret til lukkede punkter i HAVU', 'Asta', 'yes', 'HAVU'],
    ['Giv Asta Holm adgang til at se de lukkede punkter', 'Asta Holm', 'yes', ''],
    ['vær sød at give Asta ret til lukkede punkter for udvalget HAVU, tak', 'Asta', 'yes', 'HAVU'],
    ['kan du give Asta ret til lukkede punkter?', 'Asta', 'yes', ''],
    ['lad Asta se lukkede punkter', 'Asta', 'yes', ''],
    ['Asta må gerne se lukkede punkter i HAVU', 'Asta', 'yes', 'HAVU'],
    ['fjern retten til lukkede punkter fra Asta i HAVU', 'Asta', 'no', 'HAVU'],
    ['fjern Astas ret til lukkede punkter', 'Astas', 'no', ''],
    ['fratag Bo Lund retten til at se lukkede punkter i HAVU', 'Bo Lund', 'no', 'HAVU'],
    ['Asta må ikke længere se lukkede punkter', 'Asta', 'no', ''],
    ['give Asta access to closed items in HAVU', 'Asta', 'yes', 'HAVU'],
    ["remove Asta's access to closed items", 'Asta', 'no', ''],
    ['revoke the right to closed items from Asta in HAVU', 'Asta', 'no', 'HAVU'],
  ])('%s', (text, name, closed, committeeName) => {
    expect(read(text)).toMatchObject({ kind: 'closed-access', closed, committeeName });
    expect(read(text)).toHaveProperty('names.0', name);
  });

  it('the name of "Astas ret" is also looked for without its s', () => {
    expect(read('fjern Astas ret til lukkede punkter')).toMatchObject({ names: ['Astas', 'Asta'] });
  });

  it.each([
    'må Asta se lukkede punkter?',
    'Asta må se lukkede punkter?',
    'hvem har ret til lukkede punkter?',
    'hvad er lukkede punkter i HAVU',
    'giv mig dagsordenen',
  ])('%s is a question or something else', (text) => expect(read(text)).toBeUndefined());
});

describe('a term that has ended', () => {
  it.each<[string, string, string, string]>([
    ['Bo er udtrådt pr. 1. juni', 'Bo', '2026-05-31', ''],
    ['Bo Lund er udtrådt af HAVU pr. 1. juni 2026', 'Bo Lund', '2026-05-31', 'HAVU'],
    ['Bo er udtrådt af HAVU den 1. juni', 'Bo', '2026-06-01', 'HAVU'],
    ['Bo er ikke længere medlem af HAVU', 'Bo', today, 'HAVU'],
    ['Bo er fratrådt i går', 'Bo', '2026-11-26', ''],
    ['Bo udtrådte af udvalget HAVU pr. 1/1-2026', 'Bo', '2025-12-31', 'HAVU'],
    ['Bo er udtrådt med udgangen af maj 2026', 'Bo', '2026-05-31', ''],
    ['afslut Bos medlemskab af HAVU pr. 1. juni', 'Bos', '2026-05-31', 'HAVU'],
    ['Bo has left HAVU as of 1 June 2026', 'Bo', '2026-05-31', 'HAVU'],
    ['Bo is no longer a member of HAVU', 'Bo', today, 'HAVU'],
    ['Bo resigned from HAVU on June 1, 2026', 'Bo', '2026-06-01', 'HAVU'],
  ])('%s', (text, name, lastDay, committeeName) => {
    expect(read(text)).toMatchObject({ kind: 'end-term', lastDay, committeeName });
    expect(read(text)).toHaveProperty('names.0', name);
  });

  it.each([
    'er Bo udtrådt?',
    'Bo er udtrådt?',
    'hvem er udtrådt af HAVU',
    'hvornår er Bo udtrådt',
    'Bo er udtrådt mellem 1. juni 2026 og 3. juni 2026',
    'Bo er udtrådt 1. juni 2026 efter eget ønske',
  ])('%s is a question or a remark', (text) => expect(read(text)).toBeUndefined());
});

describe('the cards', () => {
  it.each<[string, string, string, 'da' | 'en']>([
    ['hvem er hvem', 'show-identities', '', 'da'],
    ['Hvem er hvem i HAVU?', 'show-identities', 'HAVU', 'da'],
    ['who is who', 'show-identities', '', 'en'],
    ['vis medlemmer', 'show-roles', '', 'da'],
    ['vis medlemmerne i HAVU', 'show-roles', 'HAVU', 'da'],
    ['roller i HAVU', 'show-roles', 'HAVU', 'da'],
    ['hvem har hvilke roller i HAVU?', 'show-roles', 'HAVU', 'da'],
    ['show members of HAVU', 'show-roles', 'HAVU', 'en'],
  ])('%s', (text, kind, committeeName, language) => {
    expect(read(text)).toEqual({ kind, committeeName, language });
  });

  it.each(['hvem er medlemmer af HAVU?', 'hvem er formand', 'vis dagsorden', 'medlemmernes svar'])(
    '%s is a question',
    (text) => expect(read(text)).toBeUndefined(),
  );
});
