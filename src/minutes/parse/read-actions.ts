import { findDates, resolveDate } from '../../danish/dates.ts';
import { fold } from '../../danish/normalise.ts';
import type { SectionKind } from '../../domain/agenda-item.ts';
import type { Action } from '../../domain/meeting.ts';
import { excerptOf, excerptWith } from './composed-text.ts';
import { type Evidenced, evidenceOf, type FieldEvidence } from './evidence.ts';
import type { Passage } from './passage.ts';
import type { Piece } from './piece.ts';
import { readActionTable } from './read-action-table.ts';

export interface ActionText {
  readonly itemNumber?: string;
  readonly kind: SectionKind;
  readonly pieces: readonly Piece[];
  readonly passages: readonly Passage[];
  /** Deadlines before this date are over and done: YYYY-MM-DD. */
  readonly since?: string;
}

const DEADLINE =
  /(?<![\p{L}])(?:senest|svarfrist|tilmeldingsfrist|afleveringsfrist|frist|fristen|deadline|inden|tilbagemelding til|før)(?![\p{L}])\s*(?:(?:er|for|til|på|om|for tilmelding|for tilbagemelding|for bemærkninger|for svar)\s+)?:?\s*(?:senest\s+)?(?:\p{L}+dag\s+)?(?:den\s+|d\.\s*)?(?=\d)/giu;
const UNDERTAKES =
  /^(\p{Lu}[\p{L}.-]*(?:\s+(?:og\s+)?\p{Lu}[\p{L}.-]+){0,4})\s+(?:udarbejder|sender|undersøger|følger op|indkalder|kontakter|vender tilbage|tager kontakt|sørger for|fremsender|udsender|tager fat i|indhenter|laver|går videre med|bestiller|arrangerer|kigger på|taler med|skriver til|lovede at)(?![\p{L}])/u;
const RESPONSIBLE = /(?:ansvarlig(?:e)?|tovholder(?:e)?)\s*(?::|er)\s*(\p{Lu}[\p{L}.-]+(?:\s+\p{Lu}[\p{L}.-]+){0,4})/u;
const SUBJECT =
  /^(?:[Aa]t\s+)?([\p{L}-]*(?:[Ss]ekretariatet|[Ff]ormanden|[Ff]ormandskabet|[Ff]orvaltningen|[Aa]dministrationen|[Kk]assereren|[Bb]estyrelsen|[Uu]dvalget|[Ss]tyregruppen)|\p{Lu}\p{Ll}+(?:\s+\p{Lu}[\p{L}-]+){1,3})\s+\p{Ll}/u;

/** Things to be done: what has a deadline, and what somebody undertakes in the minutes. */
export function readActions(texts: readonly ActionText[], names: readonly string[]): Evidenced<Action>[] {
  // What the minutes say of a deadline goes before the same deadline in the background.
  const ranked = [...texts].sort((a, b) => rank(a.kind) - rank(b.kind));
  const found = ranked
    .filter((text) => text.kind !== 'history' && text.kind !== 'attachments')
    .flatMap((text) => inText(text, names));
  const kept: { entry: Evidenced<Action>; words: string }[] = [];
  for (const entry of found) {
    const action = entry.value;
    const words = fold(action.text);
    const isRepeat = kept.some(
      ({ entry: { value: other }, words: known }) =>
        other.itemNumber === action.itemNumber &&
        (action.due === undefined ? known.includes(words) : other.due === action.due),
    );
    if (!isRepeat) kept.push({ entry, words });
  }
  const order = new Map(texts.map((text, index) => [text.itemNumber, index]));
  return kept
    .map(({ entry }) => entry)
    .sort((a, b) => (order.get(a.value.itemNumber) ?? 0) - (order.get(b.value.itemNumber) ?? 0));
}

function rank(kind: SectionKind): number {
  return kind === 'decision' || kind === 'minutes' ? 0 : kind === 'recommendation' ? 1 : 2;
}

function inText(text: ActionText, names: readonly string[]): Evidenced<Action>[] {
  const item = text.itemNumber === undefined ? {} : { itemNumber: text.itemNumber };
  const listed = readActionTable(text.pieces, text.since).map(({ value, evidence }) => ({
    value: { ...value, ...item },
    evidence,
  }));
  const told = text.passages.flatMap((passage) =>
    passage.sentences.flatMap(({ from, to }): Evidenced<Action>[] => {
      const raw = passage.text.slice(from, to);
      const start = from + (/^(?:→|->|=>)\s*/.exec(raw)?.[0].length ?? 0);
      const sentence = passage.text.slice(start, to);
      const dated = deadlineIn(sentence, text.since);
      const undertaker =
        text.kind === 'minutes' || text.kind === 'decision' ? UNDERTAKES.exec(sentence)?.[1] : undefined;
      if (dated === undefined && undertaker === undefined) return [];
      const who = dated === undefined ? undertaker : responsibleIn(sentence, names);
      const action = { text: sentence, ...dated, ...(who === undefined ? {} : { responsible: who }), ...item };
      return [{ value: action, evidence: evidenceOfAction(action, passage, start, to) }];
    }),
  );
  return [...listed, ...told];
}

function evidenceOfAction(action: Action, passage: Passage, from: number, to: number): FieldEvidence[] {
  const { due, dueText, responsible } = action;
  const deadline = dueText === undefined ? undefined : excerptWith(passage, dueText, from);
  return [
    ...evidenceOf('text', excerptOf(passage, from, to), due === undefined ? 'placed' : 'formula'),
    ...evidenceOf('dueText', deadline, 'formula'),
    ...evidenceOf('due', deadline, /\d{4}|\/\d{2}$/.test(dueText ?? '') ? 'formula' : 'completed'),
    ...(responsible === undefined ? [] : evidenceOf('responsible', excerptWith(passage, responsible, from), 'placed')),
  ];
}

function responsibleIn(sentence: string, names: readonly string[]): string | undefined {
  return RESPONSIBLE.exec(sentence)?.[1] ?? SUBJECT.exec(sentence)?.[1] ?? knownSubject(sentence, names);
}

/** "Palle kontakter …": a participant by the first name. */
function knownSubject(sentence: string, names: readonly string[]): string | undefined {
  const first = /(?:^|\bat\s)(\p{Lu}\p{Ll}+)(?=\s\p{Ll})/u.exec(sentence)?.[1];
  return first !== undefined && names.some((name) => name.split(' ')[0] === first) ? first : undefined;
}

function deadlineIn(sentence: string, since: string | undefined): { due: string; dueText: string } | undefined {
  if (!/\d/.test(sentence)) return undefined;
  for (const match of sentence.matchAll(DEADLINE)) {
    const at = match.index + match[0].length;
    const stated = findDates(sentence.slice(at, at + 40)).find((date) => date.start === 0);
    if (stated === undefined) continue;
    const due = resolveDate(stated, since);
    if (due === undefined || (since !== undefined && due < since.slice(0, due.length))) continue;
    return { due, dueText: sentence.slice(match.index, at + stated.end) };
  }
  return undefined;
}
