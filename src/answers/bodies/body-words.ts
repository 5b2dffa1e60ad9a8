/** Kinds of body; a word that ends in one is the name of a body, the word itself only says which kind. */
export const kinds =
  'klynge|udvalg|styregruppe|bestyrelse|råd|nævn|forum|kreds|kommission|repræsentantskab|komité|komite|direktion';

/** Ends of words for bodies that are not committees as we keep them, and of what is often taken for one. */
export const otherEndings =
  'temagruppe|arbejdsgruppe|projektgruppe|følgegruppe|brugergruppe|klynge|kommune|region|regering|styrelse|ministeri|fællesskab|fællesskabet\\s+\\p{L}+|forening|sekretariat|folketing|kommunalbestyrelse|byråd|fond|skole|ministerium|afdeling';

/** What a kind may end in where it is inflected. */
export const ending = '(?:ets|et|ens|en|ns|n|s|er|erne|ene|um|ummet)?';

/** A kind without a name, Danish (first group) or English (second): "bestyrelsen", "udvalgets", not "et udvalg". */
export const kindAlone = new RegExp(
  `(?<![\\p{L}\\p{N}-]|(?<!\\p{L})(?:en|et|a|an)\\s)(?:(${kinds})(?:${ending}|e?s?møde\\p{L}*)|(board|committee|council|steering group))(?![\\p{L}\\p{N}-])`,
  'u',
);

/** "… på roernes bestyrelsesmøde", wherever it stands. */
export const meetingOfKind = new RegExp(
  `(?<=(?:på|til|ved|i)\\s+(?:[\\p{L}-]+s\\s+)?)(${kinds})e?s?-?møde\\p{L}*(?![\\p{L}\\p{N}-])`,
  'u',
);

/** A word that is no more than a kind. */
export const kindWord = new RegExp(`^(?:${kinds})${ending}$`, 'u');

/** The Danish kind that an English one is called by. */
export const englishKinds: ReadonlyMap<string, string> = new Map([
  ['board', 'bestyrelse'],
  ['committee', 'udvalg'],
  ['council', 'råd'],
  ['steering group', 'styregruppe'],
]);

const deciding =
  'besluttede|vedtog|godkendte|aftalte|bestemte|afgjorde|sagde|mente|drøftede|behandlede|decide|decided|agree|approve|approved';

const afterVerb = '(?=\\s+(?:om|at|under|i|på|til|ved|for|sidst|about|on|in|regarding)(?!\\p{L})|[?.!,]|\\s*$)';

/** One to three words, caught. */
export const name = '([\\p{L}\\p{N}-]+(?:\\s+[\\p{L}\\p{N}-]+){0,2}?)';

/** "Hvad besluttede X om …": who stands there is said to have decided. */
export const subject = new RegExp(
  `^(?:og |men )?(?:hvad|what)\\s+(?:${deciding})\\s+(?:den |det |de |the )?${name}${afterVerb}`,
  'u',
);

/** What stands before "om": behind it a body is part of the matter. */
export function beforeMatter(text: string): string {
  // "… skal vi tale om i bestyrelsen": there the verb has the word.
  return (
    text.split(
      /(?<!(?:tale|talte|snakke|snakkede|høre|talk|handler|handlede|punkt \d|punkt \d\d))\s(?:om|about|regarding)\s/u,
    )[0] ?? text
  );
}

/** Blanks a part of a text. */
export function cut(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
