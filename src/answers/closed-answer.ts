import { closeBelow } from '../domain/agenda-item.ts';
import type { Answer } from './answer.ts';
import type { Focus } from './focus.ts';
import type { Library } from './library.ts';

/**
 * An answer that rests on closed items, marked as such. A further question may lean on where it stands, not on its words.
 *
 * @param focus of the same answer
 */
export function closedAnswer(answer: Answer, library: Library, focus: Focus | undefined): Answer {
  const closed = new Set(
    library.records.flatMap(({ meeting, items }) =>
      closeBelow(items).flatMap(({ isClosed, order }) => (isClosed ? [`${meeting.id} ${order}`] : [])),
    ),
  );
  const marked = <Place extends { readonly meetingId: string; readonly itemOrder?: number }>(place: Place): Place =>
    closed.has(`${place.meetingId} ${place.itemOrder ?? ''}`) ? { ...place, isClosed: true } : place;
  return {
    ...answer,
    citations: answer.citations.map(marked),
    nearest: answer.nearest.map(marked),
    isClosed: true,
    ...(focus === undefined ? {} : { focus: placeOf(focus) }),
  };
}

function placeOf({ text: _, person: __, ...place }: Focus): Focus {
  return { ...place, text: '' };
}
