import type { AttendanceView } from '../attendance/read-attendance.ts';
import { seatTakenBy } from '../attendance/register-response.ts';
import type { AttendanceSentences } from '../danish/sentences/attendance-card-words.ts';
import { type AnswerGroup, answerGroup, type Response } from '../domain/response.ts';
import type { OwnAnswer } from './card-data-agenda.ts';
import { answerInWords, partInWords } from './cards-attendance.ts';
import { clip, oneLine } from './cards-text.ts';

/** How a meeting stands for one person. */
export interface OwnStanding {
  readonly response?: Response;
  /** The seat of somebody else that they were asked to take, or take. */
  readonly seat?: Response;
  /** A seat that they have turned down. */
  readonly refused?: Response;
  /** The button that shows what they have answered. */
  readonly chosen: AnswerGroup;
}

export function ownStandingOf({ roster }: AttendanceView, viewerId: string | undefined): OwnStanding {
  if (viewerId === undefined) return { chosen: 'none' };
  const responses = roster.flatMap(({ response }) => response ?? []);
  const response = responses.find(({ personId }) => personId === viewerId);
  const seat = seatTakenBy(viewerId, responses);
  if (seat !== undefined) {
    const { standing, mode } = seat.substitute ?? {};
    const taken = mode === 'virtual' ? 'virtual' : 'inPerson';
    return { seat, chosen: standing === 'accepted' ? taken : 'none' };
  }
  if (response !== undefined) return { response, chosen: answerGroup(response) };
  const refused = responses.find(
    ({ substitute }) => substitute?.personId === viewerId && substitute.standing === 'declined',
  );
  return { ...(refused === undefined ? {} : { refused }), chosen: 'none' };
}

/** One's own answer in words, for oneself alone; none where there is nothing to tell any more. */
export function ownAnswer(own: OwnStanding, isOpen: boolean, words: AttendanceSentences): OwnAnswer[] {
  const { label, none, afterDeadline, answeredBy } = words.own;
  const { response, chosen } = own;
  const notes = ownNotes(own, words);
  const answer = own.seat === undefined ? answerInWords(response, words) : chosen === 'none' ? none : words[chosen];
  if (answer === undefined && !isOpen && notes.length === 0) return [];
  const remarks = [
    response?.isAfterDeadline === true ? afterDeadline : '',
    response?.actorName === undefined ? '' : answeredBy(clip(oneLine(response.actorName), 80)),
  ].filter((remark) => remark !== '');
  return [
    {
      label: `${label}: `,
      value: answer ?? none,
      remarks: remarks.length === 0 ? [] : [` · ${remarks.join(' · ')}`],
      notes,
    },
  ];
}

function ownNotes({ seat, refused }: OwnStanding, words: AttendanceSentences): string[] {
  const { own } = words;
  if (refused !== undefined) return [own.substituteDeclined(clip(oneLine(refused.personName), 80))];
  const substitute = seat?.substitute;
  if (seat === undefined || substitute === undefined) return [];
  const member = clip(oneLine(seat.personName), 80);
  const part = substitute.items === undefined ? '' : partInWords({ items: substitute.items }, words);
  return [substitute.standing === 'asked' ? own.substituteAsked(member, part) : own.substituteComes(member, part)];
}
