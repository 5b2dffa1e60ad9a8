import { fold } from '../../danish/normalise.ts';
import { type Committee, committeeNames } from '../../domain/committee.ts';

/** A name that begins with its kind of body, perhaps a compound: "Bestyrelsen for …", "Lokaludvalget Nord". */
const kindBefore =
  /^([\p{L}-]*(?:bestyrelse|styregruppe|udvalg|råd|gruppe|netværk|forening|laug|klub|forum|klynge|nævn|skole|selskab))(?:n|en|et|ne|s)?,?\s+(?:for\s+|i\s+|af\s+|ved\s+|på\s+)?(.{4,})$/u;
const kindAlone =
  /^(?:bestyrelse|styregruppe|udvalg|råd|gruppe|projektgruppe|arbejdsgruppe|netværk|forening|forum|klynge|skole|klub|selskab|nævn|laug)$/u;
/** Where a body belongs, behind its name: "i Nørreå Kommune", ", Havnstrup". */
const whereBehind = /(?:,\s+.+|\s+(?:i|for)\s+[\p{L} -]+(?:kommune|region))$/u;

/** A name by which people speak of a committee, folded. */
export interface SpokenName {
  readonly name: string;
  /** It may as well mean a place or a house: "Havneby" for "Lokaludvalg Havneby". */
  readonly isLoose: boolean;
}

/**
 * All names by which people speak of a committee, folded: also without the kind of body before them, and by the last word
 * then ("Bestyrelsen for Kulturhuset Pakhuset" is "kulturhuset pakhuset" and "pakhuset", too), by a kind that is a compound
 * ("Lokaludvalget Nord" is "lokaludvalget"), and without the place ("Byrådet i Nørreå Kommune" is "byrådet").
 */
export function namesInSpeech(committee: Committee): SpokenName[] {
  const whole = committeeNames(committee).map(fold);
  const plain = whole.flatMap((name) => [name, name.replace(/\s*\([^()]*\)/gu, '').trim()]);
  const names = [
    ...new Set([...plain, ...plain.map((name) => name.replace(whereBehind, '')), ...plain.flatMap(partsOf)]),
  ];
  const own: string[] = [];
  const compounds: string[] = [];
  const lastWords: string[] = [];
  for (let rest = names; rest.length > 0; ) {
    const parts = rest.map((name) => kindBefore.exec(name)).filter((match) => match !== null);
    rest = parts.map((match) => match[2] ?? '');
    own.push(...rest);
    lastWords.push(...rest.map((name) => name.split(' ').at(-1) ?? '').filter((word) => word.length > 5));
    compounds.push(
      ...parts
        .filter((match) => !kindAlone.test(match[1] ?? ''))
        .flatMap((match) => [match[0].split(/,?\s/u)[0] ?? '', definite(match[1] ?? '')]),
    );
  }
  const lone = names.filter((name) => /^\p{L}{6,}(?:udvalg|råd|gruppe|forum)$/u.test(name)).map(definite);
  // "Teknik- og Klimaudvalget" is "teknikudvalget" and "klimaudvalget".
  const halves = names.flatMap((name) => {
    const pair = /^(\p{L}+)-,?\s+(?:\p{L}+-\s+)?og\s+(\p{L}+?)(udvalget|rådet|nævnet|bestyrelsen)$/u.exec(name);
    return pair === null ? [] : [`${pair[1]}${pair[3]}`, `${pair[2]}${pair[3]}`];
  });
  const telling = new Set([...names, ...own.filter(isTelling), ...compounds, ...lone, ...halves]);
  const loose = new Set([...own, ...lastWords].filter((name) => !telling.has(name)));
  return [
    ...[...telling].map((name) => ({ name, isLoose: false })),
    ...[...loose].map((name) => ({ name, isLoose: true })),
  ].filter(({ name }) => name.length > 1);
}

/** "Fagligt Forum, Sundhedsklynge Øst" is both; a place behind a comma is none. */
function partsOf(name: string): string[] {
  const parts = name.split(/,\s+|\s+[-–|]\s+/u);
  return parts.length < 2
    ? []
    : parts.filter((part) => part.includes(' ') && bodyNoun.test(part) && !/(?:kommune|region)/u.test(part));
}

const bodyNoun =
  /(?:udvalg|råd|gruppe|klynge|forening|bestyrelse|forum|netværk|nævn|laug|klub|kreds|team)(?:et|en|n|met)?(?!\p{L})/u;

/** More than one word, or the name of a body: a single other word may well be a place. */
function isTelling(name: string): boolean {
  return name.includes(' ') || /(?:udvalg|råd|gruppe|klynge|forening|bestyrelse|forum)(?:et|en|n)?$/u.test(name);
}

/** "lokaludvalg" as people say it: "lokaludvalget". */
function definite(kind: string): string {
  if (/(?:udvalg|råd|forum|nævn|netværk|laug|selskab)$/u.test(kind)) return `${kind}et`;
  return /e$/u.test(kind) ? `${kind}n` : `${kind}en`;
}
