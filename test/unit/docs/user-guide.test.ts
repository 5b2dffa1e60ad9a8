import { describe, expect, test } from 'vitest';
import { readAttendanceCommand } from '../../../src/attendance/commands/read-attendance-command.ts';
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
import { prose } from './documents.ts';

const today = '2026-02-02';

/** Words of cards that the guide shows as they stand there. */
const labels = new Set(['vinkler', 'efter fristen', 'Lukket punkt', 'indtil kl.']);

/** What the guide says that one can write: in its text, not in the table of what one may be told. */
const sayings = [
  ...prose('docs/user-guide.md')
    .replaceAll(/^\|.*\|$/gm, '')
    .matchAll(/»([^«]+)«/gu),
]
  .map(([, said = '']) => said)
  .filter((said) => !labels.has(said) && !said.endsWith('?'));

describe('what the guide says that one can write is understood', () => {
  test('there is something to try', () => expect(sayings.length).toBeGreaterThan(25));

  test.each([...new Set(sayings)])('%s', (text) => {
    const isOrder =
      readAttendanceCommand(text, today) ??
      readAttendanceListCommand(text, today) ??
      readPostingCommand(text, today) ??
      readClosingCommand(text, today) ??
      readMembershipCommand(text, today) ??
      readPrivacyCommand(text) ??
      readRoleCommand(text) ??
      readCalendarCommand(text) ??
      readLanguageCommand(text, today) ??
      readProposalCommand(text, today) ??
      readMeetingCommand(text, today);
    const isQuestion = /^(?:vis dagsordenen|hjælp)/i.test(text);
    expect(isOrder !== undefined || isQuestion || /accept|decline/.test(String(read(text)))).toBe(true);
  });
});
