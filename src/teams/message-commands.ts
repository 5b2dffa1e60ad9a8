import type { MessageCommand } from './message-command.ts';
import { runAttendanceCommand } from './on-attendance-command.ts';
import { runAttendanceList } from './on-attendance-list.ts';
import { runBindingCommand } from './on-binding-command.ts';
import { runCalendarCommand } from './on-calendar-command.ts';
import { runClosingCommand } from './on-closing-command.ts';
import { runLanguageCommand } from './on-language-command.ts';
import { runMeetingCommand } from './on-meeting-command.ts';
import { runMembershipCommand } from './on-membership-command.ts';
import { runPostingCommand } from './on-posting-command.ts';
import { runPrivacyCommand } from './on-privacy-command.ts';
import { runProposalCommand } from './on-proposal-command.ts';
import { runResponseWords } from './on-response-words.ts';
import { runRetentionCommand } from './on-retention-command.ts';
import { runRoleCommand } from './on-role-command.ts';
import { runSetupCommand } from './on-setup-command.ts';

/** All kinds of commands, in the order in which a message is offered to them; what none of them takes is a question. */
export const messageCommands: readonly MessageCommand[] = [
  // First of all: what is proposed may be in words that are an order elsewhere.
  runProposalCommand,
  runLanguageCommand,
  runPrivacyCommand,
  runRetentionCommand,
  runSetupCommand,
  runBindingCommand,
  runRoleCommand,
  runMembershipCommand,
  runPostingCommand,
  runAttendanceCommand,
  runClosingCommand,
  runMeetingCommand,
  runAttendanceList,
  runCalendarCommand,
  // Last: it makes out answers in free words.
  runResponseWords,
];
