import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/answers/answer.ts';
import { createAnswerQuestion } from '../../../src/answers/answer-question.ts';
import { readAttendanceCommand } from '../../../src/attendance/commands/read-attendance-command.ts';
import { greetingSentences } from '../../../src/danish/sentences/greeting-sentences.ts';
import { helpSentences } from '../../../src/danish/sentences/help-sentences.ts';
import { setupSentences } from '../../../src/danish/sentences/setup-sentences.ts';
import { readBindingCommand } from '../../../src/teams/on-binding-command.ts';
import { readSetupCommand } from '../../../src/teams/on-setup-command.ts';
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
import { exampleLibrary, january, nobodyAnswered } from '../answers/example-library.ts';
import { read } from '../attendance/understand/world.ts';

const today = '2026-02-02';

describe.each(['da', 'en'] as const)('the help in %s names only what is understood', (language) => {
  const words = helpSentences[language];
  const answered = async (question: string): Promise<Answer> => {
    const library = await exampleLibrary();
    return createAnswerQuestion(
      async () => library,
      nobodyAnswered,
    )({
      text: question,
      now: january,
      scope: { committees: new Map([['digu', { seesClosedItems: false }]]), guestOf: [] },
      language,
    });
  };

  test.each([
    ...words.ask('DIGU'),
    ...words.ask(undefined),
    ...words.askAsFormer('DIGU'),
    ...words.askAsGuest('DIGU'),
    ...['next', 'agenda', 'decisions'].map(
      (name) => new Map(Object.entries(greetingSentences[language].prompts)).get(name) ?? '',
    ),
  ])('%s is answered', async (question) => {
    const { isAbstention, isHelp } = await answered(question);
    expect({ isAbstention, isHelp: isHelp === true }).toEqual({ isAbstention: false, isHelp: false });
  });

  test('a call for help', async () => {
    expect((await answered(greetingSentences[language].prompts.help)).isHelp).toBe(true);
  });

  test.each(words.answer)('%s is an answer to a meeting', (text) => expect(read(text)).toMatch(/accept|decline|part/));

  test.each([...words.office, ...words.officeInPrivate])(
    '%s is a command of whoever looks after a committee',
    (text) => {
      const readings = [
        readAttendanceCommand(text, today),
        readAttendanceListCommand(text, today),
        readMeetingCommand(text, today),
        readPostingCommand(text, today),
        readClosingCommand(text, today),
        readMembershipCommand(text, today),
      ];
      expect(readings.filter((reading) => reading !== undefined)).not.toEqual([]);
    },
  );

  test('the other language', () => {
    const other = language === 'da' ? 'en' : 'da';
    expect(readLanguageCommand(words.switchLanguage, today)).toMatchObject({ wish: other, language });
  });

  test('a proposal, the own ones, and the calendar', () => {
    expect(readProposalCommand(words.propose, today)).toMatchObject({ kind: 'propose', language });
    expect(readProposalCommand(words.ownProposals, today)).toMatchObject({ kind: 'show', language });
    expect(readCalendarCommand(words.calendar)).toBeDefined();
  });

  test.each(words.ownData)('%s', (text) => expect(readPrivacyCommand(text)).toBeDefined());

  test('what an administrator does', () => {
    expect(readSetupCommand(words.setup)).toBe(language);
    expect(readSetupCommand(greetingSentences[language].prompts.setup)).toBe(language);
    expect(readRoleCommand(words.nameSecretary('HAVU'))).toMatchObject({ role: 'secretary', committeeName: 'HAVU' });
    expect(readRoleCommand(setupSentences[language].beSecretaryOf('HAVU'))).toMatchObject({
      person: { self: true },
      role: 'secretary',
      committeeName: 'HAVU',
      language,
    });
    expect(readBindingCommand(words.bind)).toEqual({ verb: 'bind', committeeName: '' });
    expect(readBindingCommand(words.unbind('HAVU'))).toEqual({ verb: 'unbind', committeeName: 'HAVU' });
  });
});
