import { cardSentences } from '../danish/sentences/card-sentences.ts';
import type { CardSentences } from '../danish/sentences/card-words.ts';
import { importCardSentences } from '../danish/sentences/import-card-sentences.ts';
import type { ImportCardSentences } from '../danish/sentences/import-card-words.ts';
import { itemLabel } from '../domain/agenda-item.ts';
import type { FutureMeeting } from '../domain/meeting.ts';
import { changesInWords } from '../minutes/changes-in-words.ts';
import { doubtsInWords } from '../minutes/doubts-in-words.ts';
import type { ParsedDocument } from '../minutes/parse/parsed-document.ts';
import type { ReadyPreview } from '../minutes/preview-import.ts';
import type { ImportPreviewCardData } from './card-data-import.ts';
import {
  choiceOf,
  committeeName,
  effectInWords,
  factsOf,
  headOf,
  type ImportPreviewOptions,
  marksOf,
  timeInWords,
} from './cards-import-head.ts';
import { capped, foldedLines } from './cards-import-parts.ts';
import { meetingTime } from './cards-meeting-head.ts';
import { clip, fitTogether, oneLine, wordsOnly } from './cards-text.ts';
import { roomOnCard } from './render-card.ts';

const itemsAtMost = 30;
const doubtsAtOnce = 5;
const doubtsAtMost = 12;
const changesAtOnce = 4;
const changesAtMost = 10;
const plannedAtMost = 6;

/** The lists of the card, which share the room that it has. */
interface Lists {
  readonly items: readonly string[];
  readonly doubts: readonly string[];
  readonly changes: readonly string[];
  readonly people: readonly string[];
  readonly planned: readonly string[];
}

/** What was understood of a document, with what it would change and what is doubtful, before anything is stored. */
export function importPreviewCardData(preview: ReadyPreview, options: ImportPreviewOptions): ImportPreviewCardData {
  const words = importCardSentences[options.language];
  const card = cardSentences[options.language];
  const { more } = words.preview;
  const changes = changesInWords(preview.changes, options.language).map((line) => clip(oneLine(line), 240));
  const doubts = doubtsInWords(preview.doubts, options.language).map(oneLine);
  const lists: Lists = {
    items: capped(itemLines(preview.parsed, words), itemsAtMost, more),
    doubts: capped([...doubts, ...alikeNames(preview, words)], doubtsAtMost, more),
    changes: capped(changes, changesAtMost, more),
    people: [clip(preview.people.proposed.map(({ name }) => oneLine(name)).join(', '), 500)],
    planned: capped(
      preview.plannable.map((meeting) => plannedLine(meeting, card)),
      plannedAtMost,
      more,
    ),
  };
  const empty = previewWith(
    mapLists(lists, () => ''),
    preview,
    options,
  );
  const texts = Object.values(lists).flat();
  const fitted = fitTogether(texts, roomOnCard('import-preview', empty));
  let next = 0;
  return previewWith(
    mapLists(lists, () => fitted[next++] ?? ''),
    preview,
    options,
  );
}

/** In the order in which `Object.values` gives the lists. */
function mapLists({ items, doubts, changes, people, planned }: Lists, change: (text: string) => string): Lists {
  return {
    items: items.map(change),
    doubts: doubts.map(change),
    changes: changes.map(change),
    people: people.map(change),
    planned: planned.map(change),
  };
}

function previewWith(lists: Lists, preview: ReadyPreview, options: ImportPreviewOptions): ImportPreviewCardData {
  const words = importCardSentences[options.language];
  const card = cardSentences[options.language];
  const { preview: own, changesHeading } = words;
  const { parsed } = preview;
  const kind = preview.hasMeeting ? own.kinds[parsed.kind] : own.schedule;
  const fileName = clip(oneLine(options.fileName), 120);
  const committee = clip(committeeName(preview, words), 120);
  const when = timeInWords(parsed, card) ?? own.dateUnknown;
  const counts = countsInWords(preview, words);
  const proposed = preview.people.proposed.length;
  return {
    language: options.language,
    fallbackText: own.fallback(wordsOnly(fileName)),
    speak: own.spoken(kind, wordsOnly(committee), when, counts),
    heading: isKnown(preview) ? own.savedBefore(kind) : own.notSaved(kind),
    fileName,
    committee,
    marks: marksOf(preview, options, words),
    title: [clip(oneLine(parsed.title ?? ''), 200)].filter((text) => text !== '' && text !== committee),
    facts: preview.hasMeeting ? factsOf(parsed, options, words, card) : [],
    counts,
    effect: effectInWords(preview, words, card),
    changes: foldedLines(lists.changes, changesAtOnce, {
      heading: changesHeading,
      show: own.showMore,
      hide: own.showFewer,
    }),
    doubts: foldedLines(lists.doubts, doubtsAtOnce, {
      heading: own.doubts(preview.doubts.length + preview.people.alike.length),
      show: own.showMore,
      hide: own.showFewer,
    }),
    items:
      lists.items.length === 0
        ? []
        : [{ lines: lists.items, show: own.showItems(parsed.items.length), hide: own.hideItems }],
    people:
      proposed === 0
        ? []
        : [{ summary: own.newPeople(proposed), lines: lists.people, show: own.showPeople, hide: own.hidePeople }],
    choice: choiceOf(preview, options, words),
    planned:
      lists.planned.length === 0
        ? []
        : [
            {
              label: own.plannedHeading,
              title: own.planned(preview.plannable.length),
              // Planned meetings are seen by the whole committee, so it takes a hand; in a schedule they are all there is.
              value: String(options.choices.addsPlannedMeetings ?? !preview.hasMeeting),
              lines: lists.planned,
            },
          ],
    save: own.save,
    correct: own.correct,
    discard: own.discard,
    draftId: options.draftId,
    seen: options.seen,
    head: headOf(parsed, preview),
  };
}

/** True where Gem would change nothing. */
function isKnown({ effect, missing, plannable }: ReadyPreview): boolean {
  return effect === 'unchanged' && missing.length === 0 && plannable.length === 0;
}

function countsInWords({ parsed }: ReadyPreview, { preview: words }: ImportCardSentences): string {
  return words.counts({
    items: parsed.items.length,
    decisions: parsed.items.reduce((sum, { decisions }) => sum + decisions.length, 0),
    people: parsed.presences.filter(({ attendance }) => attendance === 'present').length,
    apologies: parsed.apologies.length,
    attachments: parsed.items.reduce((sum, { attachments }) => sum + attachments.length, parsed.attachments.length),
    actions: parsed.actions.length,
    futureMeetings: parsed.futureMeetings.length + parsed.schedule.length,
  });
}

function itemLines({ items }: ParsedDocument, { preview: words }: ImportCardSentences): string[] {
  return items.map((item) => {
    const title = oneLine(item.title) || words.noItemTitle;
    const decisions = item.decisions.length === 0 ? '' : ` · ${words.decisions(item.decisions.length)}`;
    return `${clip(oneLine(itemLabel(item)), 12)}  ${title}${decisions}`;
  });
}

function alikeNames({ people }: ReadyPreview, { preview: words }: ImportCardSentences): string[] {
  return people.alike.map(({ name, persons }) =>
    words.alikeNames(`${oneLine(name)} (${persons.map((person) => oneLine(person.name)).join(', ')})`),
  );
}

function plannedLine(meeting: FutureMeeting, card: CardSentences): string {
  const place = oneLine(meeting.place ?? '');
  return [meetingTime(meeting, card), ...(place === '' ? [] : [place])].join(' · ');
}
