import type { TurnContext } from 'botbuilder';
import { emptyScope, isEmpty, type ReadScope, type Viewer } from '../access/scope.ts';
import { rememberConversation } from '../agenda/remember-conversation.ts';
import { type Answer, answerText } from '../answers/answer.ts';
import type { Asked } from '../answers/answer-question.ts';
import { questionLimit } from '../answers/understand-question.ts';
import { type Language, toldLanguage } from '../danish/language.ts';
import { chatSentences } from '../danish/sentences/chat-sentences.ts';
import { spokenLanguage } from '../danish/speech.ts';
import { wordsOf } from '../danish/words.ts';
import { defaultCommitteeSettings, inLanguage } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
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
import type { Said } from './message-command.ts';
import { messageCommands } from './message-commands.ts';
import { rememberAnswer } from './remember-answer.ts';
import { renderCard } from './render-card.ts';
import { cardMessage, replyWithText } from './reply.ts';

/** A message to the bot: a command, or a question. */
export async function onMessage(context: TurnContext, services: BotServices): Promise<void> {
  const { activity } = context;
  const text = plainText(activity.text ?? '');
  const speech = await services.hear(activity);
  const language = spokenLanguage(speech, toldLanguage(text));
  const viewer = viewerOf(activity, services.administrators);
  const conversation = await rememberConversation(services.conversations, conversationOf(activity), true);
  if (viewer !== undefined) {
    const withNames = textWithNames(activity);
    const said: Said = {
      text,
      named: plainText(withNames),
      typed: linesOfMessage(withNames),
      viewer,
      conversation,
      speech,
      language,
      today: localDate(services.now(), defaultCommitteeSettings.timeZone),
    };
    for (const run of messageCommands) if (await run(context, services, said)) return;
  }
  const [asker, focus, read] = await Promise.all([
    viewer === undefined ? undefined : askerOf(viewer, services),
    findFocus(services, conversation.id, viewer?.personId),
    services.readScope(viewer, conversation),
  ]);
  const scope = read.ok ? read.scope : emptyScope;
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
  await Promise.all([
    rememberAnswer(services, answer, {
      conversationId: conversation.id,
      activityId: sent?.id,
      question: text.slice(0, questionLimit),
    }),
    rememberFocus(services, conversation.id, viewer?.personId, answer.focus),
  ]);
}

/** Whose matters "jeg" means. Where the platform gives no name, the one that the memberships have; without any, nobody is known. */
async function askerOf({ personId, name }: Viewer, { memberships }: BotServices): Promise<Asked['asker']> {
  if (name.trim() !== '') return { personId, name: name.trim() };
  const names = (await memberships.listByPerson(personId)).map((membership) => membership.name.trim());
  const known = names.find((each) => each !== '');
  return known === undefined ? undefined : { personId, name: known };
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
