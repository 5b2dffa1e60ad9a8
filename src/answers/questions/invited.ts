import { findReferencedItems } from '../../access/find-referenced-items.ts';
import { slotInWords } from '../../danish/dates-in-words.ts';
import { invitedSentences } from '../../danish/sentences/invited-sentences.ts';
import { type AgendaItem, itemLabel } from '../../domain/agenda-item.ts';
import { isComing } from '../../domain/meeting-time.ts';
import type { AnswerBlock, Citation } from '../answer.ts';
import { cite, meetingInWords } from '../cite.ts';
import { isOfNamedCommittee } from '../find-meeting.ts';
import type { QuestionKind } from '../question.ts';

const asksWhen =
  /(?<!\p{L})(?:hvornår skal jeg (?:være der|komme|møde|ind|på|være til)|hvad tid skal jeg|hvor(?:hen)? skal jeg (?:hen|komme|møde)|when (?:should|do|must) i (?:be|come|arrive|attend)|what time (?:should|do|must) i)(?!\p{L})/u;
const asksWhat =
  /(?<!\p{L})(?:mit punkt|mine punkter|min sag|my items?|hvad (?:skal|er) jeg (?:med til|inviteret til)|what am i invited)(?!\p{L})/u;

/** "Hvornår skal jeg være der?", "hvad handler mit punkt om?": what somebody who is invited as a guest sees of it. */
export const invited: QuestionKind = {
  name: 'invited',
  fit: ({ lower }) => (asksWhen.test(lower) || asksWhat.test(lower) ? 0.91 : 0),
  answer: async (question, { library, guestOf = [] }) => {
    const words = invitedSentences[question.language];
    const meetings = guestOf.flatMap(({ committeeId, meetingId, items }) => {
      const record = library.records.find(
        ({ meeting }) => meeting.id === meetingId && meeting.committeeId === committeeId,
      );
      const isAhead = record !== undefined && isComing(record.meeting, question.now);
      if (!isAhead || record.meeting.state === 'cancelled' || !isOfNamedCommittee(question, record.meeting)) return [];
      return [{ record, items: items.length === 0 ? [] : findReferencedItems(record.items, items) }];
    });
    if (meetings.length === 0) return undefined;
    const blocks: AnswerBlock[] = [];
    const citations: Citation[] = [];
    for (const { record, items } of meetings) {
      const { meeting } = record;
      const slot = slotInWords(meeting.startTime, meeting.endTime, question.language);
      const where = `${meetingInWords(library, meeting, question.language)}${slot === '' ? '' : ` ${slot}`}`;
      blocks.push({ kind: 'say', text: words.invitedTo(where, meeting.place) });
      for (const item of items) {
        const time = slotInWords(item.startTime, item.endTime, question.language);
        const line = words.item(itemLabel(item), item.title, time);
        const matter = asksWhat.test(question.lower) ? matterOf(item) : undefined;
        const citation = cite(library, meeting, item, {
          section: matter === undefined ? 'agenda' : matter.section,
          quote: matter?.text ?? item.title,
        });
        blocks.push({ kind: 'say', text: line });
        const at = citations.push(citation);
        if (matter !== undefined) blocks.push({ kind: 'quote', text: matter.text, citation: at });
      }
    }
    return { blocks, citations, isAbstention: false, nearest: [] };
  },
};

/** What the item is about in the papers' words: the Sagsfremstilling, else what is recommended. */
function matterOf({ sections }: AgendaItem) {
  for (const section of ['background', 'recommendation'] as const) {
    const text = sections.find(({ kind }) => kind === section)?.text;
    if (text !== undefined && text !== '') return { section, text };
  }
  return undefined;
}
