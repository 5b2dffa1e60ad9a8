import { nameWords } from '../danish/same-name.ts';
import { slug } from '../domain/identifier.ts';
import { idsOf, isTheirName, ownNames, type PersonKeys } from './person-keys.ts';

/** Stands where an erased person's id stood. */
export const erasedId = 'erased';
/** Stands where their name stood; it is shown to people of either language. */
export const erasedName = '[slettet]';

/** Takes every mark of a person out of texts and of values that hold texts. */
export interface Scrubber {
  /** True when the text holds one of their keys. */
  readonly isIn: (text: string) => boolean;
  readonly text: (text: string) => string;
  /** The same value with every text scrubbed, keys of objects too. */
  readonly value: (value: unknown) => unknown;
}

/** @param what `ids` leaves names and e-mail addresses where they are: documents and minutes say them */
export function scrubberOf(keys: PersonKeys, what: 'all' | 'ids' = 'all'): Scrubber {
  const all = what === 'all';
  const ids = [...(all ? idsOf(keys) : [keys.personId]), ...keys.chatIds].filter((id) => id !== '');
  const words = [...keys.emails, ...ownNames(keys).filter((name) => nameWords(name).length > 1)];
  const slugs = ownNames(keys)
    .filter((name) => nameWords(name).length > 1)
    .map(slug);
  const idPattern = anyOf(ids.map(literal));
  const wordPattern = all
    ? anyOf([
        ...words.map((word) => `${edgeBefore}${spaced(word)}(?:['’]?s)?${edgeAfter}`),
        ...slugs.map((each) => `${edgeBefore}${literal(each)}${edgeAfter}`),
      ])
    : undefined;
  const isIn = (text: string): boolean =>
    idPattern?.test(text) === true || wordPattern?.test(text) === true || (all && isTheirName(keys, text));
  const scrubText = (text: string): string => {
    if (!isIn(text)) return text;
    // A text that is nothing but the name, in whatever spelling.
    if (all && isTheirName(keys, text)) return erasedName;
    const withoutIds = idPattern === undefined ? text : text.replace(global(idPattern), erasedId);
    return wordPattern === undefined ? withoutIds : withoutIds.replace(global(wordPattern), erasedName);
  };
  const scrubValue = (value: unknown): unknown => {
    if (typeof value === 'string') return scrubText(value);
    if (Array.isArray(value)) return value.map(scrubValue);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [scrubText(name), scrubValue(each)]));
  };
  return { isIn, text: scrubText, value: scrubValue };
}

const edgeBefore = String.raw`(?<![\p{L}\p{N}])`;
const edgeAfter = String.raw`(?![\p{L}\p{N}])`;

function anyOf(patterns: readonly string[]): RegExp | undefined {
  return patterns.length === 0 ? undefined : new RegExp(patterns.join('|'), 'iu');
}

function global({ source }: RegExp): RegExp {
  return new RegExp(source, 'giu');
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** A name with whatever space between its words. */
function spaced(text: string): string {
  return text.trim().split(/\s+/u).map(literal).join(String.raw`\s+`);
}
