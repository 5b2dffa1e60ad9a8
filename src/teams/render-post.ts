import type { Activity } from 'botbuilder';
import type { Post } from '../agenda/post.ts';
import type { BotServices } from './bot-services.ts';
import { agendaCardData } from './cards-agenda.ts';
import { changeCardData } from './cards-change.ts';
import { decisionsCardData } from './cards-decisions.ts';
import { reminderCardData } from './cards-reminder.ts';
import { renderCard } from './render-card.ts';
import { cardMessage } from './reply.ts';

/** A post as a message, as everybody in the conversation sees it. */
export async function renderPost(
  { readAttendance, now }: Pick<BotServices, 'readAttendance' | 'now'>,
  { committee, record, content, isLate, jobKey }: Omit<Post, 'conversation'>,
): Promise<Partial<Activity>> {
  const { language } = committee.settings;
  switch (content.kind) {
    case 'agenda': {
      const view = await readAttendance(committee, record);
      const data = agendaCardData(record, committee, view, { language, now: now(), jobKey, isLate });
      return cardMessage([renderCard('agenda', data)], data.fallbackText);
    }
    case 'change': {
      const data = changeCardData(record.meeting, committee, content.changes);
      return cardMessage([renderCard('change', data)], data.fallbackText);
    }
    case 'reminder':
    case 'today': {
      const view = await readAttendance(committee, record);
      const options = { language, now: now(), kind: content.kind, jobKey, isLate };
      const data = reminderCardData(record, committee, view, options);
      return cardMessage([renderCard('reminder', data)], data.fallbackText);
    }
    case 'decisions': {
      const data = decisionsCardData(record, committee, { language, now: now(), jobKey });
      return cardMessage([renderCard('decisions', data)], data.fallbackText);
    }
  }
}
