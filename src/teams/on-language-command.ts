import type { TurnContext } from 'botbuilder';
import { mayManageAttendance } from '../access/policy.ts';
import type { Viewer } from '../access/scope.ts';
import type { Language } from '../danish/language.ts';
import { languageSentences } from '../danish/sentences/language-sentences.ts';
import { type Speech, spokenLanguage } from '../danish/speech.ts';
import { type Committee, committeeLabel } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import { localDate } from '../domain/wall-time.ts';
import type { BotServices } from './bot-services.ts';
import { clip, oneLine } from './cards-text.ts';
import { type Bidding, committeeToManage, mayNameCommittee } from './command-desk.ts';
import { biddingOf, type Said, scopeHere } from './message-command.ts';
import type { LanguageCommand } from './read-language-command.ts';
import { readLanguageCommand } from './read-language-command.ts';
import { replyWithText } from './reply.ts';

export type LanguageServices = Pick<
  BotServices,
  'languages' | 'committeeSettings' | 'listMeetingsFrom' | 'refreshCards' | 'now' | 'log'
>;

interface Asked {
  readonly command: LanguageCommand;
  readonly viewer: Viewer;
  readonly conversation: Conversation;
  readonly speech: Speech;
}

/**
 * Runs a message that is about the language: in the personal chat for whoever writes, elsewhere, and where a committee is
 * named, for the committee's posts; of those a question changes nothing.
 *
 * @returns false where it is a question after all
 */
export async function runLanguageCommand(context: TurnContext, services: BotServices, said: Said): Promise<boolean> {
  const command = readLanguageCommand(said.text, said.today);
  if (command === undefined) return false;
  if (said.conversation.scope === 'personal' && command.committeeName === '') {
    await replyWithText(context, await chooseForOneself(services, { ...said, command }));
    return true;
  }
  const [bidding, scope] = await Promise.all([biddingOf(services, said, command), scopeHere(services, said)]);
  if (!mayNameCommittee(bidding, scope)) return false;
  await replyWithText(context, await chooseForCommittee(services, bidding));
  return true;
}

async function chooseForOneself(
  { languages, log }: LanguageServices,
  { command: { wish, language }, viewer: { personId }, speech }: Asked,
): Promise<string> {
  log('info', 'language-command', { kind: wish });
  if (wish === 'automatic') {
    await languages.remove(personId);
    return languageSentences[language].automatic;
  }
  const next = wish === 'other' ? otherThan(spokenLanguage(speech, undefined)) : wish;
  await languages.save(personId, next);
  return languageSentences[next].chosen;
}

/** What is said to a choice for a committee; a personal one is never made where others read along. */
export async function chooseForCommittee(
  services: LanguageServices,
  bidding: Bidding & { readonly command: LanguageCommand },
): Promise<string> {
  const { command, viewer, memberships, committees } = bidding;
  const words = languageSentences[command.language];
  if (command.isAsked) return words.asked(wishOf(command));
  if (!committees.some(({ id }) => mayManageAttendance(viewer, memberships, id))) return words.onlySecretary;
  if (command.wish === 'automatic') return words.committeeHasOne;
  const found = committeeToManage(bidding);
  if (!found.ok) return found.reply;
  const { committee } = found;
  const { language } = committee.settings;
  const next = command.wish === 'other' ? otherThan(language) : command.wish;
  if (next === language) return languageSentences[next].committeeSpeaksAlready(labelOf(committee));
  const changed = await services.committeeSettings.changeSettings(
    committee.id,
    (settings) => ({ ...settings, language: next }),
    viewer,
  );
  if (changed === undefined) return words.onlySecretary;
  services.log('info', 'language-command', { kind: next, committeeId: committee.id });
  await showAnew(services, changed);
  return languageSentences[next].committeeSpeaks(labelOf(changed));
}

/** What is posted of coming meetings follows. */
async function showAnew(
  { listMeetingsFrom, refreshCards, now }: LanguageServices,
  committee: Committee,
): Promise<void> {
  const coming = await listMeetingsFrom(committee.id, localDate(now(), committee.settings.timeZone));
  for (const { id } of coming) refreshCards(committee.id, id);
}

/** What a question is about: where it names no language, the one in which it is not put. */
function wishOf({ wish, language }: LanguageCommand): Language {
  return wish === 'da' || wish === 'en' ? wish : otherThan(language);
}

function otherThan(language: Language): Language {
  return language === 'da' ? 'en' : 'da';
}

function labelOf(committee: Committee): string {
  return clip(oneLine(committeeLabel(committee)), 120);
}
