import type { DocumentKind } from '../../domain/document.ts';
import type { Action, FutureMeeting } from '../../domain/meeting.ts';
import type { Evidenced } from './evidence.ts';
import type { HeadBlock } from './head-blocks.ts';
import { passagesOf } from './passage.ts';
import type { Piece } from './piece.ts';
import { type ActionText, readActions } from './read-actions.ts';
import { readFutureMeetings } from './read-future-meetings.ts';
import type { Head } from './read-head.ts';
import type { ReadItem } from './read-items.ts';

/** What has been read of a document when it is searched for what is to come. */
interface Whole {
  readonly kind: DocumentKind;
  readonly head: Head;
  readonly blocks: readonly HeadBlock[];
  readonly items: readonly ReadItem[];
}

/** What is to be done, in the head and under all items. */
export function readDocumentActions(
  { kind, head, blocks, items }: Whole,
  names: readonly string[],
): Evidenced<Action>[] {
  const before = since(head.date, true);
  const under = kind === 'dagsorden' ? before : since(head.date, false);
  return readActions(
    [
      ...freeText(blocks).map((text) => ({ ...text, ...before })),
      ...items.flatMap(({ item, drafts }) =>
        drafts.map((draft) => ({
          ...numberOf(item),
          kind: draft.kind,
          pieces: draft.pieces,
          passages: draft.passages,
          ...under,
        })),
      ),
    ],
    names,
  );
}

/** Coming meetings, under their label and under all items. */
export function readDocumentMeetings(
  { head, blocks, items }: Whole,
  isOtherBody: (name: string) => boolean,
): Evidenced<FutureMeeting>[] {
  const own = head.committee.shortName ?? head.committee.name;
  const texts = [
    ...blocks
      .filter((block) => block.kind === 'next-meeting')
      .map((block) => ({ heading: 'Næste møde', passages: passagesOf(block.lines.map((line) => line.piece)) })),
    ...items.flatMap(({ item, drafts }) =>
      drafts
        .filter((draft) => draft.kind !== 'history' && draft.kind !== 'attachments')
        .map((draft) => ({ ...numberOf(item), heading: item.title, passages: draft.passages })),
    ),
  ];
  return readFutureMeetings(texts, {
    ...(head.date === undefined ? {} : { meetingDate: head.date }),
    ...(own === undefined ? {} : { committeeName: own }),
    isOtherBody,
  });
}

/** A deadline may stand in the head: "Afbud meddeles senest …". Lines that a blank one, or an item, parts are no one sentence. */
function freeText(blocks: readonly HeadBlock[]): Pick<ActionText, 'kind' | 'pieces' | 'passages'>[] {
  return blocks
    .filter((block) => block.kind === 'none' || block.kind === 'other' || block.kind === 'next-meeting')
    .flatMap(({ lines }) => {
      const runs: Piece[][] = [];
      for (const { piece, isAfterBlank } of lines) {
        const run = runs.at(-1);
        if (run === undefined || isAfterBlank) runs.push([piece]);
        else run.push(piece);
      }
      return runs.map((pieces) => ({ kind: 'background' as const, pieces, passages: passagesOf(pieces) }));
    });
}

/** No meeting is called earlier. */
const daysBefore = 60;
const oneDay = 24 * 60 * 60 * 1_000;

/** What must be done before the meeting stands in its agenda; minutes name only what is to come. */
function since(date: string | undefined, isBeforehand: boolean): { since?: string } {
  if (date === undefined) return {};
  return { since: isBeforehand ? new Date(Date.parse(date) - daysBefore * oneDay).toISOString().slice(0, 10) : date };
}

function numberOf(item: ReadItem['item']): { itemNumber?: string } {
  return item.number === undefined ? {} : { itemNumber: item.number };
}
