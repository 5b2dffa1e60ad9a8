import { describe, expect, test } from 'vitest';
import { problemsOf, withoutPosting, withPosting } from '../../../src/agenda/posting-limits.ts';
import { defaultCommitteeSettings } from '../../../src/domain/committee.ts';
import { defaultPostingRules } from '../../../src/domain/posting.ts';
import { readCardAction } from '../../../src/teams/card-action.ts';
import { readPostingForm } from '../../../src/teams/read-posting-form.ts';
import { activityOf } from './activity.ts';

const usual = {
  verb: 'posting-save',
  committeeId: 'havu',
  language: 'da',
  forPersonId: 'p1',
  postsAgenda: 'true',
  agendaDaysBefore: '7',
  postAt: '08:00',
  postsReminder: 'true',
  reminderDaysBefore: '1',
  postsToday: 'true',
  todayAt: '07:30',
  postsDecisions: 'true',
  keepsQuietDays: 'true',
};

function typed(changes: object) {
  const action = readCardAction(activityOf({ type: 'message', value: { ...usual, ...changes } }));
  if (action?.verb !== 'posting-save') throw new Error('the form was not understood');
  return readPostingForm(action);
}

describe('the form', () => {
  test('gives what was typed, also where a client sends check boxes and numbers as what they are', () => {
    expect(typed({})).toEqual({ ok: true, rules: defaultPostingRules });
    expect(typed({ agendaDaysBefore: 10, postsAgenda: true, postsToday: false, todayAt: '8' })).toEqual({
      ok: true,
      rules: { ...defaultPostingRules, agendaDaysBefore: 10, postsToday: false, todayAt: '08:00' },
    });
  });

  test.each([
    ['8', '08:00'],
    ['8.00', '08:00'],
    ['08:00', '08:00'],
    ['kl. 14.30', '14:30'],
    [' 23:59:00 ', '23:59'],
    ['0', '00:00'],
  ])('reads %s as a time of day', (postAt, expected) => {
    expect(typed({ postAt })).toMatchObject({ ok: true, rules: { postAt: expected } });
  });

  test.each(['', '24', '8.60', '8:5', 'otte', '8-9', '-1', '08:00 UTC'])('does not read %j as one', (postAt) => {
    expect(typed({ postAt })).toMatchObject({ ok: false, problems: ['time-unreadable'] });
  });

  test.each(['', '-1', '61', '1.5', '1e1', 'syv', '７'])('takes no %j for days', (agendaDaysBefore) => {
    expect(typed({ agendaDaysBefore })).toMatchObject({ ok: false, problems: ['agenda-days'] });
  });

  test('tells all problems at once, and keeps what could be read', () => {
    const outcome = typed({ agendaDaysBefore: 'x', reminderDaysBefore: '31', postAt: 'x', todayAt: '9' });
    expect(outcome).toMatchObject({ problems: ['agenda-days', 'reminder-days', 'time-unreadable'] });
    expect(outcome.rules).toMatchObject({ todayAt: '09:00', postsAgenda: true });
    expect(outcome.rules).not.toHaveProperty('agendaDaysBefore');
  });

  test('does not take a reminder before the agenda, but one on the same day', () => {
    expect(typed({ agendaDaysBefore: '2', reminderDaysBefore: '3' })).toMatchObject({
      problems: ['reminder-before-agenda'],
    });
    expect(typed({ agendaDaysBefore: '3', reminderDaysBefore: '3' }).ok).toBe(true);
    for (const off of ['postsAgenda', 'postsReminder']) {
      expect(typed({ agendaDaysBefore: '2', reminderDaysBefore: '3', [off]: 'false' }).ok).toBe(true);
    }
  });
});

describe('of the rules', () => {
  test('only what differs from the usual is kept', () => {
    const chosen = withPosting(defaultCommitteeSettings, { agendaDaysBefore: 10, postsToday: true });
    expect(chosen).toEqual({ ...defaultCommitteeSettings, posting: { agendaDaysBefore: 10 } });
    const more = withPosting(chosen, { keepsQuietDays: false });
    expect(more.posting).toEqual({ agendaDaysBefore: 10, keepsQuietDays: false });
    expect(withPosting(more, { agendaDaysBefore: 7, keepsQuietDays: true })).toEqual(defaultCommitteeSettings);
    expect(withoutPosting(more)).toEqual(defaultCommitteeSettings);
  });

  test('the limits hold however they are set', () => {
    expect(problemsOf({ ...defaultPostingRules, agendaDaysBefore: 61 })).toEqual(['agenda-too-early']);
    expect(problemsOf({ ...defaultPostingRules, agendaDaysBefore: 60, reminderDaysBefore: 31 })).toEqual([
      'reminder-too-early',
    ]);
    expect(problemsOf({ ...defaultPostingRules, agendaDaysBefore: 0 })).toEqual(['reminder-before-agenda']);
  });
});
