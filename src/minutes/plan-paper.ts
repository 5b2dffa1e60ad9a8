import type { ItemSection } from '../domain/agenda-item.ts';
import type { Committee } from '../domain/committee.ts';
import type { DocumentReference } from '../domain/document.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { Stored } from '../domain/stored.ts';
import { addPaper, type PlacedPaper, papersCalled, papersOf } from './add-paper.ts';
import { describeChanges } from './describe-changes.ts';
import type { DocumentFile } from './document-file.ts';
import { findPaperPlace, type Head, readHeads, readMeeting } from './find-paper-place.ts';
import type { ImportChoices } from './import-choices.ts';
import type { ImportContext } from './import-context.ts';
import type { ImportPlan, RefusedPlan } from './import-plan.ts';
import { nobody } from './match-persons.ts';
import type { MinutesStore } from './minutes-store.ts';
import { paperNames } from './paper-names.ts';
import { datesInFileName } from './parse/dates-in-file-name.ts';
import type { Doubt, PaperText, ParsedDocument } from './parse/parsed-document.ts';
import { resolveCommittee } from './resolve-committee.ts';

/**
 * What an import of a bilag would do: its text goes under the item that lists it. Nothing else is read in it, so no meeting
 * is made or completed by it.
 */
export async function planPaper(
  { source }: DocumentFile,
  parsed: ParsedDocument,
  paper: PaperText,
  context: ImportContext,
  choices: ImportChoices,
): Promise<ImportPlan | RefusedPlan> {
  const { store, now } = context;
  const headings = [...(parsed.title === undefined ? [] : [parsed.title]), ...paper.headings];
  const names = paperNames([...new Set(headings)], source.fileName);
  const heads = await readHeads(await searched(parsed, context, choices), store);
  const titles = names.names.map(({ title }) => title);
  const known = await findSameFile(source.hash, titles, heads, store);
  if (known !== undefined) {
    const { committee, stored, placed } = known;
    const shown = { title: placed.paper.heading ?? '', item: placed.item };
    return { ...planFor(committee, parsed), effect: 'unchanged', record: stored.value, previous: stored, paper: shown };
  }
  const own = parsed.documentDate;
  const dates = { ...(own === undefined ? {} : { own }), inFileName: datesInFileName(source.fileName) };
  const place = await findPaperPlace(names, dates, heads, store);
  if (typeof place === 'string') {
    return { outcome: 'refused', reason: place, title: titles[0] ?? headings[0] ?? source.fileName };
  }
  const { committee, stored, item, naming } = place;
  const { title } = naming;
  const reference: DocumentReference = {
    hash: source.hash,
    fileName: source.fileName,
    kind: 'bilag',
    importedAt: now.toISOString(),
  };
  const section: ItemSection = {
    kind: 'paper',
    heading: title,
    text: paper.text,
    span: paper.span,
    documentHash: source.hash,
  };
  const record = addPaper(stored.value, { item, paper: section }, reference);
  const doubts: Doubt[] = [
    ...(naming.isSame ? [] : [{ code: 'paper-supposed', title: naming.attachment.title } as const]),
    ...(paper.isCut ? [{ code: 'paper-cut', length: paper.text.length } as const] : []),
    ...parsed.doubts,
  ];
  return {
    ...planFor(committee, { ...parsed, doubts }),
    effect: papersCalled(stored.value, title).length > 0 ? 'replaces' : 'completes',
    record,
    previous: stored,
    changes: describeChanges(stored.value, record),
    paper: { title, item },
  };
}

function planFor(committee: Committee, parsed: ParsedDocument) {
  return {
    outcome: 'ready',
    parsed,
    committee: { committee, isNew: false },
    candidates: [committee],
    missing: [],
    hasMeeting: true,
    changes: [],
    people: nobody,
    personChanges: [],
    plannable: [],
  } as const;
}

/** The committees in which a bilag is looked for: it does not say whose it is. */
async function searched(
  parsed: ParsedDocument,
  { store, mayHoldPaper = () => true }: ImportContext,
  { committee }: ImportChoices,
): Promise<Committee[]> {
  const known = await store.listCommittees();
  const chosen = committee === undefined ? undefined : resolveCommittee(known, parsed, committee);
  const all = committee === undefined ? known : chosen === undefined || chosen.isNew ? [] : [chosen.committee];
  return all.filter(({ id }) => mayHoldPaper(id));
}

/**
 * The meeting that has these very bytes, or a newer bilag with their title: then they say nothing new. What a later agenda
 * had no place for may come again.
 */
async function findSameFile(
  hash: string,
  titles: readonly string[],
  heads: readonly Head[],
  store: MinutesStore,
): Promise<(Pick<Head, 'committee'> & { stored: Stored<MeetingRecord>; placed: PlacedPaper }) | undefined> {
  for (const head of heads) {
    if (!head.meeting.documents.some((document) => document.hash === hash)) continue;
    const stored = await readMeeting(head, store);
    if (stored === undefined) continue;
    const placed =
      papersOf(stored.value).find(({ paper }) => paper.documentHash === hash) ??
      titles.flatMap((title) => papersCalled(stored.value, title))[0];
    if (placed !== undefined) return { committee: head.committee, stored, placed };
  }
  return undefined;
}
