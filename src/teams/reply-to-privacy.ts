import type { Activity } from 'botbuilder';
import { chatSentences } from '../danish/sentences/chat-sentences.ts';
import { privacySentences } from '../danish/sentences/privacy-sentences.ts';
import { deleteAnswers } from '../privacy/delete-answers.ts';
import { erasePerson } from '../privacy/erase-person.ts';
import type { BotServices } from './bot-services.ts';
import type { PrivacyAction } from './card-action-privacy.ts';
import { rowsOf } from './cards-privacy.ts';
import { conversationOf, viewerOf } from './inbound.ts';
import { type PressReply, sentence } from './press-reply.ts';
import { deletionOf, erasureOf } from './privacy-sources.ts';

/**
 * Ja or Nej to a question about deleting. Whose answers they are, the platform tells; whom an administrator erases, the card,
 * and whether they are one is looked at again.
 */
export async function replyToPrivacy(
  activity: Activity,
  action: PrivacyAction,
  services: BotServices,
): Promise<PressReply> {
  const { language } = action;
  const words = privacySentences[language];
  const viewer = viewerOf(activity, services.administrators);
  if (viewer === undefined) return sentence(chatSentences[language].noIdentity);
  if (action.forPersonId !== viewer.personId) return sentence(words.notYours);
  if (conversationOf(activity).scope !== 'personal') return sentence(words.onlyInPersonalChat);
  switch (action.what) {
    case 'nothing':
      return sentence(words.kept);
    case 'answers': {
      const { rows, coming } = await deleteAnswers(deletionOf(services), viewer.personId);
      services.log('info', 'answers-deleted', { count: rows });
      for (const { committee, meeting } of coming) services.refreshCards(committee.id, meeting.id);
      return sentence(words.deleted(coming.length));
    }
    case 'person': {
      if (!viewer.isAdministrator || action.personId === '') return sentence(words.onlyAdministrators);
      const report = await erasePerson(erasureOf(services), action.personId, viewer);
      services.log('info', 'person-erased', { count: rowsOf(report) });
      const isDone = report.tables.every(({ left }) => left === 0);
      return sentence(isDone ? words.erased(rowsOf(report), report.archivedMeetings) : words.eraseUnfinished);
    }
  }
}
