import type { TurnContext } from 'botbuilder';
import { emptyScope, isEmpty, type ReadScope, type Viewer } from '../access/scope.ts';
import { rememberConversation } from '../agenda/remember-conversation.ts';
import { type Answer, answerText } from '../answers/answer.ts';
import type { Asked } from '../answers/answer-question.ts';
import { questionLimit } from '../answers/understand-question.ts';
import { type Language, toldLanguage } from '../danish/language.ts';
import { chatSentences } from '../danish/sentences/chat-sentences.ts';
import { spokenLanguage, spokenTo } from '../danish/speech.ts';
import { wordsOf } from '../danish/words.ts';
import { inLanguage } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Membership } from '../domain/person.ts';
import { localDate } from '../domain/wall-time.ts';
import type { AdaptiveCardJson } from './adaptive-card.ts';
import { agendaView } from './agenda-view.ts';
import { answerMessage, answerOnCard } from './answer-message.ts';
import { askerHere } from './asker-here.ts';
import type { BotServices } from './bot-services.ts';
import { answerCardData } from './cards-answer.ts';
import { helpCardData } from './cards-help.ts';
import { meetingListCardData } from './cards-meeting-list.ts';
import { findFocus, rememberFocus } from './conversation-focus.ts';
import { conversationOf, viewerOf } from './inbound.ts';
import { linesOfMessage } from './lines-of-message.ts';
import { textWithNames } from './mentions.ts';
import { runAttendanceCommand } from './on-attendance-command.ts';
import { runAttendanceList } from './on-attendance-list.ts';
import { readBindingCommand, runBindingCommand } from './on-binding-command.ts';
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
import { readAttendanceListCommand } from './read-attendance-list-command.ts';
import { readCalendarCommand } from './read-calendar-command.ts';
import { readLanguageCommand } from './read-language-command.ts';
import { readMembershipCommand } from './read-membership-command.ts';
import { readPostingCommand } from './read-posting-command.ts';
import { readRoleCommand } from './read-role-command.ts';
import { rememberAnswer } from './remember-answer.ts';
import { renderCard } from './render-card.ts';
import { cardMessage, replyWithText } from './reply.ts';

/** A message to the bot: a command to bind the conversation or to give a role, or a question. */
export async function onMessage(context: TurnContext, services: BotServices): Promise<void> {
  const { activity } = context;
  const text = plainText(activity.text ?? '');
  const speech = await services.hear(activity);
  const language = spokenLanguage(speech, toldLanguage(text));
  const viewer = viewerOf(activity, services.administrators);
  const conversation = await rememberConversation(services.conversations, conversationOf(activity), true);
  const typed = linesOfMessage(textWithNames(activity));
  // First of all: what is proposed may be in words that are an order elsewhere.
  if (
    viewer !== undefined &&
    (await runProposalCommand(context, services, { text: typed, viewer, conversation, speech }))
  )
    return;
  const languageCommand = readLanguageCommand(text, localDate(services.now(), 'Europe/Copenhagen'));
  if (languageCommand !== undefined && viewer !== undefined) {
    if (await runLanguageCommand(context, services, { command: languageCommand, viewer, conversation, speech })) return;
  }
  const named = plainText(textWithNames(activity));
  if (
    viewer !== undefined &&
    (await runPrivacyCommand(context, services, { text: named, viewer, conversation, speech }))
  )
    return;
  if (
    viewer !== undefined &&
    (await runRetentionCommand(context, services, { text: named, viewer, conversation, speech }))
  )
    return;
  if (viewer !== undefined && (await runSetupCommand(context, services, { text, viewer, conversation, speech })))
    return;
  const command = readBindingCommand(text);
  if (command !== undefined && viewer !== undefined) {
    return runBindingCommand(context, services, { command, viewer, conversation, language });
  }
  const roleCommand = readRoleCommand(named);
  if (roleCommand !== undefined && viewer !== undefined) {
    if (await runRoleCommand(context, services, { command: spokenTo(speech, roleCommand), viewer, conversation }))
      return;
  }
  const membershipCommand = readMembershipCommand(named, localDate(services.now(), 'Europe/Copenhagen'));
  if (membershipCommand !== undefined && viewer !== undefined) {
    if (
      await runMembershipCommand(context, services, {
        command: spokenTo(speech, membershipCommand),
        viewer,
        conversation,
      })
    )
      return;
  }
  const postingCommand = readPostingCommand(text, localDate(services.now(), 'Europe/Copenhagen'));
  if (postingCommand !== undefined && viewer !== undefined) {
    if (await runPostingCommand(context, services, { command: spokenTo(speech, postingCommand), viewer, conversation }))
      return;
  }
  if (
    viewer !== undefined &&
    (await runAttendanceCommand(context, services, { text: named, viewer, conversation, speech }))
  ) {
    return;
  }
  if (
    viewer !== undefined &&
    (await runClosingCommand(context, services, { text: named, viewer, conversation, speech }))
  )
    return;
  if (
    viewer !== undefined &&
    (await runMeetingCommand(context, services, { text: named, viewer, conversation, speech }))
  )
    return;
  const listCommand = readAttendanceListCommand(text, localDate(services.now(), 'Europe/Copenhagen'));
  if (listCommand !== undefined && viewer !== undefined) {
    if (await runAttendanceList(context, services, { command: spokenTo(speech, listCommand), viewer, conversation }))
      return;
  }
  const calendarCommand = readCalendarCommand(text);
  if (calendarCommand !== undefined && viewer !== undefined) {
    if (
      await runCalendarCommand(context, services, { command: spokenTo(speech, calendarCommand), viewer, conversation })
    )
      return;
  }
  if (
    viewer !== undefined &&
    (await runResponseWords(context, services, { text: named, language, viewer, conversation, speech }))
  ) {
    return;
  }
  const [memberships, focus, read] = await Promise.all([
    viewer === undefined ? [] : services.memberships.listByPerson(viewer.personId),
    findFocus(services, conversation.id, viewer?.personId),
    services.readScope(viewer, conversation),
  ]);
  const scope = read.ok ? read.scope : emptyScope;
  const asker = askerOf(viewer, memberships);
  const answer = await services.answerQuestion({
    text,
    now: services.now(),
    scope,
    language,
    ...(speech.chosen === undefined ? {} : { chosenLanguage: speech.chosen }),
    ...(asker === undefined ? {} : { asker }),
    ...(focus === undefined ? {} : { focus }),
  });
  if (answer.isHelp !== true && isEmpty(scope) && conversation.scope === 'group' && wordsOf(text).length > 0) {
    const words = chatSentences[language];
    return replyWithText(context, read.ok ? words.readersMixed : words.readersUnknown);
  }
  const outcome = answer.isHelp === true ? 'help' : answer.isAbstention ? 'abstained' : 'answered';
  services.log('info', 'answer', { outcome, scope: conversation.scope });
  if (text.length > questionLimit) await replyWithText(context, chatSentences[language].questionCut(questionLimit));
  const cards = await cardsOf(answer, services, { conversation, viewer, scope, language });
  if (answer.isHelp === true || wordsOf(text).length === 0) {
    await context.sendActivity(cardMessage(cards, cards[0]?.fallbackText ?? answerText(answer)));
    return;
  }
  const sent = await context.sendActivity(answerMessage(answer, cards, language));
  await rememberAnswer(services, answer, {
    conversationId: conversation.id,
    activityId: sent?.id,
    question: text.slice(0, questionLimit),
  });
  await rememberFocus(services, conversation.id, viewer?.personId, answer.focus);
}

/** Whose matters "jeg" means. Where the platform gives no name, the one that the memberships have; without any, nobody is known. */
function askerOf(viewer: Viewer | undefined, memberships: readonly Membership[]): Asked['asker'] {
  const name = [viewer, ...memberships].map((known) => known?.name.trim() ?? '').find((each) => each !== '');
  return viewer === undefined || name === undefined ? undefined : { personId: viewer.personId, name };
}

interface Asker {
  readonly conversation: Conversation;
  readonly viewer: Viewer | undefined;
  readonly scope: ReadScope;
  readonly language: Language;
}

/** The cards of an answer: help, an agenda, or what is said with its sources; a list of meetings comes with its buttons. */
async function cardsOf(answer: Answer, services: BotServices, asking: Asker): Promise<AdaptiveCardJson[]> {
  const { language } = asking;
  if (answer.isHelp === true) {
    const asker = await askerHere(services, asking.viewer, asking.conversation, asking.scope);
    const hasCalendar = services.calendar.publicUrl !== undefined;
    return [renderCard('help', helpCardData(asker, { language, hasCalendar }))];
  }
  const said = renderCard('answer', answerCardData(answerOnCard(answer), language));
  if (answer.agendaOf !== undefined) {
    const card = await agendaOf(answer.agendaOf, services, asking);
    if (card !== undefined) return besideAgenda(answer, said, card);
  }
  const withButtons = answer.meetings?.filter(({ meetingId }) => meetingId !== undefined) ?? [];
  if (withButtons.length === 0) return [said];
  return [said, renderCard('meeting-list', meetingListCardData(withButtons, { language }))];
}

/** A whole agenda is its own answer; a single item of it is said in words; what rests on no document comes with the card. */
function besideAgenda({ citations }: Answer, said: AdaptiveCardJson, card: AdaptiveCardJson): AdaptiveCardJson[] {
  if (citations.length === 0) return [said, card];
  return citations.some(({ itemNumber }) => itemNumber !== undefined) ? [said] : [card];
}

async function agendaOf(
  { committeeId, meetingId }: NonNullable<Answer['agendaOf']>,
  services: BotServices,
  { conversation, viewer, scope, language }: Asker,
): Promise<AdaptiveCardJson | undefined> {
  const committee = (await services.listCommittees()).find(({ id }) => id === committeeId);
  const stored = await services.findMeeting(committeeId, meetingId);
  if (committee === undefined || stored === undefined) return undefined;
  // Where others read along it speaks the committee's language, as the one that was posted.
  if (conversation.scope !== 'personal') return agendaView(services, committee, stored, { scope, viewer: undefined });
  return agendaView(services, inLanguage(committee, language), stored, { scope, viewer });
}

/** More than a question may be, so that a longer one is noticed; mentions and markup come on top. */
const longestText = 4 * questionLimit;

/** What was written, without the HTML that some clients send and without the bot's mention. */
export function plainText(text: string): string {
  return text
    .slice(0, longestText)
    .replace(/<at[^>]*>[^<]*<\/at>/giu, ' ')
    .replace(/<[^>]{1,200}>/gu, ' ')
    .replace(/&nbsp;/gu, ' ')
    .replace(/&amp;/gu, '&')
    .replace(/\s+/gu, ' ')
    .trim();
}
