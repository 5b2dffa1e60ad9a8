import { mayManageAttendance } from '../access/policy.ts';
import { isLeader } from '../attendance/quorum.ts';
import type { AttendanceView } from '../attendance/read-attendance.ts';
import { isExpected } from '../attendance/roster.ts';
import { quorumSentences } from '../danish/sentences/quorum-sentences.ts';
import { attendanceRules, type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import { type Commanding, type CommandOf, visibleCommittees, wordsFor } from './command-desk.ts';
import { comingMeeting, meetingInSentence, refreshComing } from './command-meeting.ts';
import { withRules } from './set-deadline.ts';

/** Sets when a committee can do business, and says how its next meeting stands by that. */
export async function setQuorum(
  commanding: Commanding<CommandOf<'set-quorum'>>,
  committee: Committee,
): Promise<string> {
  const { services, command } = commanding;
  const words = wordsFor(commanding);
  const { rules } = command;
  const changed = await services.committeeSettings.changeSettings(
    committee.id,
    (settings) => withRules(settings, { quorum: rules }),
    commanding.viewer,
  );
  if (changed === undefined) return words.onlySecretary;
  services.log('info', 'quorum-rule', { count: rules.length, committeeId: committee.id });
  await refreshComing(services, committee);
  if (rules.length === 0) return quorumSentences[command.language].noRule(committeeLabel(committee));
  const standing = await standingOf(commanding, changed);
  return [`${words.quorumSaved} ${rulesInWords(changed, command.language)}`, ...standing].join('\n');
}

/** "DIGU kan træffe beslutninger, når mindst 5 medlemmer er til stede og formanden eller en næstformand er til stede." */
function rulesInWords(committee: Committee, language: Language): string {
  const { rule, rules } = quorumSentences[language];
  return rules(committeeLabel(committee), attendanceRules(committee).quorum.map(rule));
}

/** How the next (or named) meeting stands, as sentences: all in all, then each rule. */
async function standingOf(commanding: Commanding, committee: Committee): Promise<string[]> {
  const { services, command } = commanding;
  const record = await comingMeeting(services, committee, command.day);
  if (record === undefined || record.meeting.state === 'cancelled') return [];
  const view = await services.readAttendance(committee, record);
  const where = meetingInSentence(committee, record.meeting, wordsFor(commanding), command.language);
  return quorumInWords(view, where, command.language);
}

/** @param where the meeting as it stands in a sentence */
function quorumInWords({ quorum, roster }: AttendanceView, where: string, language: Language): string[] {
  const sentences = quorumSentences[language];
  if (quorum.length === 0) {
    const seats = roster.filter(({ hasSeat }) => hasSeat);
    return [sentences.seatsOnly(where, seats.filter(isExpected).length, seats.length)];
  }
  const standings = quorum.map(({ standing }) => standing);
  const worst = (['broken', 'open', 'met'] as const).find((standing) => standings.includes(standing)) ?? 'met';
  const needsChair = quorum.some(({ rule }) => rule.kind === 'chair') && !roster.some(isLeader);
  return [
    ...(needsChair ? [sentences.noChair] : []),
    sentences.standing[worst](where),
    ...quorum.map((state) => `– ${sentences.rule(state.rule)}: ${sentences.state(state)}`),
  ];
}

/** Whether there is a quorum, or what the rule is; undefined where nothing may be told, or nothing is known. */
export async function tellQuorum(
  commanding: Commanding<CommandOf<'ask-quorum' | 'ask-quorum-rule'>>,
): Promise<string | undefined> {
  const { command, viewer, memberships } = commanding;
  const told = await Promise.all(
    visibleCommittees(commanding).map(async (committee) => {
      const hasRules = attendanceRules(committee).quorum.length > 0;
      const rule = hasRules
        ? rulesInWords(committee, command.language)
        : quorumSentences[command.language].noRule(committeeLabel(committee));
      if (command.kind === 'ask-quorum') {
        const standing = await standingOf(commanding, committee);
        return standing.length === 0 ? [] : [...(hasRules ? [] : [rule]), ...standing];
      }
      // A rule that was not set here may stand in the committee's documents: that is a question like any other.
      const isTold = hasRules || mayManageAttendance(viewer, memberships, committee.id);
      return isTold ? [rule, ...(hasRules ? await standingOf(commanding, committee) : [])] : [];
    }),
  );
  const sentences = told.flat();
  return sentences.length === 0 ? undefined : sentences.join('\n');
}
