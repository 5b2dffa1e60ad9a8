import type { Activity } from 'botbuilder';
import { type Answer, answerText, type Citation } from '../answers/answer.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import type { Language } from '../domain/committee.ts';
import type { AdaptiveCardJson } from './adaptive-card.ts';
import { clip, oneLine } from './cards-text.ts';
import { cardMessage } from './reply.ts';

/** The platform's limits for a citation. */
const nameAtMost = 80;
const abstractAtMost = 160;

/**
 * The answer to a question as a message with the platform's thumbs up and down. What a language model wrote stands in the
 * message's text, where the platform shows citations, labelled as AI-generated; the card has the words it rests on.
 */
export function answerMessage(
  answer: Answer,
  cards: readonly AdaptiveCardJson[],
  language: Language,
): Partial<Activity> {
  const message = {
    ...cardMessage(cards, answerText(answer).slice(0, 400)),
    channelData: { feedbackLoop: { type: 'default' } },
  };
  if (answer.isGenerated !== true) return message;
  // Nothing in it is Markdown: the check lets no such character through.
  const text = answerText({ ...answer, blocks: answer.blocks.filter(isSaid) });
  return { ...message, text, textFormat: 'markdown', entities: [generatedEntity(answer.citations, language)] };
}

/** The part of an answer that goes on its card. */
export function answerOnCard(answer: Answer): Answer {
  return answer.isGenerated === true ? { ...answer, blocks: answer.blocks.filter((block) => !isSaid(block)) } : answer;
}

function isSaid({ kind }: Answer['blocks'][number]): boolean {
  return kind === 'say';
}

/** The label "AI generated" and the sources behind [1], [2], … (schema.org Message and Claim). */
function generatedEntity(citations: readonly Citation[], language: Language) {
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    additionalType: ['AIGeneratedContent'],
    citation: citations.map((citation, index) => ({
      '@type': 'Claim',
      position: index + 1,
      appearance: {
        '@type': 'DigitalDocument',
        name: short(placeOf(citation, language), nameAtMost),
        abstract: short(oneLine(citation.quote), abstractAtMost),
      },
    })),
  };
}

function placeOf({ committeeLabel, date, itemNumber, section }: Citation, language: Language): string {
  const words = cardSentences[language];
  const item = itemNumber === undefined ? [] : [words.answer.item(oneLine(itemNumber))];
  const where = [words.date(date), ...item, words.answer.sections[section]].join(' · ');
  // The place is what matters; a long name of a committee gives way.
  return `${short(oneLine(committeeLabel), Math.max(8, nameAtMost - where.length - 3))} · ${where}`;
}

/** In characters as the platform counts them, which may be fewer than those of the card's JSON. */
function short(text: string, limit: number): string {
  return text.length <= limit ? text : clip(text, limit);
}
