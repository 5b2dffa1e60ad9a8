import type { QuestionKind } from './question.ts';
import { agenda } from './questions/agenda.ts';
import { attendance } from './questions/attendance.ts';
import { decision } from './questions/decision.ts';
import { help } from './questions/help.ts';
import { matter } from './questions/matter.ts';
import { meetings } from './questions/meetings.ts';
import { respond } from './questions/respond.ts';

/** Every kind of question; of equally sure ones the first answers. A new kind: a file in questions/ and a line here. */
export const questionKinds: readonly QuestionKind[] = [help, decision, attendance, meetings, agenda, respond, matter];
