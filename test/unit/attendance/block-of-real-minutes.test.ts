import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { BlockEntry } from '../../../src/attendance/attendance-block.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import type { Presence } from '../../../src/domain/meeting.ts';
import { importMinutes, personLine, type Replayed, readBlock, replayMinutes } from './replay-minutes.ts';

// Documents that lie beside the repository on some machines.
const folder = '../shared/seeds';
const beside = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => /^00[0-3]/.test(name))
      .sort()
      .map((name) => `${folder}/${name}`)
  : [];
const invented = [
  'examples/digu/2026-11-18-referat.md',
  'examples/digu/2026-09-16-referat.md',
  'examples/pakhuset/2026-12-01-referat.txt',
  'test/fixtures/corpus/klyngestyregruppe-pile.docx',
];
const ways = ['members', 'people'] as const;

const imports = new Map<string, ReturnType<typeof importFile>>();

async function importFile(path: string): ReturnType<typeof importMinutes> {
  const read = await readDocument(path);
  if (!read.ok) throw new Error(`${path}: ${read.reason}`);
  return importMinutes(read.file);
}

async function replay(path: string, known: 'members' | 'people'): Promise<Replayed> {
  const imported = imports.get(path) ?? importFile(path);
  imports.set(path, imported);
  return replayMinutes(await imported, known);
}

/** A list of those with afbud gives names alone. */
function comparable(presence: Presence): string {
  if (presence.attendance === 'present') return personLine(presence);
  return personLine({ name: presence.name, attendance: 'apology', isVirtual: false, guestForItems: [] });
}

function sorted(presences: readonly Presence[]): string[] {
  return presences.map(comparable).sort();
}

/** Where everybody stands in the block. */
function placesOf({ block }: Replayed): string[] {
  const names = (list: string, entries: readonly BlockEntry[]) => entries.map(({ name }) => `${list}: ${name}`);
  return [
    ...block.groups.flatMap(({ organization = '–', entries }) => names(organization, entries)),
    ...names('gæst', block.guests),
    ...names('afbud', block.apologies),
    ...names('andet', [...block.tentative, ...block.absent, ...block.unanswered, ...block.unnoted]),
  ];
}

function placesInMinutes({ minutes }: Replayed): string[] {
  return minutes.meeting.presences.map(({ name, attendance, role, organization = '–' }) => {
    const list = attendance === 'apology' ? 'afbud' : role === 'guest' ? 'gæst' : organization;
    return `${list}: ${name}`;
  });
}

const cases = [...beside, ...invented].flatMap((path) => ways.map((known) => [path, known] as const));

describe.each(cases)('the answers that %s implies, when the bot knows the %s', (path, known) => {
  test('are all taken, and list the same people in the same groups with the same remarks, nobody twice', async () => {
    const replayed = await replay(path, known);
    const { minutes, text, refused } = replayed;
    expect(refused).toEqual([]);
    expect(minutes.meeting.presences.length).toBeGreaterThan(5);
    const places = placesOf(replayed);
    expect(new Set(places.map((place) => place.replace(/^[^:]*: /, ''))).size).toBe(places.length);
    expect(places.sort()).toEqual(placesInMinutes(replayed).sort());
    // Read again as the head of a document.
    expect(sorted(readBlock(text, minutes))).toEqual(sorted(minutes.meeting.presences));
  });

  test('list them in the order of the minutes', async () => {
    const { block, minutes } = await replay(path, known);
    const names = minutes.meeting.presences.map(({ name }) => name);
    const order = (entries: readonly BlockEntry[]) => entries.map(({ name }) => names.indexOf(name));
    expect(order(block.participants)).toEqual(order(block.participants).sort((x, y) => x - y));
    expect(order(block.apologies)).toEqual(order(block.apologies).sort((x, y) => x - y));
  });
});

test.skipIf(beside.length === 0)('the richest of the documents beside the repository is replayed whole', async () => {
  const { block, minutes, text } = await replay(beside[2] ?? '', 'members');
  expect(minutes.meeting.presences).toHaveLength(36);
  expect([block.participants.length, block.guests.length, block.apologies.length]).toEqual([18, 9, 9]);
  expect(block.groups).toHaveLength(7);
  expect(text).toMatch(/\(virtuel indtil kl\. 10\.15\)$/m);
  expect(text.match(/\(indtil kl\. 9\.[12]0\)$/gm)).toHaveLength(2);
  expect(text.match(/ \(medformand\)$/gm)).toHaveLength(2);
  expect(text).toMatch(/^Gæster:\n.* \(i stedet for .*, virtuel\)\nPunkt 3 – .*, kontorchef, .* \(virtuel\)$/m);
  expect(text.match(/^Punkt [3468] – /gm)).toHaveLength(8);
});
