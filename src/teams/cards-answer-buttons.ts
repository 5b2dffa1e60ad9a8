import type { Citation, NearItem } from '../answers/answer.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import type { Language } from '../domain/committee.ts';
import { canBePressed } from './card-action.ts';
import type { AnswerCardData } from './card-data.ts';
import type { AgendaButton, ItemButton } from './card-frame.ts';
import { clip, wordsOnly } from './cards-text.ts';

const buttonsAtMost = 5;
const numbersAtMost = 4;

/** The button of an item that may have been meant; none where a press could not be read. */
export function nearButtons(near: NearItem, language: Language): ItemButton[] {
  const { committeeId, meetingId, itemOrder, itemNumber } = near;
  if (!canBePressed(near)) return [];
  const words = cardSentences[language];
  const where = `${clip(wordsOnly(near.committeeLabel), 60)}, ${words.date(near.date)}`;
  const number = clip(wordsOnly(itemNumber ?? String(itemOrder + 1)), 12);
  const tooltip = words.answer.showItem(number, clip(wordsOnly(near.title), 100), where);
  return [{ title: words.answer.showNear, tooltip, committeeId, meetingId, itemOrder, language }];
}

/**
 * A button for each item that is cited, one for all citations of it, and for each meeting of which no item is; the first
 * five. The list of sources beside them stays complete.
 */
export function sourceButtons(
  citations: readonly Citation[],
  language: Language,
): AnswerCardData['sources'][number]['buttons'] {
  const places = new Map<string, { readonly citation: Citation; readonly numbers: number[] }>();
  for (const [index, citation] of citations.entries()) {
    const key = `${citation.committeeId} ${citation.meetingId} ${citation.itemOrder ?? ''}`;
    const known = places.get(key);
    if (known === undefined) places.set(key, { citation, numbers: [index + 1] });
    else known.numbers.push(index + 1);
  }
  const shown = [...places.values()].filter(({ citation }) => canBePressed(citation)).slice(0, buttonsAtMost);
  const items = shown.flatMap(({ citation, numbers }) => itemButton(citation, numbers, language) ?? []);
  const agendas = shown
    .filter(({ citation }) => citation.itemOrder === undefined)
    .map(({ citation, numbers }) => agendaButton(citation, numbers, language));
  return shown.length === 0 ? [] : [{ items, agendas }];
}

function itemButton(citation: Citation, numbers: readonly number[], language: Language): ItemButton | undefined {
  const { committeeId, meetingId, itemOrder, date } = citation;
  if (itemOrder === undefined) return undefined;
  const words = cardSentences[language];
  const number = clip(wordsOnly(citation.itemNumber ?? String(itemOrder + 1)), 12);
  const where = `${clip(wordsOnly(citation.committeeLabel), 60)}, ${words.date(date)}`;
  return {
    title: words.answer.showSource(shortList(numbers), words.answer.itemButton(number), words.briefDate(date)),
    tooltip: words.answer.showItem(number, clip(wordsOnly(citation.itemTitle ?? ''), 100), where),
    committeeId,
    meetingId,
    itemOrder,
    language,
  };
}

function agendaButton(citation: Citation, numbers: readonly number[], language: Language): AgendaButton {
  const { committeeId, meetingId, date } = citation;
  const words = cardSentences[language];
  const committee = clip(wordsOnly(citation.committeeLabel), 60);
  return {
    title: words.answer.showSource(shortList(numbers), words.agenda.heading, words.briefDate(date)),
    tooltip: words.meetingList.showAgenda(committee, words.date(date)),
    committeeId,
    meetingId,
  };
}

/** "1, 2, 3, 4, …" */
function shortList(numbers: readonly number[]): string {
  const shown = numbers.slice(0, numbersAtMost).join(', ');
  return numbers.length > numbersAtMost ? `${shown}, …` : shown;
}
