import { firstSound, initialSounds, isOtherLettering, isOtherSpelling } from '../../danish/name-spellings.ts';
import { isPersonName, isSamePerson } from '../../danish/names.ts';
import { fold } from '../../danish/normalise.ts';
import type { Span } from '../../domain/span.ts';
import type { DoubtContext } from './doubt-context.ts';
import type { FieldEvidence } from './evidence.ts';
import { isPeopleKind } from './head-blocks.ts';
import { itemName } from './item-name.ts';
import type { Doubt } from './parsed-document.ts';
import { pieceSpan } from './piece.ts';

const NAME_IN_TEXT =
  /(?<![\p{L}-])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?: \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?){1,3}(?![\p{L}-])/gu;

/** More than the minutes of a long meeting name; each is compared with all who are listed. */
const NAMES_AT_MOST = 2_000;

/** Contradictions in who takes part, and as what. */
export function doubtsAboutPeople(context: DoubtContext): Doubt[] {
  return [...guests(context), ...officers(context), ...listedAndAway(context), ...spellings(context)];
}

function guests({ parsed, evidenceOn }: DoubtContext): Doubt[] {
  const { items } = parsed;
  const numbers = new Set(items.flatMap(({ number }) => number ?? []));
  if (numbers.size === 0) return [];
  return parsed.presences.flatMap(({ name, guestForItems }, index): Doubt[] => {
    const presented = items.filter(({ presenters }) => presenters.some((other) => isSamePerson(other.name, name)));
    const [stated] = guestForItems;
    if (stated === undefined) return [];
    const isRight = presented.some(({ number }) => number !== undefined && covers(guestForItems, number));
    const unknown = guestForItems.find((number) => !numbers.has(number));
    if (unknown === undefined && (presented.length === 0 || isRight)) return [];
    const [other] = isRight ? [] : presented;
    return [
      {
        code: 'guest-item',
        name,
        number: unknown ?? stated,
        ...(other === undefined ? {} : { presents: itemName(other) }),
        ...spanOf(evidenceOn(`presences[${index}].name`)),
      },
    ];
  });
}

/** A guest of item 6 is one of 6.1, too. */
function covers(stated: readonly string[], number: string): boolean {
  return stated.some((own) => own === number || number.startsWith(`${own}.`) || own.startsWith(`${number}.`));
}

function officers({ parsed, evidenceOn }: DoubtContext): Doubt[] {
  const { chair, minuteTakers, presences } = parsed;
  const found: Doubt[] = [];
  const officersWithPath = [
    ...(chair === undefined ? [] : [{ name: chair, path: 'chair' }]),
    ...minuteTakers.map((name, index) => ({ name, path: `minuteTakers[${index}]` })),
  ];
  for (const { name, path } of officersWithPath) {
    const listed = presences.find((person) => isSamePerson(person.name, name));
    const span = spanOf(evidenceOn(path));
    if (listed?.attendance === 'apology') found.push({ code: 'officer-away', name, ...span });
    const isChair = path === 'chair' && isPersonName(name);
    const areNamesFull =
      presences.filter((person) => isPersonName(person.name)).length >= Math.max(3, presences.length / 2);
    const isSpelledOtherwise = presences.some((person) => isOtherSpelling(person.name, name));
    if (isChair && listed === undefined && areNamesFull && !isSpelledOtherwise)
      found.push({ code: 'chair-not-listed', name, ...span });
  }
  return found;
}

/** Who stands in a list of those who take part and under Afbud: one doubt for each such list. */
function listedAndAway({ parsed, blocks, evidenceOn }: DoubtContext): Doubt[] {
  const lists = blocks.filter((block) => isPeopleKind(block.kind) && block.kind !== 'apologies');
  const away = parsed.presences.flatMap((person, index) => {
    const span = evidenceOn(`presences[${index}].name`)?.span;
    const isTwice = parsed.apologies.some(
      (name, position) =>
        isSamePerson(name, person.name) && evidenceOn(`apologies[${position}]`)?.span.start !== span?.start,
    );
    return person.attendance === 'apology' && isTwice && span !== undefined ? [{ name: person.name, span }] : [];
  });
  return lists.flatMap((block): Doubt[] => {
    const own = away.filter(({ span }) =>
      block.lines.some(({ piece }) => pieceSpan(piece).start <= span.start && span.end <= pieceSpan(piece).end),
    );
    const [first] = own;
    if (first === undefined) return [];
    const label = block.label.replace(/[\s:|]+$/, '');
    return [{ code: 'listed-and-away', names: own.map(({ name }) => name), label, span: first.span }];
  });
}

/**
 * One person under two names. Names of the same list are two people; in running text a name that was left out is no other
 * spelling.
 */
function spellings({ parsed, source, evidenceOn }: DoubtContext): Doubt[] {
  const listed = parsed.presences.map(({ name }) => name).filter((name) => isPersonName(name));
  const known = new Set(listed.map(fold));
  const byFirstSound = Map.groupBy(listed, firstSound);
  const named = [
    ...parsed.apologies.map((name, index) => ({ name, path: `apologies[${index}]` })),
    ...(parsed.chair === undefined ? [] : [{ name: parsed.chair, path: 'chair' }]),
    ...parsed.minuteTakers.map((name, index) => ({ name, path: `minuteTakers[${index}]` })),
    ...parsed.contacts.map(({ name }, index) => ({ name, path: `contacts[${index}].name` })),
    ...parsed.items.flatMap(({ presenters }, item) =>
      presenters.map(({ name }, index) => ({ name, path: `items[${item}].presenters[${index}].name` })),
    ),
  ].map(({ name, path }) => {
    const candidates = byFirstSound.get(firstSound(name)) ?? [];
    return { name, span: evidenceOn(path)?.span, candidates, isAlike: isOtherSpelling };
  });
  const found = new Map<string, { names: string[]; span?: Span }>();
  for (const { name, span, candidates, isAlike } of [...named, ...namesInText(source.text, listed)]) {
    if (!isPersonName(name) || known.has(fold(name))) continue;
    const person = candidates.find((other) => isAlike(other, name));
    if (person === undefined || isGenitive(person, name)) continue;
    const entry = found.get(person) ?? { names: [person], ...(span === undefined ? {} : { span }) };
    if (!entry.names.some((other) => fold(other) === fold(name))) entry.names.push(name);
    found.set(person, entry);
  }
  return [...found.values()].map((entry) => ({ code: 'name-spellings', ...entry }));
}

interface NameInText {
  readonly name: string;
  readonly span: Span;
  /** Those listed who may be meant. */
  readonly candidates: readonly string[];
  readonly isAlike: typeof isOtherLettering;
}

/** Capitalised words in a row, anywhere, that begin like the name of somebody listed. */
function namesInText(text: string, listed: readonly string[]): NameInText[] {
  if (listed.length === 0) return [];
  const byBeginning = Map.groupBy(listed, initialSounds);
  const found = new Map<string, NameInText>();
  const seen = new Set<string>();
  for (const match of text.matchAll(NAME_IN_TEXT)) {
    const [name] = match;
    if (found.size >= NAMES_AT_MOST) break;
    if (seen.has(name)) continue;
    seen.add(name);
    const candidates = byBeginning.get(initialSounds(name));
    if (candidates === undefined) continue;
    const span = { start: match.index, end: match.index + name.length };
    found.set(name, { name, span, candidates, isAlike: isOtherLettering });
  }
  return [...found.values()];
}

function isGenitive(person: string, name: string): boolean {
  const [a, b] = [fold(person), fold(name)];
  return `${a}s` === b || `${b}s` === a;
}

function spanOf(evidence: FieldEvidence | undefined): { span?: Span } {
  return evidence === undefined ? {} : { span: evidence.span };
}
