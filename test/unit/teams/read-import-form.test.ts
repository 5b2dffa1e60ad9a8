import { describe, expect, test } from 'vitest';
import { readImportForm } from '../../../src/teams/read-import-form.ts';

const head = {
  title: 'Møde i Søbadsudvalget',
  date: '2027-01-20',
  startTime: '16:00',
  endTime: '17:30',
  place: 'Søhuset',
  mode: 'physical',
  chair: 'Asta Holm',
  committee: 'soebad',
};
const untouched = {
  verb: 'import-update',
  draftId: 'a'.repeat(32),
  language: 'da',
  head,
  ...head,
  newCommittee: '',
} as const;
const rights = { importableIds: ['soebad', 'havu'], mayAddCommittee: false };
const choicesOf = (changes: Partial<typeof head> & { newCommittee?: string }, more: Partial<typeof rights> = {}) => {
  const read = readImportForm({ ...untouched, ...changes }, {}, { ...rights, ...more });
  return read.ok ? read.choices : read.problems;
};

describe('the form', () => {
  test('corrects nothing when nothing was changed', () => {
    expect(choicesOf({})).toEqual({ corrections: {} });
  });

  test('corrects what was changed, and an emptied field takes the value away', () => {
    expect(choicesOf({ place: ' Pakhus 2 ', chair: '', endTime: '18.00', mode: 'hybrid' })).toEqual({
      corrections: { place: 'Pakhus 2', chair: '', endTime: '18:00', mode: 'hybrid' },
    });
  });

  test('keeps what was corrected and chosen before', () => {
    const before = { corrections: { title: 'Ekstra møde' }, addsPlannedMeetings: true };
    const read = readImportForm({ ...untouched, place: 'Pakhus 2' }, before, rights);
    expect(read).toEqual({
      ok: true,
      choices: { corrections: { title: 'Ekstra møde', place: 'Pakhus 2' }, addsPlannedMeetings: true },
    });
  });

  test.each([
    ['2027-03-03', '2027-03-03'],
    ['3. marts 2027', '2027-03-03'],
    ['03-03-2027', '2027-03-03'],
  ])('takes the date %s', (written, date) => {
    expect(choicesOf({ date: written })).toEqual({ corrections: { date } });
  });

  test.each([
    [{ date: '' }, 'date-missing'],
    [{ date: '2027-02-31' }, 'date-unreadable'],
    [{ date: 'i morgen' }, 'date-unreadable'],
    [{ date: '3. marts' }, 'date-unreadable'],
    [{ date: 'marts 2027' }, 'date-unreadable'],
    [{ date: '3. marts 2027 og 4. marts 2027' }, 'date-unreadable'],
    [{ startTime: '25:00' }, 'time-unreadable'],
    [{ endTime: 'sent' }, 'time-unreadable'],
    [{ endTime: '15:59' }, 'end-before-start'],
    [{ endTime: '16:00' }, 'end-before-start'],
    [{ title: 'x'.repeat(501) }, 'too-long'],
    [{ committee: 'broer' }, 'committee-missing'],
    [{ newCommittee: 'Broudvalget' }, 'committee-missing'],
  ])('with %j is shown again', (changes, problem) => {
    expect(choicesOf(changes)).toEqual([problem]);
  });

  test('says that the name of a new committee is too long, where that is what is wrong', () => {
    expect(choicesOf({ newCommittee: 'x'.repeat(501) }, { mayAddCommittee: true })).toEqual(['too-long']);
  });

  test('chooses another committee of those that are allowed, a new one only for an administrator', () => {
    expect(choicesOf({ committee: 'havu' })).toEqual({ corrections: {}, committee: { id: 'havu' } });
    expect(choicesOf({ newCommittee: ' Broudvalget ' }, { mayAddCommittee: true })).toEqual({
      corrections: {},
      committee: { newName: 'Broudvalget' },
    });
  });
});
