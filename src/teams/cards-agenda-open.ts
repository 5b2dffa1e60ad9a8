import type { CardSentences } from '../danish/sentences/card-words.ts';
import type { ItemOpener } from './card-data-agenda.ts';
import type { CardLink } from './card-frame.ts';
import type { AgendaLine } from './cards-agenda-rows.ts';
import { attachmentTitle } from './cards-attachments.ts';
import type { ItemChoice } from './cards-respond.ts';
import { choiceTitle, clip, jsonLength } from './cards-text.ts';
import { openable } from './open-address.ts';

/** How items are opened: by a press on their rows, from a list, by their number, or not at all. */
export type OpenBy = 'row' | 'list' | 'number' | 'nothing';

/**
 * The control with which open items are opened where their rows cannot be pressed.
 *
 * @param choices short titles by label
 */
export function itemOpener(
  by: OpenBy,
  lines: readonly Pick<AgendaLine, 'number' | 'order' | 'isPause' | 'isClosed'>[],
  choices: readonly ItemChoice[],
  { agenda: { opener: words } }: CardSentences,
): ItemOpener[] {
  if (by === 'row' || by === 'nothing') return [];
  const open = lines.filter(({ isPause, isClosed }) => !isPause && !isClosed);
  if (open.length === 0) return [];
  const titles = new Map(choices.map(({ label, title }) => [label, title]));
  const listed = open.map(({ number, order }) => ({
    title: `${choiceTitle(number)} ${titles.get(number) ?? ''}`.trim(),
    value: String(order),
  }));
  return [
    {
      label: words.label,
      open: words.open,
      lists: by === 'list' ? [{ hint: words.choose, choices: listed }] : [],
      fields: by === 'number' ? [{ hint: words.write }] : [],
    },
  ];
}

/** Of one row no more are shown: the item's own card has them all. */
const linksOfRow = 4;
/** Units of JSON of a link beside its texts, and of "og 3 bilag mere" behind the links of a row. */
const linkFrame = 185;
const restFrame = 140;
const titleLimit = 60;
const addressLimit = 600;

/**
 * The bilag that open from the card, by the position of their lines: the first of every line before the second of any, as
 * far as `room` goes.
 */
export function fitLinks(
  lines: readonly AgendaLine[],
  room: number,
  words: CardSentences,
): ReadonlyMap<number, readonly CardLink[]> {
  if (room < linkFrame) return new Map();
  const wanted = lines.map(({ attachments }) =>
    attachments
      .flatMap((attachment) => {
        const url = openable(attachment.link);
        if (url === undefined || jsonLength(url) > addressLimit) return [];
        const text = clip(attachmentTitle(attachment, words), titleLimit);
        return [{ text, url, open: text }];
      })
      .slice(0, linksOfRow),
  );
  const found = new Map<number, CardLink[]>();
  let left = room;
  for (let round = 0; round < linksOfRow; round++) {
    for (const [index, links] of wanted.entries()) {
      const link = links[round];
      if (link === undefined) continue;
      left -= linkFrame + 2 * jsonLength(link.text) + jsonLength(link.url) + (round === 0 ? restFrame : 0);
      if (left < 0) return found;
      found.set(index, [...(found.get(index) ?? []), link]);
    }
  }
  return found;
}
