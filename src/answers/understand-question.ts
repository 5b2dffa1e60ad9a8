import { allowedSlips, editDistance } from '../danish/edit-distance.ts';
import { type Language, languageOf } from '../danish/language.ts';
import { findPeriod } from '../danish/periods.ts';
import { wordsOf } from '../danish/words.ts';
import { type Committee, spokenNames } from '../domain/committee.ts';
import { localDate } from '../domain/wall-time.ts';
import { contentWords } from './item-index.ts';
import type { Question } from './question.ts';

/** A question longer than this is cut: nobody asks so much, and rules should not read a pasted document. */
export const questionLimit = 500;

/** Words that ask, decide or point at a meeting: they tell the kind of question, not its matter. */
const askingWords = new Set(
  `beslut beslutte besluttede besluttes besluttet beslutning beslutningen beslutninger beslutningerne afgjort afgøre afgjorde aftalt vedtaget vedtog vedtage vedtages godkendt godkendte godkende bestemt bestemte
  tog stilling efterretning sagde siger skete sket behandlet behandles dagsorden dagsordenen punkt punktet punkter møde mødet møder møderne næste sidste seneste kommende
  tidligere gang referat referatet referater udvalget styregruppen bestyrelsen udfald udfaldet resultat resultatet mener husker fortæl vis giv find gerne lige tak hej venligst
  decide decided decision decisions agreed approved meeting meetings minutes agenda item next last tell show please committee board`.split(
    /\s+/,
  ),
);

const bodySuffix =
  /(?:udvalg|styregruppe|arbejdsgruppe|bestyrelse|råd|nævn|forum|kreds|kommission|repræsentantskab)(?:et|en|n)?s?$/u;
const genericBodies =
  /^(?:udvalg|styregruppe|arbejdsgruppe|bestyrelse|råd|nævn|forum|kreds|kommission|repræsentantskab|gruppe)(?:et|en|n)?s?$/u;
const subjectAfter =
  /(?:besluttede|vedtog|godkendte|aftalte|bestemte|afgjorde|sagde|mente|holder|holdt|har)\s+(?:den |det |de )?([\p{L}\p{N}-]+)/u;

/**
 * Reads a question: who and what it names, and when. Pure; knows only the committees it is given, so a name that the asker
 * may not know of is a word like any other.
 *
 * @param fallback the language where the words do not tell
 */
export function understandQuestion(
  raw: string,
  committees: readonly Committee[],
  now: Date,
  fallback: Language,
  timeZone = 'Europe/Copenhagen',
): Question {
  const text = raw.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, questionLimit);
  const lower = text.toLowerCase();
  const today = localDate(now, timeZone);
  const named = nameCommittees(lower, committees);
  const period = findPeriod(lower, today);
  const rest = blank(
    period === undefined || period.isBareYear ? named.rest : cut(named.rest, period.start, period.end),
  );
  const itemNumber = /(?:punkt|pkt\.?|item)\s+(\d{1,2}(?:\.\d{1,2})?)(?![\d.]*\d)/u.exec(lower)?.[1];
  const topic = contentWords(rest.replace(/(?:punkt|pkt\.?|item)\s+\d{1,2}(?:\.\d{1,2})?/gu, ' ')).filter(
    (word) => !askingWords.has(word) && (word.length > 1 || /\d/.test(word)),
  );
  const body = named.committees.length === 0 ? subjectAfter.exec(rest)?.[1] : undefined;
  const unknownBody = body !== undefined && isForeignBody(body, text) ? body : undefined;
  const relative = /(?:næste|kommende|førstkommende|next|upcoming)/u.test(lower)
    ? 'next'
    : /(?:sidste|seneste|forrige|last|previous)/u.test(lower)
      ? 'last'
      : undefined;
  return {
    text,
    lower,
    language: languageOf(text, fallback),
    today,
    now,
    committees: named.committees,
    topic: [...new Set(topic)],
    ...(unknownBody === undefined ? {} : { unknownBody }),
    ...(period === undefined ? {} : { period }),
    ...(relative === undefined ? {} : { relative }),
    ...(itemNumber === undefined ? {} : { itemNumber }),
  };
}

/** Finds the committees that a text names, and blanks their names so that offsets stay. */
function nameCommittees(lower: string, committees: readonly Committee[]): { committees: Committee[]; rest: string } {
  const found: Committee[] = [];
  let rest = lower;
  const names = committees
    .flatMap((committee) => spokenNames(committee).map((name) => ({ committee, name })))
    .sort((x, y) => y.name.length - x.name.length);
  for (const { committee, name } of names) {
    const at = findName(rest, name);
    if (at === undefined) continue;
    rest = cut(rest, at.start, at.end);
    if (!found.includes(committee)) found.push(committee);
  }
  return { committees: found, rest };
}

/** The name as written, with a genitive s, joined to a word by a hyphen ("KOSU-mødet"), or with a slip of the pen. */
function findName(text: string, name: string): { start: number; end: number } | undefined {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${literally(name)}(?:['’´]?s)?(?:-?(?:møde|styregruppe|gruppe)\\p{L}*)?(?![\\p{L}\\p{N}])`,
    'u',
  );
  const exact = pattern.exec(text);
  if (exact !== null) return { start: exact.index, end: exact.index + exact[0].length };
  const slips = name.includes(' ') ? 0 : allowedSlips(name.length);
  if (slips === 0) return undefined;
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (match[0][0] === name[0] && editDistance(match[0], name, slips) <= slips) {
      return { start: match.index, end: match.index + match[0].length };
    }
  }
  return undefined;
}

/** A name that only a body can have: "økonomiudvalget", or capitals like "LUU" that stand where the deciding body stands. */
function isForeignBody(word: string, original: string): boolean {
  if (genericBodies.test(word)) return false;
  if (bodySuffix.test(word)) return true;
  const written = wordsWritten(original).find((candidate) => candidate.toLowerCase() === word);
  return written !== undefined && /^\p{Lu}[\p{Lu}\p{N}]{1,7}$/u.test(written);
}

function wordsWritten(text: string): string[] {
  return text.match(/[\p{L}\p{N}-]+/gu) ?? [];
}

function cut(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

function blank(text: string): string {
  return wordsOf(text).length === 0 ? '' : text;
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
