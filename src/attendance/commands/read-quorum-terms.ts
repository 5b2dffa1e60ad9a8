import { countNumbers } from '../../danish/number-words.ts';
import type { QuorumRule } from '../../domain/attendance.ts';

const apart = /\s*,\s*(?:og\s+|samt\s+|and\s+)?|\s+(?:og|samt|and)\s+/iu;
const lead = /^(?:at|that|desuden|også|altid|der\s+er|there\s+are|also|always)\s+/iu;
const presence =
  /\s+(?:(?:af\s+(?:dem|medlemmerne)|of\s+(?:them|the\s+members))\s+)?(?:(?:er|skal\s+være|bliver|are|is|must\s+be)\s+(?:til\s+stede|tilstede|mødt(?:\s+op|\s+frem)?|fremmødt|repræsenteret|present|there|represented)|(?:skal\s+|must\s+)?(?:kommer|komme|deltager|deltage|møder(?:\s+op)?|møde(?:\s+op)?|come|comes|attend|attends)|til\s+stede|present)$/iu;
const people =
  '(?:\\s+(?:medlemmer|af\\s+medlemmerne|personer|pladser|stemmeberettigede|members|of\\s+the\\s+members|seats|people))?';
const leaders =
  /^(?:en\s+af\s+|one\s+of\s+)?(?:the\s+)?(?:formand(?:en)?|formandskabet|chair)(?:(?:\s*,)?\s*(?:eller|or)\s+(?:en\s+|the\s+|a\s+)?(?:næstformand(?:en)?|medformand(?:en)?|deputy(?:[ -]chair)?|vice[ -]chair))?$/iu;
const eachParty =
  /^(?:mindst\s+|at\s+least\s+)?(?:(?:én|en|1|een|one)\s+(?:repræsentant\s+)?(?:fra|from|af|of)\s+)?(?:hver\s+(?:af\s+parterne|part)|alle\s+parter(?:ne)?|each\s+party|every\s+party|all\s+parties)$/iu;
const shares: readonly (readonly [RegExp, number])[] = [
  [/^(?:halvdelen|half)$/iu, 1 / 2],
  [/^(?:(?:en|1)\s+tredjedel|(?:a|one)\s+third|1\/3)$/iu, 1 / 3],
  [/^(?:to\s+tredjedele|two[ -]thirds|2\/3)$/iu, 2 / 3],
  [/^(?:tre\s+fjerdedele|three[ -]quarters|3\/4)$/iu, 3 / 4],
  [/^(?:alle|samtlige|all|everybody)$/iu, 1],
];
const mostSeats = 200;

/**
 * Reads the terms of a rule: "mindst 5 er til stede og formanden eller næstformanden kommer". Undefined where one of them is
 * none that can be kept, or two say the same in different ways.
 */
export function readQuorumTerms(text: string): QuorumRule[] | undefined {
  const rules = text.split(apart).map((term) => readTerm(term.trim()));
  const kinds = new Set(rules.map((rule) => rule?.kind));
  return kinds.size < rules.length || kinds.has(undefined) ? undefined : rules.filter((rule) => rule !== undefined);
}

function readTerm(term: string): QuorumRule | undefined {
  const bare = term.replace(lead, '').replace(presence, '').trim();
  if (leaders.test(bare)) return { kind: 'chair' };
  if (eachParty.test(bare)) return { kind: 'each-party' };
  const amount =
    /^(mere\s+end|over|flere\s+end|more\s+than|mindst|minimum|at\s+least)?\s*(.+)$/iu.exec(bare) ?? undefined;
  if (/^(?:flertallet|et\s+flertal|a\s+majority|the\s+majority)/iu.test(bare)) {
    return { kind: 'share', share: 1 / 2, isMoreThan: true };
  }
  const isMoreThan = /^(?:mere|over|flere|more)/iu.test(amount?.[1] ?? '');
  return readAmount(amount?.[2] ?? '', isMoreThan);
}

function readAmount(text: string, isMoreThan: boolean): QuorumRule | undefined {
  const bare = text.replace(new RegExp(`${people}$`, 'iu'), '').trim();
  const share = shares.find(([pattern]) => pattern.test(bare))?.[1] ?? percentOf(bare);
  if (share !== undefined) {
    const isPossible = share > 0 && (isMoreThan ? share < 1 : share <= 1);
    return isPossible ? { kind: 'share', share, isMoreThan } : undefined;
  }
  const number = /^\d{1,3}$/u.test(bare) ? Number(bare) : countNumbers.get(bare.toLowerCase());
  if (number === undefined) return undefined;
  const count = isMoreThan ? number + 1 : number;
  return count >= 1 && count <= mostSeats ? { kind: 'count', count } : undefined;
}

function percentOf(text: string): number | undefined {
  const found = /^(\d{1,3})\s*(?:%|procent|percent|per cent)$/iu.exec(text);
  return found === null ? undefined : Number(found[1]) / 100;
}
