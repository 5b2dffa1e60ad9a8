import { danishWordsFor } from '../danish/english-words.ts';
import { stem } from '../danish/stem.ts';
import { wordsOf } from '../danish/words.ts';
import { itemLabel } from '../domain/agenda-item.ts';
import { committeeNames } from '../domain/committee.ts';
import type { Decision } from '../domain/decision.ts';
import type { Answer, CitedSection } from './answer.ts';
import { labelOf } from './cite.ts';
import { meetingsNamed } from './find-meeting.ts';
import type { Ground } from './ground.ts';
import type { Library } from './library.ts';
import { type Passage, passagesOf } from './passage.ts';
import type { Question } from './question.ts';

const mostPassages = 8;
const longestPassage = 6_000;
const mostCharacters = 20_000;
/** Less of a passage than this says nothing. */
const leastRoom = 200;
const mostHits = 8;

/** A passage of the library with what a model gets to see of it. */
export interface GatheredPassage {
  readonly passage: Passage;
  readonly ground: Ground;
}

const outcomes = new Set<Decision['type']>(['approved', 'noted', 'postponed', 'appointed', 'decided']);
/** What became of a matter goes before what was said of it. */
const ranks: readonly CitedSection[] = ['decision', 'minutes', 'recommendation', 'background', 'head', 'attachments'];

/**
 * What a model may answer from: the items that the answer without it cites, then what the search finds for the question,
 * each with its decision. All of it from this library, which is narrowed to what the asker may see.
 */
export async function gatherGrounds(question: Question, library: Library, answer: Answer): Promise<GatheredPassage[]> {
  const [foremost] = answer.citations;
  const cited = answer.citations.flatMap(({ meetingId, itemOrder }) => ofPlace(library, meetingId, itemOrder));
  const words = formsOf(question);
  const found = await search(question, library, words);
  const beside = found.flatMap(({ meeting, item }) =>
    ofPlace(library, meeting.id, item?.order).filter(({ section }) => section === 'decision' || section === 'minutes'),
  );
  const wanted = [...byRank(cited), ...withCompany(found, beside)];
  const stems = new Set(words.flat().map(stem));
  const gathered = new Map<string, GatheredPassage>();
  let room = mostCharacters;
  for (const passage of wanted) {
    if (gathered.size === mostPassages || room < leastRoom) break;
    if (gathered.has(passage.id) || passage.section === 'agenda') continue;
    const text = around(passage.text, stems, Math.min(longestPassage, room));
    room -= text.length;
    const isForemost = foremost?.meetingId === passage.meeting.id && foremost.itemOrder === passage.item?.order;
    gathered.set(passage.id, {
      passage,
      ground: { ...seen(library, passage, text, `P${gathered.size + 1}`), isForemost },
    });
  }
  return [...gathered.values()];
}

function ofPlace(library: Library, meetingId: string, itemOrder: number | undefined): Passage[] {
  const record = library.records.find(({ meeting }) => meeting.id === meetingId);
  return record === undefined ? [] : passagesOf(record).filter(({ item }) => item?.order === itemOrder);
}

/** For each word of the matter the forms by which it may stand in a text. */
function formsOf({ topic, language }: Question): string[][] {
  return topic.map((word) => [word, ...(language === 'en' ? danishWordsFor(word) : [])]);
}

async function search(question: Question, library: Library, words: readonly string[][]): Promise<Passage[]> {
  if (words.length === 0) return [];
  const meetingIds = new Set(meetingsNamed(question, library).map(({ meeting }) => meeting.id));
  const { hits } = await library.passages.search({ words, meetingIds, limit: mostHits });
  return hits.map(({ passage }) => passage);
}

function byRank(passages: readonly Passage[]): Passage[] {
  const rank = ({ section }: Passage): number => (ranks.includes(section) ? ranks.indexOf(section) : ranks.length);
  return [...passages].sort((one, other) => rank(one) - rank(other));
}

/** Each hit, followed by the decision and the minutes of its item. */
function withCompany(hits: readonly Passage[], beside: readonly Passage[]): Passage[] {
  return hits.flatMap((hit) => [
    hit,
    ...beside.filter(({ meeting, item }) => meeting.id === hit.meeting.id && item?.order === hit.item?.order),
  ]);
}

function seen(library: Library, passage: Passage, text: string, id: string): Omit<Ground, 'isForemost'> {
  const { meeting, item, section } = passage;
  const committee = library.committees.find((other) => other.id === meeting.committeeId);
  const decisions = item?.decisions ?? [];
  const isWhereDecided = section === 'decision' || section === 'minutes';
  const decided = decisions.filter(({ type }) => outcomes.has(type)).map((decision) => decision.text);
  return {
    id,
    committee: labelOf(library, meeting.committeeId),
    committeeNames: committee === undefined ? [] : committeeNames(committee),
    date: meeting.date,
    ...(item === undefined ? {} : { itemNumber: itemLabel(item), itemTitle: item.title }),
    section,
    text,
    // Under a heading "Beslutning" in which no decision was told apart, all is the decision.
    decisions: !isWhereDecided ? [] : section === 'decision' && decisions.length === 0 ? [text] : decided,
    decidedBy: [...new Set(decisions.flatMap(({ body }) => body ?? []))],
  };
}

/** A run of at most `limit` characters around the line that has most of the words; whole lines, as far as they fit. */
function around(text: string, stems: ReadonlySet<string>, limit: number): string {
  if (text.length <= limit) return text;
  const lines = text.split('\n');
  const scores = lines.map((line) => wordsOf(line).filter((word) => stems.has(stem(word))).length);
  const best = scores.indexOf(Math.max(...scores));
  let [first, end] = [best, best + 1];
  let length = lines[best]?.length ?? 0;
  for (;;) {
    const [before, behind] = [lines[first - 1], lines[end]];
    if (behind !== undefined && length + behind.length + 1 <= limit) {
      length += behind.length + 1;
      end += 1;
    } else if (before !== undefined && length + before.length + 1 <= limit) {
      length += before.length + 1;
      first -= 1;
    } else return lines.slice(first, end).join('\n').slice(0, limit);
  }
}
