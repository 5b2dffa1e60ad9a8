import type { Minutes, MinutesPerson } from './minutes-gold.ts';
import { type Measure, measure, pairs, plain, share, wordF1, wordOverlap } from './minutes-match.ts';

type Item = Minutes['items'][number];
type Value = string | null;

/** A measure for each part of the minutes; undefined where nobody has written down what the document says. */
export interface MinutesScore {
  readonly head: Measure;
  readonly items: Measure;
  readonly decisions: Measure;
  readonly apologies: Measure;
  readonly people?: Measure;
  /** Title, organisation, role and so on of the persons that were found. */
  readonly personFields?: Measure;
  readonly recommendations?: Measure;
  readonly attachments?: Measure;
  /** Where headings name them; those that only the minutes name are a matter of taste. */
  readonly presenters?: Measure;
  /** Start and end of items, where they have them. */
  readonly slots?: Measure;
  readonly tasks?: Measure;
  readonly futureMeetings?: Measure;
}

/** Compares what was read out of a document with what a person says is in it. */
export function scoreMinutes(gold: Minutes, found: Minutes): MinutesScore {
  const { people, tasks, futureMeetings } = gold;
  return {
    head: scoreHead(gold, found),
    items: measure(gold.items, found.items, BY_TITLE),
    decisions: measure(decisionsOf(gold), decisionsOf(found), byText(0.7)),
    apologies: measure(gold.apologies.map(named), found.apologies.map(named), BY_NAME),
    ...(people === null ? {} : scorePeople(people, found.people ?? [])),
    ...(gold.small ? {} : scoreItemDetails(gold, found)),
    ...(tasks === null ? {} : { tasks: measure(tasks, found.tasks ?? [], BY_DUE_DATE) }),
    ...(futureMeetings === null
      ? {}
      : { futureMeetings: measure(futureMeetings, found.futureMeetings ?? [], BY_DATE) }),
  };
}

function scoreHead(gold: Minutes, found: Minutes): Measure {
  const field = (name: string, right: Value, actual: Value) => ({
    isRight: [right, ...(gold._accept[name] ?? [])].some((value) => isSame(value, actual)),
    label: `${name}: ${right} ≠ ${actual}`,
  });
  const always = [
    field('kind', gold.kind, found.kind),
    field('committee.name', gold.committee.name, found.committee.name),
    field('date', gold.date, found.date),
    field('start', gold.start, found.start),
    field('end', gold.end, found.end),
    field('place', gold.place, found.place),
    field('form', gold.form, found.form),
  ];
  if (gold.small) return share(always);
  return share([
    ...always,
    field('committee.shortName', gold.committee.shortName, found.committee.shortName),
    field('hasMeeting', String(gold.hasMeeting), String(found.hasMeeting)),
    field('title', gold.title, found.title),
    field('chair', gold.chair, found.chair),
    field('minuteTakers', sorted(gold.minuteTakers), sorted(found.minuteTakers)),
  ]);
}

function scorePeople(
  gold: readonly MinutesPerson[],
  found: readonly MinutesPerson[],
): Pick<MinutesScore, 'people' | 'personFields'> {
  const fields = [...pairs(gold, found, BY_NAME)].flatMap(([right, actual]) => {
    const field = (name: string, values: readonly Value[], value: Value) => ({
      isRight: values.some((candidate) => isSame(candidate, value)),
      label: `${right.name}, ${name}: ${values[0]} ≠ ${value}`,
    });
    return [
      field('title', [right.title, ...right.titleAccept], actual.title),
      field('organisation', [right.organisation, ...right.organisationAccept], actual.organisation),
      field('role', [right.role, ...right.roleAccept, ...(right.roleInferred ? [null] : [])], actual.role),
      field('attendance', [right.attendance], actual.attendance),
      field('mode', [right.mode], actual.mode),
      field('until', [right.until, ...right.untilAccept], actual.until),
      field('insteadOf', [right.insteadOf], actual.insteadOf),
      field('guestForItems', [sorted(right.guestForItems)], sorted(actual.guestForItems)),
    ];
  });
  return { people: measure(gold, found, BY_NAME), personFields: share(fields) };
}

function scoreItemDetails(
  gold: Minutes,
  found: Minutes,
): Pick<MinutesScore, 'recommendations' | 'attachments' | 'presenters' | 'slots'> {
  const presenters = presentersOf(gold);
  const timed = gold.items.filter((item) => item.start !== null);
  return {
    recommendations: measure(recommendationsOf(gold), recommendationsOf(found), byText(0.85)),
    attachments: measure(attachmentsOf(gold), attachmentsOf(found), BY_ATTACHMENT_TITLE),
    ...(presenters.some((presenter) => !presenter.optional)
      ? { presenters: measure(presenters, presentersOf(found), BY_NAME) }
      : {}),
    ...(timed.length === 0 ? {} : { slots: scoreSlots(timed, pairs(gold.items, found.items, BY_TITLE)) }),
  };
}

function scoreSlots(timed: readonly Item[], same: ReadonlyMap<Item, Item>): Measure {
  const slot = (item: Item | undefined) => `${item?.start}–${item?.end}`;
  return share(
    timed.map((item) => ({
      isRight: slot(item) === slot(same.get(item)),
      label: `${item.title}: ${slot(item)} ≠ ${slot(same.get(item))}`,
    })),
  );
}

const BY_TITLE = {
  likeness: (gold: Item, found: Item) =>
    bareNumber(gold.number) === bareNumber(found.number)
      ? Math.max(...[gold.title, ...gold.titleAccept].map((title) => wordF1(title, found.title)))
      : 0,
  threshold: 0.85,
  label: (item: Item) => `${item.number ?? '–'} ${item.title}`,
};

interface Named {
  readonly name: string;
  readonly nameAccept: readonly string[];
  readonly optional: boolean;
}
const BY_NAME = {
  likeness: (gold: Named, found: Named) =>
    [gold.name, ...gold.nameAccept].some((name) => isSame(name, found.name)) ? 1 : 0,
  threshold: 1,
  label: (person: Named) => person.name,
};

type Attachment = Minutes['attachments'][number];
const BY_ATTACHMENT_TITLE = {
  likeness: (gold: Attachment, found: Attachment) =>
    Math.max(...[gold.title, ...gold.titleAccept].map((title) => wordF1(bareTitle(title), bareTitle(found.title)))),
  threshold: 0.8,
  label: (attachment: Attachment) => attachment.title,
};

type Task = NonNullable<Minutes['tasks']>[number];
const BY_DUE_DATE = {
  likeness: (gold: Task, found: Task) => {
    const isUndated = gold.optional && (gold.due === null || found.due === null);
    return gold.due === found.due || isUndated ? wordOverlap(gold.text, found.text) : 0;
  },
  threshold: 0.5,
  label: (task: Task) => `${task.due}: ${task.text}`,
};

type FutureMeeting = NonNullable<Minutes['futureMeetings']>[number];
const BY_DATE = {
  likeness: (gold: FutureMeeting, found: FutureMeeting) => {
    if (gold.date !== found.date) return 0;
    if (gold.start === found.start) return 1;
    return gold.start === null || found.start === null ? 0.9 : 0;
  },
  threshold: 0.9,
  label: (meeting: FutureMeeting) => `${meeting.date} ${meeting.start ?? ''}`,
};

interface Passage {
  readonly text: string;
  readonly textAccept: readonly string[];
  readonly optional: boolean;
}
function byText(threshold: number) {
  return {
    likeness: (gold: Passage, found: Passage) =>
      Math.max(...[gold.text, ...gold.textAccept].map((text) => wordF1(text, found.text))),
    threshold,
    label: (passage: Passage) => passage.text,
  };
}

const decisionsOf = (minutes: Minutes): Passage[] => minutes.items.flatMap((item) => item.decisions);
const recommendationsOf = (minutes: Minutes): Passage[] => minutes.items.flatMap((item) => item.recommendations);

function presentersOf(minutes: Minutes): Named[] {
  return minutes.items.flatMap((item) =>
    item.presenters.map(({ name, optional }) => ({ ...named(`${bareNumber(item.number)} ${name}`), optional })),
  );
}

/** Those of the document and those of its items; one that stands in both places counts once. */
function attachmentsOf(minutes: Minutes): Attachment[] {
  const all = [...minutes.attachments, ...minutes.items.flatMap((item) => item.attachments)];
  return [...new Map(all.map((attachment) => [bareTitle(attachment.title), attachment])).values()];
}

const named = (name: string): Named => ({ name, nameAccept: [], optional: false });
const isSame = (left: Value, right: Value) => plain(left ?? '') === plain(right ?? '');
const sorted = (values: readonly string[]) => values.map(plain).sort().join(', ');
const bareNumber = (number: Value) => (number ?? '').replace(/^(?:punkt|pkt\.?|ad)\s*/i, '').replace(/[.):\s]+$/, '');
/** "Bilag 2.1: Notat" is the same title as "Notat". */
const bareTitle = (title: string) => plain(title.replace(/^\s*bilag\s*[\d.]*\s*[:.–-]?\s*/i, ''));
