import type { CitedSection } from './answer.ts';
import { findQuote } from './find-quote.ts';
import type { Ground } from './ground.ts';

/** Words that say that something was decided, and how; each way may be said only where the minutes say it, too. */
const ways = {
  approved:
    /(?<!\p{L})(?:godken\p{L}*|vedt(?:og|ag)\p{L}*|tiltr(?:åd|æd)\p{L}*|imødek(?:om|øm)\p{L}*|bevilge\p{L}*|approv\p{L}*|adopt(?:ed|s)?|agree[ds]?|accept(?:ed|s)?|grant(?:ed|s)?|endors\p{L}*)/iu,
  refused:
    /(?<!\p{L})(?:afvis\p{L}*|afslå\p{L}*|afslog\p{L}*|afslag\p{L}*|forkast\p{L}*|reject\p{L}*|refus\p{L}*|den(?:ied|ies)|turned down|dismiss\p{L}*)/iu,
  postponed: /(?<!\p{L})(?:ud(?:sæt|sat|skyd|skud|skød)\p{L}*|postpon\p{L}*|defer\p{L}*|adjourn\p{L}*)/iu,
  appointed:
    /(?<!\p{L})(?:udpeg\p{L}*|(?:gen)?val(?:gt|gte)(?!\p{L})|konstituer\p{L}*|appoint\p{L}*|(?:re-?)?elect(?:ed|s))/iu,
  noted: /(?<!\p{L})(?:til efterretning|took note|taken note|noted)(?!\p{L})/iu,
} as const;
const decided =
  /(?<!\p{L})(?:beslut\p{L}*|aftal(?:te|t)(?!\p{L})|afg(?:jor|ør)\p{L}*|bestem(?:te|t)(?!\p{L})|decid\p{L}*|decision\p{L}*|resolv(?:ed|es))/iu;

/** Words that say where a claim stands when it is no decision. */
const credits: Partial<Record<CitedSection, RegExp>> = {
  recommendation: /indstil|anbefal|foresl|forslag|recommend|propos/iu,
  background: /sagsfremstilling|baggrund|background/iu,
  history: /sagsforløb|tidligere|forhistorie|previous|earlier|history/iu,
};

/** "Godkendt som indstillet" and "indstillingen følges" approve what they point at. */
const asRecommended = /indstillingen\s+(?:blev\s+|er\s+)?(?:fulgt|følges|taget)|som\s+indstillet/iu;

/**
 * True when a sentence claims a decision that no cited passage records, or rests on other words than the decision's own (a
 * remark in the minutes is none). Where only the background or an Indstilling speaks of it, the sentence has to say so; where
 * another body decided, it has to name it.
 */
export function isUnfounded(sentence: string, quote: string, cited: readonly Ground[]): boolean {
  const claimed = Object.values(ways).filter((way) => way.test(sentence));
  if (claimed.length === 0 && !decided.test(sentence)) return false;
  const recorded = cited.filter(({ decisions }) => decisions.length > 0);
  if (recorded.length === 0 && cited.some(isMinuted)) return !denies(sentence);
  const minuted = recorded.flatMap(({ decisions }) => decisions);
  const isWayRecorded = claimed.every(
    (way) => way.test(minuted.join('\n')) || (way === ways.approved && isAsRecommended(minuted)),
  );
  if (recorded.length === 0 || !isWayRecorded || !restsOn(minuted, quote, cited)) return !isCredited(sentence, cited);
  const others = recorded.flatMap(({ decidedBy }) => decidedBy);
  return others.length > 0 && !others.some((body) => sentence.toLowerCase().includes(body.toLowerCase()));
}

function isMinuted({ section }: Ground): boolean {
  return section === 'minutes' || section === 'decision';
}

function isCredited(sentence: string, cited: readonly Ground[]): boolean {
  return cited.some(({ section }) => credits[section]?.test(sentence) === true);
}

function isAsRecommended(minuted: readonly string[]): boolean {
  return minuted.some((text) => asRecommended.test(text));
}

/** True for a quote of a decision, or of the Indstilling that a decision points at. */
function restsOn(minuted: readonly string[], quote: string, cited: readonly Ground[]): boolean {
  const [wanted, ...known] = [quote, ...minuted].map((text) => text.replace(/\s+/gu, ' ').trim());
  if (wanted === undefined) return false;
  if (known.some((text) => text.includes(wanted) || wanted.includes(text))) return true;
  const recommended = cited.filter(({ section }) => section === 'recommendation');
  return isAsRecommended(minuted) && recommended.some(({ text }) => findQuote(quote, text) !== undefined);
}

const denial =
  /(?<!\p{L})(?:ikke|ingen|intet|aldrig|hverken|uden at|ej|not|no|never|none|neither|nor|cannot|without)(?!\p{L})|n['’]t(?!\p{L})/iu;

function denies(text: string): boolean {
  return denial.test(text);
}

/** True when a sentence denies what no cited passage denies, or affirms what its own quote denies. */
export function contradicts(sentence: string, quote: string, cited: readonly Ground[]): boolean {
  if (denies(quote) && !denies(sentence)) return true;
  return denies(sentence) && !cited.some(({ text }) => denies(text));
}
