import type { Notice } from './notice.ts';
import { type NoticeSource, withRole } from './notice-source.ts';
import { tippingAnswer } from './tipping-answer.ts';

/** Tells those who chair and the secretaries with whose afbud a rule was broken; a further afbud tells it to nobody again. */
export function quorumNotices(source: NoticeSource): Notice[] {
  const { record, view } = source;
  const readers = withRole(source, 'chair', 'co-chair', 'deputy-chair', 'secretary');
  return view.quorum
    .filter(({ standing }) => standing === 'broken')
    .flatMap((state): Notice[] => {
      const tipping = tippingAnswer(source, state.rule);
      if (tipping === undefined) return [];
      const { seat, at } = tipping;
      return readers.map((recipientId) => ({
        meetingId: record.meeting.id,
        recipientId,
        occurrence: [JSON.stringify(state.rule), seat.personId, at].join(' '),
        content: { kind: 'quorum-tipped', state, byName: seat.personName },
      }));
    });
}
