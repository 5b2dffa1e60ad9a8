import type { Language } from '../danish/language.ts';
import {
  type AttendanceBlockSentences,
  attendanceBlockSentences,
} from '../danish/sentences/attendance-block-sentences.ts';
import type { AttendanceBlock, BlockEntry, BlockGroup } from './attendance-block.ts';
import type { BlockRemarks } from './block-standing.ts';
import { plainLine } from './plain-line.ts';

/**
 * The block as it stands at the head of minutes: organisations as headings, a person to a line, guests with their items, and
 * everybody else in a sentence. Ends without a line break.
 */
export function attendanceBlockText(block: AttendanceBlock, language: Language): string {
  const words = attendanceBlockSentences[language];
  const sentence = (label: string, entries: readonly BlockEntry[]): string[] =>
    entries.length === 0 ? [] : [`${label}: ${words.list(entries.map((entry) => shortly(entry, words)))}.`];
  return [
    takingPart(block, words),
    ...(block.guests.length === 0 ? [] : [lines(words.guests, block.guests, (entry) => guest(entry, words))]),
    ...sentence(words.tentative, block.tentative),
    ...sentence(words.apologies, block.apologies),
    ...sentence(words.absent, block.absent),
    ...sentence(words.unanswered, block.unanswered),
    ...sentence(words.unnoted, block.unnoted),
  ].join('\n\n');
}

function takingPart({ participants, groups, hasBegun }: AttendanceBlock, words: AttendanceBlockSentences): string {
  const label = hasBegun ? words.participants : words.signedUp;
  if (groups.length === 0) return `${label}: ${words.nobody}`;
  if (isScattered(groups)) return lines(label, participants, (entry) => described(entry, words, true));
  const inGroup = ({ organization, entries }: BlockGroup): string =>
    [
      ...(organization === undefined ? [] : [plainLine(organization)]),
      ...entries.map((entry) => described(entry, words, false)),
    ].join('\n');
  return `${label}:\n${groups.map(inGroup).join('\n\n')}`;
}

/** From fewer organisations people are listed under these, however few they are. */
const manyOrganizations = 4;

/** Most come alone from their organisation: it then stands behind the name, for a heading over each would be all headings. */
function isScattered(groups: readonly BlockGroup[]): boolean {
  const named = groups.filter(({ organization }) => organization !== undefined);
  const single = named.filter(({ entries }) => entries.length === 1);
  return named.length >= manyOrganizations && single.length > named.length / 2;
}

function lines(label: string, entries: readonly BlockEntry[], say: (entry: BlockEntry) => string): string {
  return [`${label}:`, ...entries.map(say)].join('\n');
}

function guest(entry: BlockEntry, words: AttendanceBlockSentences): string {
  const { guestForItems, role, ...rest } = entry;
  const items = guestForItems.length === 0 ? '' : words.forItems(guestForItems);
  // Under "Gæster" nobody is called a guest again.
  return `${items}${described({ ...rest, guestForItems, ...(role === 'guest' || role === undefined ? {} : { role }) }, words, true)}`;
}

/** "Navn, titel (medformand) (virtuel indtil kl. 10.15)" */
function described(entry: BlockEntry, words: AttendanceBlockSentences, withOrganization: boolean): string {
  const { name, title, organization, remarks } = entry;
  const who = [name, title, withOrganization ? organization : undefined].flatMap((part) =>
    part === undefined || plainLine(part) === '' ? [] : [plainLine(part)],
  );
  return `${who.join(', ')}${bracketed(roleInWords(entry, words))}${bracketed(remarksInWords(remarks, words))}`;
}

/** A name in a sentence; that somebody is a guest is told there. */
function shortly({ name, role }: BlockEntry, words: AttendanceBlockSentences): string {
  return `${plainLine(name)}${role === 'guest' ? bracketed(words.roles.guest) : ''}`;
}

/** A title that tells the office is enough: "styregruppeformand". */
function roleInWords({ role, title = '' }: BlockEntry, { roles }: AttendanceBlockSentences): string {
  if (role === undefined) return '';
  return title.toLowerCase().includes(roles[role]) ? '' : roles[role];
}

/** "i stedet for Bo Lind, virtuel indtil kl. 10.15" */
export function remarksInWords(remarks: BlockRemarks, words: AttendanceBlockSentences): string {
  const { isVirtual, from, until, items, insteadOf, isUnconfirmed } = remarks;
  const how = [
    isVirtual ? words.virtual : '',
    from === undefined ? '' : words.from(from),
    until === undefined ? '' : words.until(until),
  ].filter((part) => part !== '');
  return [
    insteadOf === undefined ? '' : words.insteadOf(plainLine(insteadOf)),
    isUnconfirmed ? words.unconfirmed : '',
    items.length === 0 ? '' : words.items(items),
    how.join(' '),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function bracketed(text: string): string {
  return text === '' ? '' : ` (${text})`;
}
