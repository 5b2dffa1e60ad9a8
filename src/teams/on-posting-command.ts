import type { TurnContext } from 'botbuilder';
import type { ReadScope } from '../access/scope.ts';
import { problemsOf, withoutPosting, withPosting } from '../agenda/posting-limits.ts';
import { postingSentences } from '../danish/sentences/posting-sentences.ts';
import { spokenTo } from '../danish/speech.ts';
import { type Committee, committeeLabel, postingRules } from '../domain/committee.ts';
import type { BotServices } from './bot-services.ts';
import { rulesInWords } from './cards-posting.ts';
import { clip, oneLine } from './cards-text.ts';
import { type Bidding, committeeToManage, managedCommittees, mayNameCommittee } from './command-desk.ts';
import { biddingOf, type Said, scopeHere } from './message-command.ts';
import { nextPosts, type PlanServices, planLine } from './plan-in-words.ts';
import { postingView } from './posting-view.ts';
import { type PressReply, sentence } from './press-reply.ts';
import type { PostingCommand } from './read-posting-command.ts';
import { readPostingCommand } from './read-posting-command.ts';
import { replyWith } from './reply.ts';

export type PostingServices = PlanServices & Pick<BotServices, 'committeeSettings' | 'postSoon' | 'log'>;

export interface PostingBidding extends Bidding {
  readonly services: PostingServices;
  readonly command: PostingCommand;
  /** What may be told to the writer, here. */
  readonly scope: ReadScope;
}

/** What is shown of a plan; more is looked up at the command line. */
const mostPlanned = 10;

/**
 * Runs a message that is about what is posted and when.
 *
 * @returns false where it is a question after all: of somebody who looks after no committee, or about something else
 */
export async function runPostingCommand(context: TurnContext, services: BotServices, said: Said): Promise<boolean> {
  const read = readPostingCommand(said.text, said.today);
  if (read === undefined) return false;
  const command = spokenTo(said.speech, read);
  const [bidding, scope] = await Promise.all([biddingOf(services, said, command), scopeHere(services, said)]);
  const reply = await replyToPosting({ ...bidding, services, scope });
  if (reply === undefined) return false;
  services.log('info', 'posting-command', { kind: command.kind });
  await replyWith(context, reply);
  return true;
}

/** What is said to a command about posts; undefined where it is to be taken for a question. */
export async function replyToPosting(bidding: PostingBidding): Promise<PressReply | undefined> {
  const { command, services, viewer, scope } = bidding;
  const isShown = command.kind === 'show-rules' || command.kind === 'show-plan';
  // "plan for kajen" is a question about the quay, unless a committee is called so.
  if (!mayNameCommittee(bidding, scope) || (isShown && managedCommittees(bidding).length === 0)) return undefined;
  if (command.kind === 'show-plan') return sentence(await plan(bidding));
  const found = committeeToManage(bidding);
  if (!found.ok) return sentence(found.reply);
  const { committee } = found;
  switch (command.kind) {
    case 'show-rules': {
      const options = { language: command.language, forPersonId: viewer.personId };
      return { kind: 'card', card: await postingView(services, committee, options) };
    }
    case 'set-rules':
      return sentence(await setRules(bidding, committee, command.change));
    case 'reset-rules':
      return sentence(await resetRules(bidding, committee));
  }
}

/** In the personal chat of all the writer's own committees, elsewhere of the one whose conversation it is. */
async function plan(bidding: PostingBidding): Promise<string> {
  const { command, conversation, services } = bidding;
  const words = postingSentences[command.language];
  const isOfAll = command.committeeName === '' && conversation.scope === 'personal';
  const found = isOfAll ? undefined : committeeToManage(bidding);
  if (found?.ok === false) return found.reply;
  const committees = found === undefined ? managedCommittees(bidding) : [found.committee];
  const planned = await nextPosts(services, committees, mostPlanned + 1);
  if (planned.length === 0) return words.nothingPlanned;
  const lines = planned.slice(0, mostPlanned).map((next) => `– ${planLine(next, command.language, services.now())}`);
  return [words.planHeading, ...lines, ...(planned.length > mostPlanned ? [words.planGoesOn] : [])].join('\n');
}

async function setRules(
  { command, services, viewer }: PostingBidding,
  committee: Committee,
  change: Parameters<typeof withPosting>[1],
): Promise<string> {
  const words = postingSentences[command.language];
  const [problem] = problemsOf({ ...postingRules(committee), ...change });
  if (problem !== undefined) return `${words.problems[problem]} ${words.nothingChanged}`;
  const changed = await services.committeeSettings.changeSettings(
    committee.id,
    (settings) => withPosting(settings, change),
    viewer,
  );
  if (changed === undefined) return words.nothingChanged;
  services.log('info', 'posting-rules', { committeeId: committee.id, kind: command.kind });
  services.postSoon();
  return [whatHolds(changed, command.language), words.undo(labelOf(changed))].join('\n');
}

async function resetRules({ command, services, viewer }: PostingBidding, committee: Committee): Promise<string> {
  const words = postingSentences[command.language];
  const changed = await services.committeeSettings.changeSettings(committee.id, withoutPosting, viewer);
  if (changed === undefined) return words.nothingChanged;
  services.log('info', 'posting-rules', { committeeId: committee.id, kind: command.kind });
  services.postSoon();
  return whatHolds(changed, command.language);
}

function whatHolds(committee: Committee, language: PostingCommand['language']): string {
  const words = postingSentences[language];
  const rows = rulesInWords(postingRules(committee), words).map(({ label, value }) => `– ${label}${value}`);
  return [words.nowHolds(labelOf(committee)), ...rows].join('\n');
}

function labelOf(committee: Committee): string {
  return clip(oneLine(committeeLabel(committee)), 120);
}
