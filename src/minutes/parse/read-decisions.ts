import type { Decision, DecisionType } from '../../domain/decision.ts';
import { excerptOf } from './composed-text.ts';
import { type DecisionMatch, matchDecision } from './decision-grammar.ts';
import type { Passage } from './passage.ts';
import type { SectionDraft } from './split-sections.ts';

/** What reading decisions needs to know beside the text. */
export interface DecisionContext {
  readonly documentHash: string;
  readonly meetingYear?: number;
  /** True when a body named in the text is another than this committee. */
  readonly isOtherBody: (name: string) => boolean;
}

type Found = Decision & { readonly isConsensus: boolean };

const ARROW = /^(?:→|⇒|➔|➜|►|->|=>|-->)\s*/;
const NOT_AN_OUTCOME =
  /^(?:i mødet deltog|følgende (?:havde|har) meldt|fraværende|afbud|bilag(?!\s\d{1,3}[a-z]?\.\s\S)|ikke til stede|deltog ikke|mødet hævet|for stemte|imod stemte|for:|imod:|fremmøde|referat(?:et)? (?:vedtaget|godkendt|underskrevet) af:?$|til toppen|tilbage til toppen)/iu;
/** "Asta Holm spurgte til nøglerne" is no decision, wherever it stands. */
const TELLS_WHAT_WAS_SAID =
  /^(?:\S+\s+){1,5}(?:spurgte|fortalte|bemærkede|nævnte|mindede|efterlyste|orienterede)(?![\p{L}])|^der var (?:et|en|flere|nogle)? ?(?:spørgsmål|bemærkning|kommentar)/iu;
/** "13. september" at the beginning of a line looks like an entry with a number. */
const DAY_AS_ENTRY =
  /^(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?![\p{L}])/iu;
/** Who voted how, and who was away, stands beside the decision. */
const REMARK =
  /\b(?:var fraværende|deltog ikke|var forhindret|havde meldt afbud|stemte (?:imod|for)|undlod at stemme)\b[^.]*\.?$/iu;
/** A bullet that begins with the formula, also behind what it is about: "ii) Lys: Det blev besluttet at …". */
const OUTCOME_BULLET =
  /^(?:[ivx]+\)\s*|[a-zæøå]\)\s*)?(?:\p{Lu}[^:.]{1,40}:\s+)?(?:det (?:blev|er) (?:besluttet|aftalt)|besluttet|beslutning|aftalt|(?:enstemmigt )?(?:vedtaget|godkendt)|udsat|udskudt|afvist|taget til efterretning)(?![\p{L}])/iu;
const LEADS_ON = /(?::|\bat:?|\bfølgende\.?|\bherunder:?)$/iu;
const SUBJECT =
  /^(?:(?:derefter|herefter|endelig|desuden|således)\s+)?(\p{Lu}[\p{L}-]*(?:udvalget|rådet|styregruppen|gruppen|bestyrelsen|styrelsen|nævnet|regeringen|folketinget|direktionen|ministeriet|forum|kommunen|regionen|KL))\b/u;
const AGENT =
  /\bblev\b.{0,120}?\baf (?:den |det )?(\p{Lu}[\p{L}-]*(?:udvalget|rådet|styregruppen|bestyrelsen|styrelsen|nævnet|direktionen|ministeriet|forum))\b/u;

/** The decisions of an item, from its minutes and decision sections only. */
export function readDecisions(sections: readonly SectionDraft[], context: DecisionContext): Decision[] {
  const found: Found[] = [];
  for (const section of sections) {
    if (section.kind === 'decision')
      found.push(...underDecision(section, context).map((one) => ofBody(one, section, context)));
    else if (section.kind === 'minutes') found.push(...inMinutes(section, context));
  }
  return outcomesOf(found).map(({ isConsensus: _, ...decision }) => decision);
}

/** Another body that decided: the heading names it, or the sentence does. */
function ofBody(found: Found, section: SectionDraft, context: DecisionContext): Found {
  const named = SUBJECT.exec(found.text)?.[1] ?? AGENT.exec(found.text)?.[1];
  const body = section.otherBody ?? (named !== undefined && context.isOtherBody(named) ? named : undefined);
  return body === undefined ? found : { ...found, body };
}

/** What was talked about counts where nothing was decided; agreement without a formula leaves that open. */
function outcomesOf(found: readonly Found[]): readonly Found[] {
  const outcomes = found.filter((decision) => decision.type !== 'discussed' && decision.type !== 'none');
  const discussed = found.find((decision) => decision.type === 'discussed');
  if (outcomes.some((decision) => !decision.isConsensus)) return outcomes;
  if (outcomes.length > 0 || discussed !== undefined)
    return found.filter((decision) => decision === discussed || outcomes.includes(decision));
  return found.slice(0, 1);
}

function inMinutes(section: SectionDraft, context: DecisionContext): Found[] {
  const { passages } = section;
  // Minutes written in bullets throughout have their outcomes there; else bullets tell what was said.
  const isLed = ledBullets(passages, context);
  const isAllBullets = passages.every((passage) => passage.isBullet || passage.isHeading);
  const found: Found[] = [];
  for (let index = 0; index < passages.length; index += 1) {
    const passage = passages[index];
    if (passage === undefined) continue;
    const arrow = ARROW.exec(passage.text);
    if (arrow !== null) {
      found.push(
        decision(
          passage,
          arrow[0].length,
          passage.text.length,
          typeOf(passage.text.slice(arrow[0].length), context) ?? 'decided',
          context,
        ),
      );
      continue;
    }
    const led = bulletsLedBy(passages, index, false, context);
    if (led !== undefined) {
      found.push(...led.decisions);
      index += led.decisions.length;
      continue;
    }
    if (passage.isBullet && !isAllBullets && !OUTCOME_BULLET.test(passage.text)) {
      if (!isLed.has(index)) found.push(...fromSentences(passage, false, context).filter(isFormula));
      continue;
    }
    found.push(...fromSentences(passage, false, context));
  }
  return found;
}

function underDecision(section: SectionDraft, context: DecisionContext): Found[] {
  const passages = section.passages.filter((passage) => !NOT_AN_OUTCOME.test(passage.text));
  const isLed = ledBullets(passages, context);
  const headingType = section.heading === undefined ? undefined : typeOf(section.heading, context);
  const found: Found[] = [];
  for (let index = 0; index < passages.length; index += 1) {
    const passage = passages[index];
    if (passage === undefined) continue;
    const led = bulletsLedBy(passages, index, true, context);
    if (led !== undefined) {
      found.push(...led.decisions);
      index += led.decisions.length;
      continue;
    }
    const from = ARROW.exec(passage.text)?.[0].length ?? 0;
    const own =
      from > 0 || passage.isBullet || /^at\s/i.test(passage.text) ? [] : fromSentences(passage, true, context);
    if (own.length > 0) found.push(...own);
    else if (passage.isBullet && DAY_AS_ENTRY.test(passage.text)) continue;
    else if ((passage.isBullet && !isLed.has(index)) || from > 0 || /^(?:at\s|\d{1,2}[.)]\s)/i.test(passage.text)) {
      found.push(
        decision(
          passage,
          from,
          passage.text.length,
          typeUnder(headingType, passage.text.slice(from), context),
          context,
        ),
      );
    }
  }
  // Words that no rule knows, alone under "Beslutning", are the decision all the same.
  const first = passages[0];
  if (found.length > 0 || first === undefined || first.isHeading) return found;
  if (TELLS_WHAT_WAS_SAID.test(first.text)) return [];
  const remarkAt = first.sentences.find(({ from, to }) => from > 0 && REMARK.test(first.text.slice(from, to)))?.from;
  return [decision(first, 0, remarkAt ?? first.text.length, typeUnder(headingType, first.text, context), context)];
}

function typeUnder(headingType: DecisionType | undefined, text: string, context: DecisionContext): DecisionType {
  if (headingType === 'not-decided') return headingType;
  const stated = typeOf(text, context);
  return stated === undefined || (stated === 'discussed' && headingType !== undefined)
    ? (headingType ?? 'decided')
    : stated;
}

/** A bullet that nothing leads on to may state an outcome, but only by its formula. */
function isFormula({ type, isConsensus }: Found): boolean {
  return !isConsensus && type !== 'discussed' && type !== 'none';
}

/** Bullets below "… havde disse bemærkninger:" tell what was said, not what was decided. */
function ledBullets(passages: readonly Passage[], context: DecisionContext): ReadonlySet<number> {
  const led = new Set<number>();
  let isRemark = false;
  for (const [index, passage] of passages.entries()) {
    if (passage.isBullet && isRemark) led.add(index);
    if (passage.isBullet) continue;
    if (!LEADS_ON.test(passage.text)) isRemark = false;
    else {
      const type = typeOf(passage.text, context);
      isRemark = type === undefined || type === 'discussed' || type === 'noted';
    }
  }
  return led;
}

/** "Det blev besluttet:" and the bullets below it, each of which is a decision. */
function bulletsLedBy(
  passages: readonly Passage[],
  index: number,
  isUnderDecision: boolean,
  context: DecisionContext,
): { decisions: Found[] } | undefined {
  const lead = passages[index];
  if (lead === undefined || lead.isBullet) return undefined;
  const last = lead.sentences.at(-1);
  const sentence = last === undefined ? '' : lead.text.slice(last.from, last.to);
  if (!lead.isHeading && !LEADS_ON.test(sentence)) return undefined;
  const type = matchOwn(sentence, isUnderDecision, context)?.type;
  if (type === undefined || type === 'discussed' || type === 'none' || type === 'noted') return undefined;
  const below = passages[index + 1];
  if (isWholeDecision(sentence) && below !== undefined && !/^at\s/iu.test(below.text)) return undefined;
  const decisions: Found[] = [];
  for (const passage of passages.slice(index + 1)) {
    if (!passage.isBullet && !/^(?:at\s|\d{1,2}[.)]\s|[a-z]\)\s)/iu.test(passage.text)) break;
    const from = /^(?:\d{1,2}[.)]|[a-z]\))\s+/iu.exec(passage.text)?.[0].length ?? 0;
    decisions.push(decision(passage, from, passage.text.length, type, context));
  }
  return decisions.length === 0 ? undefined : { decisions };
}

/** "Det blev aftalt, at der søges bistand hos følgende:" says what was agreed; what follows are its particulars. */
function isWholeDecision(sentence: string): boolean {
  const said = /(?:besluttet|besluttede|aftalt|aftalte|vedtog|vedtaget),?\s+at\s+(.+?)\s*:?$/iu.exec(sentence)?.[1];
  return said !== undefined && said.split(/\s+/).length >= 4;
}

function fromSentences(passage: Passage, isUnderDecision: boolean, context: DecisionContext): Found[] {
  const found: Found[] = [];
  for (const { from, to } of passage.sentences) {
    const sentence = passage.text.slice(from, to);
    // "Punktet blev udsat, da kassereren havde meldt afbud" is no remark on who was away.
    const main = sentence.split(/,\s(?:da|fordi|idet|eftersom)\s/u)[0] ?? sentence;
    if (NOT_AN_OUTCOME.test(sentence) || REMARK.test(main)) continue;
    const match = matchOwn(sentence, isUnderDecision, context);
    if (match === undefined || (match.type === 'none' && !isAlone(passage, from, to))) continue;
    const cut = match.type === 'discussed' ? discussedEnd(sentence) : outcomeEnd(sentence, match);
    const start = from + outcomeStart(sentence, match);
    found.push({ ...decision(passage, start, from + cut, match.type, context), isConsensus: match.isConsensus });
  }
  return found;
}

/** The outcome a sentence states, unless it is told of another body. */
function matchOwn(sentence: string, isUnderDecision: boolean, context: DecisionContext): DecisionMatch | undefined {
  const match = matchDecision(sentence, isUnderDecision, context.meetingYear);
  if (match === undefined || isUnderDecision) return match;
  const clause = Math.max(
    0,
    ...[...sentence.slice(0, match.at).matchAll(/,\s+(?:og|men|så|hvorefter)\s+/gu)].map(
      (found) => found.index + found[0].length,
    ),
  );
  const named = (clause === 0 ? SUBJECT.exec(sentence)?.[1] : undefined) ?? AGENT.exec(sentence)?.[1];
  return named !== undefined && context.isOtherBody(named) ? undefined : match;
}

function typeOf(text: string, context: DecisionContext): DecisionType | undefined {
  return matchDecision(text, true, context.meetingYear)?.type;
}

function isAlone(passage: Passage, from: number, to: number): boolean {
  return passage.text.slice(0, from).trim() === '' && passage.text.slice(to).trim() === '';
}

/** "X drøftede punktet, heraf kan nævnes:" – the list that follows is not part of it. */
function discussedEnd(sentence: string): number {
  const tail = /,?\s+(?:herunder|heraf|hvoraf|hvor følgende|og følgende)\b[^,.]{0,60}:?$|:$/iu.exec(sentence);
  return tail === null || tail.index < 10 ? sentence.length : tail.index;
}

/** What is done about an outcome, or said by the one elected, is not part of it: "Godkendt – Ole lægger det på hjemmesiden". */
function outcomeEnd(sentence: string, match: DecisionMatch): number {
  const word = /^(?:godkendt|vedtaget|udsat|taget til efterretning|drøftet)(?=\s+[–-]\s)/iu.exec(sentence)?.[0];
  if (word !== undefined) return word.length;
  if (match.type !== 'appointed') return sentence.length;
  const tail = /,\s+(?:og\s+)?(?:takkede|sagde|bød|konstaterede|oplyste|modtog|accepterede)(?![\p{L}])/u.exec(
    sentence.slice(match.end),
  );
  return tail === null ? sentence.length : match.end + tail.index;
}

/** "Sagen drøftet – bestyrelsen besluttede at …" and "Lys: Det blev besluttet at …" state the outcome behind the mark. */
function outcomeStart(sentence: string, match: DecisionMatch): number {
  const before = sentence.slice(0, match.at);
  const dash = /^.*\s[–-]\s(?=\p{L}[^–]*$)/u.exec(before)?.[0].length ?? 0;
  if (dash > 0 && sentence.slice(dash, match.at).trim().split(/\s+/).length <= 6) return dash;
  return /^(?:[ivx]+\)\s*|[a-zæøå]\)\s*)?\p{Lu}[^:.]{1,40}:\s+(?=det\s*$)/iu.exec(before)?.[0].length ?? 0;
}

function decision(passage: Passage, from: number, to: number, type: DecisionType, context: DecisionContext): Found {
  // "2.1 Det blev aftalt …": the number is not part of the words.
  const number = from === 0 ? (/^\d{1,2}(?:\.\d{1,2})+\.?\s+/.exec(passage.text)?.[0].length ?? 0) : 0;
  return { type, ...excerptOf(passage, from + number, to), documentHash: context.documentHash, isConsensus: false };
}
