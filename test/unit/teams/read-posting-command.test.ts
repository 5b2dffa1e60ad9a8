import { describe, expect, test } from 'vitest';
import { readPostingCommand } from '../../../src/teams/read-posting-command.ts';

const read = (text: string) => {
  const command = readPostingCommand(text, '2031-02-20');
  if (command === undefined) return 'question';
  const what = command.kind === 'set-rules' ? JSON.stringify(command.change) : command.kind;
  return [what, ...(command.committeeName === '' ? [] : [command.committeeName])].join(' for ');
};

describe('the rules are asked for', () => {
  test.each([
    ['opslag', 'show-rules'],
    ['Opslag for HAVU', 'show-rules for HAVU'],
    ['indstil opslag', 'show-rules'],
    ['kan du rette opslag for HAVU?', 'show-rules for HAVU'],
    ['hvornår slår du op?', 'show-rules'],
    ['Hvornår slår du dagsordenen op i Havneudvalget?', 'show-rules for Havneudvalget'],
    ['vis opslagsregler', 'show-rules'],
    ['posting settings', 'show-rules'],
    ['edit posting settings for HAVU', 'show-rules for HAVU'],
    ['when do you post?', 'show-rules'],
    ['nulstil opslag for HAVU', 'reset-rules for HAVU'],
    ['opslag tilbage til standard', 'reset-rules'],
    ['reset posting settings', 'reset-rules'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('the plan is asked for', () => {
  test.each([
    ['plan', 'show-plan'],
    ['vis planen for HAVU', 'show-plan for HAVU'],
    ['hvad slår du op?', 'show-plan'],
    ['Hvad vil du slå op i HAVU?', 'show-plan for HAVU'],
    ['hvad bliver der slået op', 'show-plan'],
    ['what will you post?', 'show-plan'],
    ['What will you post next?', 'show-plan'],
    ['what will be posted for HAVU?', 'show-plan for HAVU'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('one rule is set by a sentence', () => {
  test.each([
    ['slå dagsordenen op 10 dage før kl. 9', { postsAgenda: true, agendaDaysBefore: 10, postAt: '09:00' }],
    ['Slå dagsordenen op to uger før mødet', { postsAgenda: true, agendaDaysBefore: 14 }],
    ['slå dagsordenen op dagen før', { postsAgenda: true, agendaDaysBefore: 1 }],
    ['dagsordenen slås op kl. 8.30', { postsAgenda: true, postAt: '08:30' }],
    ['post the agenda 5 days before the meeting at 10', { postsAgenda: true, agendaDaysBefore: 5, postAt: '10:00' }],
    ['slå ikke dagsordener op', { postsAgenda: false }],
    ['slå dagsordener op igen', { postsAgenda: true }],
    ['ingen påmindelse', { postsReminder: false }],
    ['no reminders', { postsReminder: false }],
    ['slå påmindelsen op 2 dage før', { postsReminder: true, reminderDaysBefore: 2 }],
    ['påmindelse tre dage før mødet', { postsReminder: true, reminderDaysBefore: 3 }],
    ['slå en påmindelse op', { postsReminder: true }],
    ['slå beslutninger op', { postsDecisions: true }],
    ['slå ikke beslutningerne op', { postsDecisions: false }],
    ["don't post decisions", { postsDecisions: false }],
    ['skriv om morgenen kl. 7', { postsToday: true, todayAt: '07:00' }],
    ['slå ikke op på mødedagen', { postsToday: false }],
    ['ingen morgenbesked', { postsToday: false }],
    ['post på helligdage også', { keepsQuietDays: false }],
    ['slå også op i weekender og på helligdage', { keepsQuietDays: false }],
    ['post on holidays too', { keepsQuietDays: false }],
    ['slå ikke op på helligdage', { keepsQuietDays: true }],
    ['ingen opslag i weekenden', { keepsQuietDays: true }],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(JSON.stringify(expected));
    expect(read(`Vær sød at ${text}, tak!`)).toBe(JSON.stringify(expected));
    expect(read(`${text} for HAVU`)).toBe(`${JSON.stringify(expected)} for HAVU`);
    expect(read(`${text}?`)).toBe('question');
  });

  test('in the language in which it was written', () => {
    expect(readPostingCommand('no reminders', '2031-02-20')?.language).toBe('en');
    expect(readPostingCommand('what will you post?', '2031-02-20')?.language).toBe('en');
    expect(readPostingCommand('ingen påmindelse', '2031-02-20')?.language).toBe('da');
    expect(readPostingCommand('plan', '2031-02-20')?.language).toBe('da');
  });
});

describe('what is something else stays a question', () => {
  test.each([
    'hvad blev besluttet om opslag af stillinger?',
    'opslaget om den nye stilling',
    'opslag den 4. marts',
    'opslag for HAVU den 4. marts',
    'slå op: digitale låse',
    'slå beslutningen om kajen op',
    'slå dagsordenen op',
    'slå dagsordenen op mange dage før',
    'slå dagsordenen op kl. 27',
    'hvad er planen for kajen og hvem har ansvaret?',
    'planen er godkendt',
    'hvornår slog vi op med leverandøren?',
    'påmind 3 dage før svarfristen',
    'påmindelse 3 dage før svarfristen',
    'hvem mangler at svare i morgen?',
    'ingen påmindelse kom frem til mig',
    'post fra ministeriet',
    'what was the plan of 2030?',
    `opslag for ${'x'.repeat(300)}`,
  ])('%s', (text) => expect(read(text)).toBe('question'));
});
