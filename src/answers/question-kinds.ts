import type { QuestionKind } from './question.ts';
import { agenda } from './questions/agenda.ts';
import { attachments } from './questions/attachments.ts';
import { attendance } from './questions/attendance.ts';
import { decision } from './questions/decision.ts';
import { fact } from './questions/fact.ts';
import { guests } from './questions/guests.ts';
import { help } from './questions/help.ts';
import { invited } from './questions/invited.ts';
import { item } from './questions/item.ts';
import { matter } from './questions/matter.ts';
import { meetings } from './questions/meetings.ts';
import { mine } from './questions/mine.ts';
import { officers } from './questions/officers.ts';
import { person } from './questions/person.ts';
import { presenters } from './questions/presenters.ts';
import { respond } from './questions/respond.ts';
import { slots } from './questions/slots.ts';

/** Every kind of question; of equally sure ones the first answers. A new kind: a file in questions/ and a line here. */
export const questionKinds: readonly QuestionKind[] = [
  help,
  mine,
  invited,
  decision,
  attachments,
  presenters,
  guests,
  attendance,
  officers,
  person,
  meetings,
  agenda,
  slots,
  item,
  respond,
  fact,
  matter,
];
