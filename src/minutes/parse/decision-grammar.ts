import type { DecisionType } from '../../domain/decision.ts';

/**
 * One way in which minutes state an outcome. `bare` forms ("godkendes", "sendes") say so only under a heading of decisions
 * or at the very beginning of a sentence.
 */
interface DecisionForm {
  readonly type: DecisionType;
  readonly pattern: RegExp;
  readonly isBare?: true;
  /** "Der var enighed om …": agreement without a formula. */
  readonly isConsensus?: true;
}

const WORDS = (count: number) => `(?:[^\\s.]+\\s+){0,${count}}`;

/** In order: the first that fits gives the type. Tried on one sentence in lower case. */
const FORMS: readonly DecisionForm[] = [
  {
    type: 'not-decided',
    pattern:
      /\b(?:blev|er) ikke (?:taget stilling|truffet|besluttet|afgjort)\b|\bkonkluderede ikke\b|\bikke (?:blev )?(?:truffet|taget) (?:nogen |en )?(?:beslutning|stilling)\b|\bkunne ikke (?:blive enige|nå til enighed)\b|\bingen (?:endelig )?beslutning\b|\bikke enighed\b/u,
  },
  {
    type: 'postponed',
    pattern: new RegExp(
      `\\bblev ${WORDS(5)}(?:udsat|udskudt|taget af dagsordenen|sendt tilbage)\\b|\\b(?:udsatte|udskød)\\b|\\bvi (?:udsætter|udskyder)\\b|^(?:sagen |punktet |behandlingen )?(?:udsat|udskudt|udgår|udgik|udsættes|udskydes|tilbagesendt)\\b|\\b(?:punktet|sagen|behandlingen|beslutningen|drøftelsen) (?:udsættes|udskydes|udgår|udgik|er udsat|tages op (?:igen )?på|genoptages på|overføres til)\\b`,
      'u',
    ),
  },
  {
    type: 'postponed',
    pattern:
      /\b(?:udsættes|udskydes)(?= (?:til|indtil|på ubestemt)\b|[.,]|$| tilsvarende)|\b(?:udsat til|udskudt til|tages op (?:igen )?på (?:det |et )?(?:næste|kommende|senere))\b/u,
  },
  { type: 'postponed', pattern: /\b(?:udsættes|udskydes)\b/u, isBare: true },
  {
    type: 'decided',
    pattern: new RegExp(
      `\\b(?:afviste|forkastede|afslog)\\b|\\b(?:\\p{L}*forslaget|indstillingen) ${WORDS(3)}faldt\\b|\\bblev ${WORDS(6)}(?:afvist|forkastet|afslået|nedstemt)\\b|\\bvar (?:hermed |dermed |således )?forkastet\\b|\\b(?:blev|er) ikke ${WORDS(2)}(?:godkendt|vedtaget|imødekommet|fulgt|tiltrådt)\\b|^${WORDS(2)}(?:afvist|forkastet|afslået|ikke godkendt)\\b|\\bkunne ikke (?:godkende|tiltræde|imødekomme)\\b`,
      'u',
    ),
  },
  {
    type: 'approved',
    pattern: new RegExp(
      `\\b(?:godkendte|godkendtes|tiltrådte|tiltrådtes|vedtog|vedtoges|imødekom|stadfæstede|accepterede)\\b|\\bblev ${WORDS(10)}(?:godkendt|tiltrådt|vedtaget|imødekommet|fulgt|accepteret)\\b|\\b(?:hermed|dermed) (?:er |blev )?(?:godkendt|vedtaget)\\b|\\ber (?:hermed|dermed) (?:godkendt|vedtaget)\\b|\\bfulgte indstillingen\\b|\\bsom indstillet\\b|\\bjf\\.? indstillingen\\b`,
      'u',
    ),
  },
  {
    type: 'approved',
    pattern: new RegExp(
      `^${WORDS(5)}(?:godkendt|tiltrådt|vedtaget|godkendes|tiltrædes|vedtages|imødekommet)\\b|^(?:enstemmigt|ja\\b)`,
      'u',
    ),
  },
  {
    // "Referatet fra den 12. januar godkendt uden bemærkninger": the verb is left out.
    type: 'approved',
    pattern:
      /^\p{L}*(?:referat|dagsorden|regnskab|budget|beretning|forslag|indstilling|ansøgning|protokol)(?:et|en|erne|ene|er)?\s(?:(?!(?:skal|skulle|kan|vil|bør|blive|bliver|har|var|ikke|forventes|ønskes)\s)\S+\s+){0,9}?(?:enstemmigt )?(?:godkendt|vedtaget|tiltrådt|underskrevet)(?![\p{L}])/u,
  },
  {
    type: 'noted',
    pattern:
      /\b(?:tog|taget|tages|toges)\b.{0,200}?\btil (?:efterretning|orientering)\b|^(?:[^\s.]+\s+){0,2}til efterretning\b|^orientering(?:en)? (?:givet|taget|er givet|blev givet)\b|^orienter(?:et|edes)\b/u,
  },
  { type: 'decided', pattern: /\bvalgte (?:enstemmigt )?at\b/u },
  {
    type: 'appointed',
    pattern: new RegExp(
      `\\b(?:udpegede|udpegedes|udnævnte|valgte|valgtes|genvalgte|genvalgtes|konstituerede sig|nedsatte)\\b|\\bblev ${WORDS(10)}(?:valgt|genvalgt|nyvalgt|udpeget|udnævnt|nedsat)\\b|^(?:[^\\s.]+\\s+){0,8}(?:(?<!har )valgt|genvalgt|nyvalgt|udpeget|(?<!(?:modtager|modtog|ønsker|ønskede|søger|søgte|ikke) )genvalg)\\b`,
      'u',
    ),
  },
  {
    type: 'decided',
    pattern: new RegExp(
      `\\b(?:besluttede|besluttedes|bestemte|aftalte|aftaltes|pålagde|bemyndigede|bevilgede|bevilligede|tildelte|konkluderede|tilsluttede sig|bakkede op)|\\b\\p{L}*(?:udvalget|rådet|bestyrelsen|gruppen|nævnet|direktionen) anbefal(?:er\\b|ede,? (?:[^.]{0,80} )?(?:at|til|over for)\\b)|\\bblev ${WORDS(6)}(?:besluttet|aftalt|bestemt|bevilget|bevilliget|bemyndiget|enige? om|konkluderet)\\b|\\b(?:det|der) (?:er|blev) ${WORDS(3)}(?:besluttet|aftalt)\\b|^(?:besluttet|aftalt|beslutning|bevilget|bevilliget)\\b|\\bvi (?:beslutter|vedtager|godkender)\\b|^\\p{L}*(?:bestyrelsen|udvalget|styregruppen|gruppen|rådet|nævnet) (?:beslutter|vedtager|godkender)\\b|^\\p{L}*(?:bestyrelsen|udvalget|styregruppen|gruppen|rådet|nævnet) har ${WORDS(2)}(?:besluttet|vedtaget|godkendt|aftalt)\\b|\\b(?:vi|bestyrelsen|udvalget|rådet|gruppen|og) har (?:derfor |nu |således |i stedet )?(?:besluttet|vedtaget|aftalt)\\b|\\bdet aftales\\b|\\bgav ${WORDS(5)}(?:mandat|bemyndigelse|tilslutning)\\b|\\bfår mandat\\b|\\bmeddel(?:te|es) (?:dispensation|tilladelse|afslag)\\b`,
      'u',
    ),
  },
  {
    type: 'decided',
    pattern:
      /(?:^|\b(?:var|er|blev|herskede|opnåedes)\b[^.]{0,40}?)\benighed\b.{0,60}?\bom\b|\bvar enige? (?:om|i)\b|\b(?:der )?(?:var|er) (?:bred |fuld |generel )?(?:opbakning|tilslutning)\b/u,
    isConsensus: true,
  },
  {
    type: 'decided',
    pattern:
      /^(?:[^\s.]+\s+){0,3}(?:anbefales|oversendes|fremsendes|sendes|videresendes|igangsættes|nedsættes|bevilges|bevilliges|afsættes)\b/u,
    isBare: true,
  },
  {
    type: 'decided',
    pattern: /^(?:[^\s.,]+\s+){1,2}(?:vedtager|godkender|tiltræder|beslutter|frigiver|bevilger)\b/u,
    isBare: true,
  },
  {
    type: 'discussed',
    pattern: new RegExp(
      `\\b(?:drøftede|drøftedes|udvekslede|debatterede|diskuterede|behandlede|gav input|kom med (?:input|bemærkninger|forslag|kommentarer)|pegede på)\\b|\\bblev ${WORDS(8)}(?:drøftet|diskuteret|debatteret|vendt)\\b|^${WORDS(6)}blev ${WORDS(3)}(?:drøftet|diskuteret)\\b|^${WORDS(2)}(?:drøftet|drøftes|diskuteret)\\b`,
      'u',
    ),
  },
  { type: 'none', pattern: /^(?:der var )?(?:ingen|intet|ikke noget|ikke nogen)\b.{0,60}$/u },
];

/** What is told of another time: "i 2015 blev …", "på sidste møde besluttede …". */
const EARLIER =
  /\bpå (?:sit |deres )?møde(?:t|rne)? (?:den |d\. )\d|\bpå (?:det |sit |deres |vores )?(?:sidste|seneste|forrige|foregående) møde\b|\bhar tidligere\b|\btidligere (?:besluttede|godkendte|blev)\b|\b(?:sidste|forrige) år\b|\bpå mødet i (?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b/u;
/** "Skulle det ske, er der enighed om …": an agreement for another case. */
const CONDITIONAL = /^(?:skulle|hvis|såfremt)\s/u;
const SUBORDINATE = /^\s*(?:som|der|hvilket|hvor|da|fordi|idet|at|om|hvis|når|inden|før|efter at|siden|selvom)\b/u;
const STATED = /\b(?:konstaterede|meddelte|kunne konstatere|gjorde opmærksom)\b/u;
const MODAL =
  /\b(?:skal|skulle|kan|kunne|vil|ville|bør|burde|må|forventes|ønskes|foreslås|ikke)\s+(?:[^\s.]+\s+){0,2}$/u;

/** True where a line of unknown standing states an outcome as a fact, not as a proposal ("at regnskabet godkendes"). */
export function statesOutcome(text: string): boolean {
  return text.split(/(?<=\p{L}{2}[.!])\s+(?=\p{Lu})/u).some((sentence) => isOutcome(sentence.replace(/^[–→-]\s*/, '')));
}

function isOutcome(sentence: string): boolean {
  if (
    sentence.length > 250 ||
    /^at\s/i.test(sentence) ||
    /\b(?:tages|godkendes|drøftes|vedtages|tiltrædes)\b/i.test(sentence)
  )
    return false;
  const type = matchDecision(sentence, false, undefined)?.type;
  return type !== undefined && type !== 'discussed' && type !== 'none';
}

const REPORTED =
  /(?<![\p{L}])(?:orienterede|fortalte|gennemgik|bød|takkede|oplyste|redegjorde|viste|spurgte|foreslog|nævnte|fremlagde|berettede|meddelte|efterlyste|drøftede|talte|blev)(?![\p{L}])/iu;

/** True for a line that tells what was said and done at a meeting. */
export function reportsMeeting(text: string): boolean {
  return REPORTED.test(text);
}

export interface DecisionMatch {
  readonly type: DecisionType;
  /** Where the form stands in the sentence. */
  readonly at: number;
  readonly end: number;
  readonly isConsensus: boolean;
}

/** The outcome that a sentence of the minutes states, if it states one. */
export function matchDecision(
  sentence: string,
  isUnderDecision: boolean,
  meetingYear: number | undefined,
): DecisionMatch | undefined {
  const text = sentence.toLowerCase();
  for (const { type, pattern, isBare, isConsensus } of FORMS) {
    if (isBare === true && !isUnderDecision) continue;
    const match = pattern.exec(text);
    if (match === null) continue;
    if (isSubordinate(text, match.index) && !isUnderDecision) continue;
    if (/(?:es|s)$/.test(match[0]) && MODAL.test(text.slice(0, match.index))) continue;
    // Asked last, as few sentences get here.
    if (!isUnderDecision && isOfAnotherTime(text, meetingYear)) return undefined;
    return { type, at: match.index, end: match.index + match[0].length, isConsensus: isConsensus === true };
  }
  return undefined;
}

function isOfAnotherTime(text: string, meetingYear: number | undefined): boolean {
  return EARLIER.test(text) || CONDITIONAL.test(text) || namesEarlierYear(text, meetingYear);
}

function namesEarlierYear(text: string, meetingYear: number | undefined): boolean {
  if (meetingYear === undefined) return false;
  const year = /\bi ((?:19|20)\d\d)\b/.exec(text)?.[1];
  return year !== undefined && Number(year) < meetingYear;
}

function isSubordinate(text: string, at: number): boolean {
  const comma = text.lastIndexOf(',', at);
  if (comma === -1) return false;
  const clause = text.slice(comma + 1);
  return (
    SUBORDINATE.test(clause) &&
    !STATED.test(text.slice(0, comma)) &&
    !/\b(?:hermed|dermed|derefter|herefter|efterfølgende)\b/u.test(clause)
  );
}
