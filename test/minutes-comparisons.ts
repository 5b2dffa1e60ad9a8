import type { Minutes } from './minutes-gold.ts';
import { plain, wordF1, wordOverlap } from './minutes-match.ts';

type Item = Minutes['items'][number];
type Value = string | null;

/** Items with the same number and nearly the same title. */
export const BY_TITLE = {
  likeness: (gold: Item, found: Item) =>
    bareNumber(gold.number) === bareNumber(found.number)
      ? Math.max(...[gold.title, ...gold.titleAccept].map((title) => wordF1(title, found.title)))
      : 0,
  threshold: 0.85,
  label: (item: Item) => `${item.number ?? '–'} ${item.title}`,
};

export interface Named {
  readonly name: string;
  readonly nameAccept: readonly string[];
  readonly optional: boolean;
}
export const BY_NAME = {
  likeness: (gold: Named, found: Named) =>
    [gold.name, ...gold.nameAccept].some((name) => isSame(name, found.name)) ? 1 : 0,
  threshold: 1,
  label: (person: Named) => person.name,
};

export type Attachment = Minutes['attachments'][number];
export const BY_ATTACHMENT_TITLE = {
  likeness: (gold: Attachment, found: Attachment) =>
    Math.max(...[gold.title, ...gold.titleAccept].map((title) => wordF1(bareTitle(title), bareTitle(found.title)))),
  threshold: 0.8,
  label: (attachment: Attachment) => attachment.title,
};

type Task = NonNullable<Minutes['tasks']>[number];
/** Tasks with the same deadline, half of the shorter text shared. */
export const BY_DUE_DATE = {
  likeness: (gold: Task, found: Task) => {
    const isUndated = gold.optional && (gold.due === null || found.due === null);
    return gold.due === found.due || isUndated ? wordOverlap(gold.text, found.text) : 0;
  },
  threshold: 0.5,
  label: (task: Task) => `${task.due}: ${task.text}`,
};

type FutureMeeting = NonNullable<Minutes['futureMeetings']>[number];
/** Meetings on the same day, at the same time where both have one. */
export const BY_DATE = {
  likeness: (gold: FutureMeeting, found: FutureMeeting) => {
    if (gold.date !== found.date) return 0;
    if (gold.start === found.start) return 1;
    return gold.start === null || found.start === null ? 0.9 : 0;
  },
  threshold: 0.9,
  label: (meeting: FutureMeeting) => `${meeting.date} ${meeting.start ?? ''}`,
};

export interface Passage {
  readonly text: string;
  readonly textAccept: readonly string[];
  readonly optional: boolean;
}
/** Texts that share enough of their words. */
export function byText(threshold: number) {
  return {
    likeness: (gold: Passage, found: Passage) =>
      Math.max(...[gold.text, ...gold.textAccept].map((text) => wordF1(text, found.text))),
    threshold,
    label: (passage: Passage) => passage.text,
  };
}

export const named = (name: string): Named => ({ name, nameAccept: [], optional: false });
export const isSame = (left: Value, right: Value) => plain(left ?? '') === plain(right ?? '');
export const sorted = (values: readonly string[]) => values.map(plain).sort().join(', ');
export const bareNumber = (number: Value) =>
  (number ?? '').replace(/^(?:punkt|pkt\.?|ad)\s*/i, '').replace(/[.):\s]+$/, '');
/** "Bilag 2.1: Notat" is the same title as "Notat". */
export const bareTitle = (title: string) => plain(title.replace(/^\s*bilag\s*[\d.]*\s*[:.–-]?\s*/i, ''));
