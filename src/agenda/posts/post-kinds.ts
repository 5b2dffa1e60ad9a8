import type { DeliveryKind } from '../../domain/delivery.ts';
import { agendaPost } from './agenda-post.ts';
import { changePost } from './change-post.ts';
import { decisionsPost } from './decisions-post.ts';
import { reminderPost } from './reminder-post.ts';
import { todayPost } from './today-post.ts';
import type { PostKind } from './wanted-post.ts';

/** All that is posted about meetings. */
export const postKinds: Readonly<Record<DeliveryKind, PostKind>> = {
  agenda: agendaPost,
  reminder: reminderPost,
  today: todayPost,
  decisions: decisionsPost,
  change: changePost,
};
