import type { CommandPlace } from '../attendance/commands/attendance-command.ts';
import { readPlace } from '../attendance/commands/read-place.ts';
import { type Language, languageOf } from '../danish/language.ts';
import { readOrder } from '../danish/order-words.ts';

/** An item is proposed, a proposal taken back, or proposals are to be shown. */
export type ProposalCommand = { readonly language: Language; readonly committeeName: string } & (
  | {
      readonly kind: 'propose' /** Empty where nothing stands behind the order. */;
      readonly title: string;
      readonly reason: string;
    }
  | { readonly kind: 'withdraw' /** Words of its title; empty for the only one. */; readonly about: string }
  | { readonly kind: 'show' /** The writer's, though they decide about others, too. */; readonly isOwn: boolean }
);

const item = '(?:dagsordens)?punkt(?:et)?|dagsordenspunkt|(?:agenda\\s+)?item';
const before = '(?:(?:et|nyt|følgende|an?|the|new|dette)\\s+)*';
const asking =
  '(?:jeg\\s+(?:vil\\s+(?:gerne\\s+)?)?|i\\s+(?:would\\s+like\\s+to\\s+)?|kan\\s+jeg\\s+)?(?:foreslår?|suggest|propose)|(?:forslag\\s+til|(?:suggestion|proposal)\\s+for)';
const propose = new RegExp(
  `^(?:(?:${asking})\\s+${before}(?:${item}|dagsordenen?|(?:the\\s+)?agenda)|punktforslag)(?!\\p{L})(?<place>[^:\\n]{0,120}):(?<text>[\\s\\S]*)$`,
  'iu',
);
const unmarked = new RegExp(
  `^(?:foreslå|suggest|propose)\\s+(?:(?:et|nyt|følgende|an?|the|new)\\s+)*(?:${item})(?!\\p{L})(?<text>[\\s\\S]*)$`,
  'iu',
);
const show =
  /^(?:(?<verb>vise?|se|hente?|show|list)\s+)?(?:(?:mig|me)\s+)?(?:(?:alle|all|the)\s+)?(?<own>(?:mine|my)\s+)?(?:(?:punkt)?forslag(?:ene)?|proposals|suggestions)(?!\p{L})(?<place>.*)$/iu;
const withdraw =
  /^(?:træk(?:ke)?|withdraw|take\s+back)\s+(?:(?:mit|my|the|dit)\s+)?(?:punkt)?(?:forslag(?:et)?|proposal|suggestion)(?:\s+(?:om|about|on)\s+(?<about>.+?))?(?:\s+(?:til\s+(?<name>.+?)\s+)?tilbage|\s+back)?$/iu;
/** A reason behind a dash: "… – fordi der mangler plads". */
const dashed = /\s+[-–—]\s+(?=(?:fordi|da|for\s+at|because|since|so\s+that|begrundelse|reason)(?!\p{L}))/iu;
const english = /(?<!\p{L})(?:suggest|propose|proposals?|suggestions?|withdraw|agenda|item)(?!\p{L})/iu;

/**
 * Reads an order about proposals; undefined for anything else.
 *
 * @param text with its line breaks: what stands on a second line is the reason
 */
export function readProposalCommand(text: string, today: string): ProposalCommand | undefined {
  const found = readPropose(text.trim(), today) ?? readShort(text, today);
  if (found === undefined) return undefined;
  const [first = ''] = text.split('\n');
  return {
    ...found,
    language: english.test(first.split(':')[0] ?? '') ? 'en' : languageOf(first.split(':')[0] ?? '', 'da'),
  };
}

type Found = ProposalCommand extends infer Command
  ? Command extends unknown
    ? Omit<Command, 'language'>
    : never
  : never;

function readPropose(text: string, today: string): Found | undefined {
  const groups = propose.exec(text)?.groups;
  const place = groups === undefined ? undefined : placeIn(groups['place'] ?? '', today);
  if (groups !== undefined && place !== undefined) {
    return { kind: 'propose', ...titleAndReason(groups['text'] ?? ''), committeeName: place.committeeName };
  }
  const behind = unmarked.exec(text)?.groups?.['text'];
  // "Foreslå punkt 3 udskudt?" speaks of an item that is there.
  if (behind === undefined || /^\s*\d/u.test(behind) || /\?\s*$/u.test(behind)) return undefined;
  return { kind: 'propose', ...titleAndReason(behind), committeeName: '' };
}

function readShort(text: string, today: string): Found | undefined {
  if (text.length > 200) return undefined;
  const order = readOrder(text);
  const shown = show.exec(order.text)?.groups;
  // "Forslag til budget" alone is a matter.
  const isOrder = shown !== undefined && (shown['verb'] !== undefined || (shown['place'] === '' && !order.isAsked));
  const place = isOrder ? placeIn(shown['place'] ?? '', today) : undefined;
  if (place !== undefined) {
    return { kind: 'show', isOwn: shown?.['own'] !== undefined, committeeName: place.committeeName };
  }
  const taken = withdraw.exec(order.text);
  if (taken === null || order.isAsked) return undefined;
  if (!/tilbage|withdraw|back/iu.test(order.text)) return undefined;
  return {
    kind: 'withdraw',
    about: (taken.groups?.['about'] ?? '').trim(),
    committeeName: (taken.groups?.['name'] ?? '').trim(),
  };
}

function titleAndReason(text: string): { readonly title: string; readonly reason: string } {
  const [first = '', ...rest] = text.trim().split('\n');
  const at = dashed.exec(first);
  const title = at === null ? first : first.slice(0, at.index);
  const behind = at === null ? [] : [first.slice(at.index + at[0].length)];
  return {
    title: title
      .trim()
      .replace(/^[»"“„]|[«"”]$/gu, '')
      .trim(),
    reason: [...behind, ...rest].join('\n').trim(),
  };
}

/** "til dagsordenen for HAVU", "til næste møde i HAVU": the committee. */
function placeIn(text: string, today: string): CommandPlace | undefined {
  return readPlace(
    text.replace(/(?<!\p{L})(?:til|på|for|to)\s+(?:dagsordenen?|(?:the\s+)?agenda)(?!\p{L})/iu, ' '),
    today,
  );
}
