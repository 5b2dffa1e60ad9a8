import { beforeMatter, ending, kinds, kindWord, name, otherEndings, subject } from './body-words.ts';

const bodyWord = new RegExp(`^[\\p{L}\\p{N}-]*(?:${kinds}|${otherEndings})${ending}$`, 'u');

const commonNoun = new RegExp(`^(?:${otherEndings})$`, 'u');

const decided = 'besluttet|vedtaget|godkendt|aftalt|bestemt|afgjort|sagt|decided|agreed|approved';

const subjectOfPerfect = new RegExp(
  `^(?:og |men )?hvad\\s+(?:har|havde)\\s+(?:den |det |de )?${name}\\s+(?:${decided})(?!\\p{L})`,
  'u',
);

/** Who is nobody in particular, and what else may stand in a subject's place. */
const noBody = new Set(
  `vi i man der de det den du jeg han hun alle nogen egentlig jo så nu sidst også mødet møde medlemmerne formanden formandskabet
  board committee council group steering we they you`.split(/\s+/),
);

const englishSubject = /\bdid\s+(?:the\s+)?([\p{L}\p{N} -]{2,40}?)\s+(?:decide|agree|approve)/u;

const behindPreposition = new RegExp(
  `(?:^|\\s)(?:i|af|for|fra|hos|til|by|of|in)\\s+(?:den |det |the )?([\\p{L}\\p{N}-]*(?:${kinds}|${otherEndings})${ending})(?![\\p{L}\\p{N}-])`,
  'u',
);

const owner = new RegExp(
  `([\\p{L}\\p{N}-]+(?:${kinds})(?:et|en|n)?s)\\s+(?:næste|sidste|seneste|møde|dagsorden|referat|beslutning)`,
  'u',
);

export function foreignBody(rest: string, written: string): string | undefined {
  const head = beforeMatter(rest);
  const acting = [subject, subjectOfPerfect, englishSubject].map((pattern) =>
    pattern.exec(head)?.[1]?.trim().split(' '),
  );
  for (const words of acting) {
    const own = words?.filter((word) => !noBody.has(word) && !kindWord.test(word)) ?? [];
    // "Teknisk Udvalg" is called so as a whole.
    if (words !== undefined && own.length > 0)
      return words
        .filter((word) => !noBody.has(word))
        .map((word) => asWritten(word, written))
        .join(' ');
  }
  for (const pattern of [behindPreposition, owner]) {
    const body = pattern.exec(head)?.[1];
    if (body !== undefined && isBody(body, written)) return asWritten(body, written);
  }
  const abbreviation = (/(?:^|\s)(?:i|af|for|fra|hos)\s+(\p{Lu}{2,}[\p{L}-]*)(?![\p{L}-])/u.exec(
    written.slice(0, head.length),
  ) ?? /(?:^|\s)(?:i|fra|hos)\s+(\p{Lu}{2,}[\p{L}-]*)(?![\p{L}-])/u.exec(written))?.[1];
  return abbreviation !== undefined && rest.includes(abbreviation.toLowerCase()) ? abbreviation : undefined;
}

/** A word that only the name of a body can be: "økonomiudvalget", "regionen", or capitals such as "KL" and "KD-net". */
function isBody(word: string, written: string): boolean {
  // "Børn, der ikke kommer i skole": without an article it is no body of its own.
  if (kindWord.test(word) || commonNoun.test(word)) return false;
  return bodyWord.test(word) || /^\p{Lu}{2,}[\p{L}\p{N}-]*$/u.test(asWritten(word, written));
}

function asWritten(word: string, written: string): string {
  return (written.match(/[\p{L}\p{N}-]+/gu) ?? []).find((other) => other.toLowerCase() === word) ?? word;
}
