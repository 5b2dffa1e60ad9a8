import { answerSentences } from '../danish/sentences/answer-sentences.ts';
import type { Meeting, Presence } from '../domain/meeting.ts';
import type { Answer } from './answer.ts';
import { cite } from './cite.ts';
import type { Library } from './library.ts';
import type { Question } from './question.ts';

/** People of a meeting under a line that says what they are, with title and organisation. */
export function listPeople(
  question: Question,
  library: Library,
  meeting: Meeting,
  lead: string,
  people: readonly Presence[],
): Answer {
  const points = people.map((presence) => presenceInWords(presence, question));
  return sayOfPeople(
    library,
    meeting,
    points,
    people.map(({ name }) => name),
    lead,
  );
}

/** Sentences or names about people of a meeting, with the list of its people as their source. */
export function sayOfPeople(
  library: Library,
  meeting: Meeting,
  points: readonly string[],
  names: readonly string[],
  lead?: string,
): Answer {
  const says = points.map((text) => ({ kind: 'say', text }) as const);
  return {
    blocks:
      lead === undefined
        ? says
        : [
            { kind: 'say', text: lead },
            { kind: 'points', points },
          ],
    citations: [cite(library, meeting, undefined, { section: 'people', quote: names.join(', '), kind: 'referat' })],
    isAbstention: false,
    nearest: [],
  };
}

function presenceInWords(presence: Presence, { language }: Question): string {
  const sentences = answerSentences[language];
  const { name, role, insteadOf, isVirtual, guestForItems, title, organization, until } = presence;
  const named = [
    name,
    ...(title === undefined ? [] : [title]),
    ...(organization === undefined ? [] : [organization]),
  ].join(', ');
  if (insteadOf !== undefined) return sentences.insteadOf(named, insteadOf);
  if (guestForItems.length > 0) {
    const tell = role === 'guest' ? sentences.guestFor : sentences.tookPartIn;
    return tell(named, guestForItems.join(', '));
  }
  if (until !== undefined) return sentences.leftAt(named, until.replace(':', '.'));
  return isVirtual ? sentences.virtually(named) : named;
}
