import { describe, expect, test } from 'vitest';
import { readAttendanceCommand } from '../../../src/attendance/commands/read-attendance-command.ts';
import { cardSentences } from '../../../src/danish/sentences/card-sentences.ts';
import { readAttendanceListCommand } from '../../../src/teams/read-attendance-list-command.ts';
import { readCalendarCommand } from '../../../src/teams/read-calendar-command.ts';
import { readClosingCommand } from '../../../src/teams/read-closing-command.ts';
import { readLanguageCommand } from '../../../src/teams/read-language-command.ts';
import { readMeetingCommand } from '../../../src/teams/read-meeting-command.ts';
import { readMembershipCommand } from '../../../src/teams/read-membership-command.ts';
import { readPostingCommand } from '../../../src/teams/read-posting-command.ts';
import { readPrivacyCommand } from '../../../src/teams/read-privacy-command.ts';
import { readProposalCommand } from '../../../src/teams/read-proposal-command.ts';
import { readRoleCommand } from '../../../src/teams/read-role-command.ts';
import { read } from '../attendance/understand/world.ts';

const today = '2026-02-02';
const quoted = (text: string) => [...text.matchAll(/[»“]([^«”]+)[«”]/gu)].map(([, inner = '']) => inner);
const isCommand = (text: string): boolean =>
  readAttendanceCommand(text, today) !== undefined ||
  readAttendanceListCommand(text, today) !== undefined ||
  readPostingCommand(text, today) !== undefined ||
  readClosingCommand(text, today) !== undefined ||
  readMembershipCommand(text, today) !== undefined ||
  readPrivacyCommand(text) !== undefined ||
  readLanguageCommand(text, today) !== undefined ||
  readRoleCommand(text.replaceAll(/NAVN|NAME/g, 'Mette Holm').replaceAll(/UDVALG|COMMITTEE/g, 'HAVU')) !== undefined;

describe.each(['da', 'en'] as const)('the help card in %s names only what is understood', (language) => {
  const { examples, closing } = cardSentences[language].help;

  test('answers in words, and the calendar, among the examples', () => {
    const [coming = '', declining = '', calendar = ''] = examples.slice(-3);
    expect(read(coming)).toMatch(/accept/);
    expect(read(declining)).toMatch(/decline by/);
    expect(readCalendarCommand(calendar)).toBeDefined();
  });

  test('a meeting to be made and an item to be proposed', () => {
    const [making = '', proposing = ''] = examples.slice(-5, -3);
    expect(readMeetingCommand(making, today)).toMatchObject({
      kind: 'new',
      startTime: '12:00',
      endTime: '13:30',
      language,
    });
    expect(readProposalCommand(proposing, today)).toMatchObject({ kind: 'propose', language });
  });

  test.each(quoted(closing))('%s', (text) => expect(isCommand(text.replaceAll(/NAVN|NAME/g, 'Mette Holm'))).toBe(true));
});
