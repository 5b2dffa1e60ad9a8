import { answerSentences } from '../danish/sentences/answer-sentences.ts';
import { type Decision, refersToRecommendation } from '../domain/decision.ts';
import { isComing } from '../domain/meeting-time.ts';
import type { Answer, AnswerBlock, Citation } from './answer.ts';
import { cite, whereabouts } from './cite.ts';
import type { FoundItem } from './find-items.ts';
import { hasMinutes } from './find-meeting.ts';
import type { Library } from './library.ts';
import type { Question } from './question.ts';

const outcomes = new Set<Decision['type']>(['approved', 'noted', 'postponed', 'appointed', 'decided']);

/**
 * What was decided under these items, in the given order, in the minutes' own words. A decision that refers to the
 * Indstilling stands with it; a discussion is not called a decision; that nothing was decided is an answer too.
 */
export function composeDecisions(question: Question, library: Library, items: readonly FoundItem[]): Answer {
  const blocks: AnswerBlock[] = [];
  const citations: Citation[] = [];
  for (const found of items) blocks.push(...composeItem(question, library, found, citations, items.length === 1));
  return { blocks, citations, isAbstention: false, nearest: [] };
}

/** The decisions of an item whose minutes speak of the matter: they may be about something else, and that is said. */
export function composeNearby(question: Question, library: Library, item: FoundItem): Answer {
  const answer = composeDecisions(question, library, [item]);
  const lead = answerSentences[question.language].mentionedBeside;
  return { ...answer, blocks: [{ kind: 'say', text: lead }, ...answer.blocks] };
}

/** Items whose minutes speak of the matter without deciding it. */
export function composeMentions(question: Question, library: Library, items: readonly FoundItem[]): Answer {
  const sentences = answerSentences[question.language];
  const citations = items.map(({ meeting, item }) =>
    cite(library, meeting, item, { section: 'minutes', quote: item.title, kind: 'referat' }),
  );
  return {
    blocks: [
      { kind: 'say', text: sentences.onlyMentioned },
      {
        kind: 'points',
        points: items.map((found, at) => `${whereabouts(library, found, question.language)} [${at + 1}]`),
      },
    ],
    citations,
    isAbstention: false,
    nearest: [],
  };
}

function composeItem(
  question: Question,
  library: Library,
  found: FoundItem,
  citations: Citation[],
  isAlone: boolean,
): AnswerBlock[] {
  const sentences = answerSentences[question.language];
  const { meeting, item } = found;
  const where = whereabouts(library, found, question.language);
  const decisions = item.decisions;
  const decided = decisions.filter(({ type }) => outcomes.has(type));
  const open = decisions.filter(({ type }) => type === 'not-decided');
  const discussed = decisions.filter(({ type }) => type === 'discussed');
  const quote = (list: readonly Decision[]): AnswerBlock[] =>
    list.map(({ text, type, documentHash }) => {
      const section = type === 'discussed' ? 'minutes' : 'decision';
      // One source for each place: several decisions under an item share it.
      const known = citations.findIndex((other) => other.meetingId === meeting.id && other.itemTitle === item.title);
      const citation =
        known >= 0 ? known + 1 : citations.push(cite(library, meeting, item, { section, quote: text, documentHash }));
      return { kind: 'quote', text, citation };
    });

  if (decided.length > 0) {
    const blocks: AnswerBlock[] = [{ kind: 'say', text: sentences.decided(where) }, ...quote(decided)];
    const bodies = new Set(decided.map(({ body }) => body).filter((body) => body !== undefined));
    for (const body of bodies) blocks.push({ kind: 'say', text: sentences.otherBodyDecided(body) });
    if (decided.some(refersToRecommendation) && item.recommendations.length > 0) {
      blocks.push({
        kind: 'recommendation',
        lead: sentences.asRecommended(item.recommender),
        points: item.recommendations,
      });
    }
    if (open.length > 0) blocks.push({ kind: 'say', text: sentences.alsoLeftOpen }, ...quote(open));
    return blocks;
  }
  if (open.length > 0) return [{ kind: 'say', text: sentences.leftOpen(where) }, ...quote(open)];
  if (discussed.length > 0) return [{ kind: 'say', text: sentences.onlyDiscussed(where) }, ...quote(discussed)];
  if (!hasMinutes(found)) {
    citations.push(cite(library, meeting, item, { section: 'agenda', quote: item.title, kind: 'dagsorden' }));
    if (!isComing(meeting, question.now)) return [{ kind: 'say', text: sentences.minutesMissing(where) }];
    return [
      { kind: 'say', text: isAlone ? sentences.notHeldYet(where) : sentences.againOnAgenda(where) },
      ...(isAlone && item.recommendations.length > 0
        ? [
            {
              kind: 'recommendation',
              lead: sentences.asRecommended(item.recommender),
              points: item.recommendations,
            } as const,
          ]
        : []),
    ];
  }
  const nothing = decisions.find(({ type }) => type === 'none');
  citations.push(
    cite(library, meeting, item, {
      section: 'minutes',
      quote: nothing?.text ?? item.title,
      ...(nothing === undefined ? { kind: 'referat' } : { documentHash: nothing.documentHash }),
    }),
  );
  const said: AnswerBlock = { kind: 'say', text: sentences.noDecisionRecorded(where) };
  return nothing === undefined ? [said] : [said, { kind: 'quote', text: nothing.text, citation: citations.length }];
}
