import type { TurnContext } from 'botbuilder';
import { mayManageAttendance } from '../access/policy.ts';
import { retentionSentences } from '../danish/sentences/retention-sentences.ts';
import { spokenTo } from '../danish/speech.ts';
import { type Committee, type CommitteeSettings, committeeLabel, isNamed } from '../domain/committee.ts';
import {
  leastRetentionMonths,
  mostRetentionMonths,
  type RetentionRules,
  retentionClasses,
} from '../domain/retention.ts';
import { changePlanState } from '../privacy/retention/change-plan-state.ts';
import type { BotServices } from './bot-services.ts';
import { type Bidding, committeeToManage, mayNameCommittee } from './command-desk.ts';
import { biddingOf, type Said, scopeHere } from './message-command.ts';
import { type RetentionCommand, readRetentionCommand } from './read-retention-command.ts';
import { replyWithText } from './reply.ts';

interface RetentionBidding extends Bidding {
  readonly command: RetentionCommand;
  readonly services: BotServices;
}

/**
 * How long a committee's data about people are kept: shown to those who are in it, set and stopped by whoever looks after it.
 *
 * @returns false when it was no such command
 */
export async function runRetentionCommand(context: TurnContext, services: BotServices, said: Said): Promise<boolean> {
  const read = readRetentionCommand(said.named);
  if (read === undefined) return false;
  const command = spokenTo(said.speech, read);
  const [bidding, scope] = await Promise.all([biddingOf(services, said, command), scopeHere(services, said)]);
  if (!mayNameCommittee(bidding, scope)) return false;
  const reply = await replyTo({ ...bidding, services });
  if (reply === undefined) return false;
  services.log('info', 'retention-command', { kind: command.kind });
  await replyWithText(context, reply);
  return true;
}

async function replyTo(bidding: RetentionBidding): Promise<string | undefined> {
  const { command } = bidding;
  if (command.kind === 'show') {
    const shown = shownCommittees(bidding);
    if (shown.length === 0) return undefined;
    const parts = await Promise.all(shown.map((committee) => rulesInWords(bidding, committee)));
    const words = retentionSentences[command.language];
    return [...parts, words.always, words.howToChange].join('\n\n');
  }
  const found = committeeToManage(bidding);
  if (!found.ok) return found.reply;
  return command.kind === 'set' ? set(bidding, found.committee, command) : stopOrResume(bidding, found.committee);
}

/** In the personal chat those of the writer, and those that they look after; elsewhere those of the conversation. */
function shownCommittees({ command, conversation, viewer, memberships, committees }: RetentionBidding): Committee[] {
  const isShown = ({ id }: Committee): boolean =>
    conversation.scope === 'personal'
      ? memberships.some(({ committeeId }) => committeeId === id) ||
        (command.committeeName !== '' && mayManageAttendance(viewer, memberships, id))
      : conversation.committeeIds.includes(id);
  return committees
    .filter(isShown)
    .filter((committee) => command.committeeName === '' || isNamed(committee, command.committeeName))
    .slice(0, 5);
}

async function rulesInWords(
  { command, services, viewer, memberships, conversation }: RetentionBidding,
  committee: Committee,
): Promise<string> {
  const words = retentionSentences[command.language];
  const isManager = conversation.scope === 'personal' && mayManageAttendance(viewer, memberships, committee.id);
  const plan = isManager ? (await services.privacy.retention.find(committee.id))?.value : undefined;
  const waiting =
    plan?.state === 'reported'
      ? [words.waiting(countLines(plan.counts, command.language))]
      : plan?.state === 'stopped'
        ? [words.isStopped]
        : [];
  const rules = committee.settings.retention ?? {};
  return [words.heading(committeeLabel(committee)), ...ruleLines(rules, command.language), ...waiting].join('\n');
}

function ruleLines(rules: RetentionRules, language: RetentionCommand['language']): string[] {
  const words = retentionSentences[language];
  return retentionClasses.map((name) => {
    const months = rules[name];
    return months === undefined ? words.kept(words.classes[name]) : words.keptFor(words.classes[name], months);
  });
}

/** How many there are of each class. */
export function countLines(counts: RetentionRules, language: RetentionCommand['language']): string[] {
  const words = retentionSentences[language];
  return retentionClasses.flatMap((name) => {
    const count = counts[name];
    return count === undefined ? [] : [words.count(words.classes[name], count)];
  });
}

async function set(
  { services, command: { language }, viewer }: RetentionBidding,
  committee: Committee,
  { classes, months }: Extract<RetentionCommand, { kind: 'set' }>,
): Promise<string> {
  const words = retentionSentences[language];
  if (months !== undefined && months < leastRetentionMonths) return words.tooShort(leastRetentionMonths);
  if (months !== undefined && months > mostRetentionMonths) return words.tooLong;
  const changed = await services.committeeSettings.changeSettings(
    committee.id,
    (settings) => withRetention(settings, classes, months),
    viewer,
  );
  const lines = ruleLines(changed?.settings.retention ?? {}, language);
  return words.saved(committeeLabel(committee), months === undefined ? lines : [...lines, words.comes]);
}

function withRetention(
  { retention, ...settings }: CommitteeSettings,
  classes: Extract<RetentionCommand, { kind: 'set' }>['classes'],
  months: number | undefined,
): CommitteeSettings {
  const others = Object.entries(retention ?? {}).filter(([name]) => !classes.some((each) => each === name));
  const set = months === undefined ? [] : classes.map((name) => [name, months] as const);
  const rules: RetentionRules = Object.fromEntries([...others, ...set]);
  return Object.keys(rules).length === 0 ? settings : { ...settings, retention: rules };
}

async function stopOrResume({ services, command }: RetentionBidding, committee: Committee): Promise<string> {
  const words = retentionSentences[command.language];
  const { retention } = services.privacy;
  if (command.kind === 'stop') {
    const isStopped = await changePlanState(
      retention,
      committee.id,
      ['computed', 'reported', 'removing', 'stopped'],
      'stopped',
    );
    return isStopped ? words.stopped : words.nothingToStop;
  }
  const isResumed = await changePlanState(retention, committee.id, ['stopped'], 'done');
  return isResumed ? words.resumed : words.nothingToResume;
}
