import { isSameTitle } from '../../danish/normalise.ts';
import type { DoubtContext } from './doubt-context.ts';
import { itemName } from './item-name.ts';
import { compareNumbers } from './items-by-contents.ts';
import type { Doubt } from './parsed-document.ts';
import { titleOfLine } from './titles-of-lines.ts';

/** What is odd about the items: their numbers, their titles, and text that is missing. */
export function doubtsAboutItems(context: DoubtContext): Doubt[] {
  return [
    ...repeatedNumbers(context),
    ...differentTitles(context),
    ...gaps(context),
    ...context.skeleton.missing.map((title): Doubt => ({ code: 'item-without-text', title })),
    ...undecided(context),
  ];
}

/** A heading like the item's own with the same number: it stands in the text of another item. */
function repeatedNumbers({ skeleton, lines }: DoubtContext): Doubt[] {
  const inText = skeleton.items
    .flatMap(({ bodies }) => bodies)
    .flatMap(({ from, to, isAgenda }) => lines.slice(from, to).map((line) => ({ line, isAgenda })))
    .filter(({ line }) => line.isProminent && line.number !== undefined && line.section === undefined);
  return skeleton.items.flatMap(({ number, heading, bodies }): Doubt[] => {
    const body = bodies.at(-1);
    const own = body === undefined ? undefined : lines[body.from - 1];
    if (number === undefined || body === undefined || own?.isProminent !== true) return [];
    const twin = inText.find(
      ({ line, isAgenda }) =>
        line.number?.value === number && line.line.level === own.line.level && isAgenda === body.isAgenda,
    )?.line;
    if (twin === undefined) return [];
    const title = titleOfLine(twin);
    const titles = twin.index < own.index ? [title, heading.title] : [heading.title, title];
    return [{ code: 'number-repeated', number, titles, span: twin.line.span }];
  });
}

function differentTitles({ parsed, evidenceOn }: DoubtContext): Doubt[] {
  return parsed.items.flatMap(({ number, title, titleVariants }, index): Doubt[] => {
    const other = titleVariants.findIndex((variant) => !isSameTitle(variant, title));
    const words = titleVariants[other];
    if (number === undefined || words === undefined) return [];
    const span = evidenceOn(`items[${index}].titleVariants[${other}]`)?.span;
    return [{ code: 'two-titles', number, titles: [title, words], ...(span === undefined ? {} : { span }) }];
  });
}

function gaps({ parsed, evidenceOn }: DoubtContext): Doubt[] {
  const numbered = parsed.items.flatMap(({ number }, index) =>
    number !== undefined && /^\d+$/.test(number) ? [{ number, index }] : [],
  );
  return numbered.flatMap(({ number: next, index }, position): Doubt[] => {
    const after = numbered[position - 1]?.number;
    if (after === undefined || compareNumbers(next, after) <= 0 || Number(next) - Number(after) <= 1) return [];
    const span = evidenceOn(`items[${index}].title`)?.span;
    return [{ code: 'number-gap', after, next, ...(span === undefined ? {} : { span }) }];
  });
}

const ASKS_TO_DECIDE =
  /(?<!\p{L})(?:godkend|vedtag|beslut|tiltræd|udpeg|vælge|bevil|fastsæt|afsæt|nedsæt|tager stilling)/iu;

/** Where most recommendations have their outcome, one that asks for a decision and has none is worth a look. */
function undecided({ parsed, evidenceOn }: DoubtContext): Doubt[] {
  if (parsed.kind !== 'referat') return [];
  const recommended = parsed.items.filter(({ recommendations }) =>
    recommendations.some((point) => ASKS_TO_DECIDE.test(point)),
  );
  const open = recommended.filter(({ decisions }) => decisions.length === 0);
  if (open.length > recommended.length / 3) return [];
  return open.map((item): Doubt => {
    const span = evidenceOn(`items[${item.order}].title`)?.span;
    return { code: 'item-without-decision', item: itemName(item), ...(span === undefined ? {} : { span }) };
  });
}
