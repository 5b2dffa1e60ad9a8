import { type Excerpt, excerptOf } from './composed-text.ts';
import type { Passage } from './passage.ts';
import type { SectionDraft } from './split-sections.ts';

export interface Recommendations {
  readonly recommender?: Excerpt;
  readonly points: readonly Excerpt[];
}

const ENTRY = /^(?:\d{1,2}[.)]|[a-zæøå]\))\s+/iu;
const RECOMMENDER = /^(.{2,90}?)\s+(?:indstiller|anbefaler|foreslår)\b/iu;
const LEAD =
  /^(?:(?:det|der)\s+(?:indstilles|foreslås|anbefales)|.{2,90}?\b(?:indstiller|anbefaler|foreslår))\b(?:\s+(?:det\s+)?til\s+[^,:]{2,90})?/iu;

/** The points of an Indstilling, verbatim, and who makes it. */
export function readRecommendations(sections: readonly SectionDraft[]): Recommendations {
  const points: Excerpt[] = [];
  let recommender: Excerpt | undefined;
  for (const section of sections) {
    if (section.kind !== 'recommendation') continue;
    const hasEntries = section.passages.some((passage) => isEntry(passage.text, passage.isBullet));
    for (const passage of section.passages) {
      const own = RECOMMENDER.exec(passage.text)?.[1];
      if (own !== undefined && !passage.isBullet && !/^(?:det|der|at)\b/i.test(own))
        recommender ??= excerptOf(passage, 0, own.length);
      if (isEntry(passage.text, passage.isBullet))
        points.push(excerptOf(passage, ENTRY.exec(passage.text)?.[0].length ?? 0, passage.text.length));
      else if (!passage.isHeading) points.push(...fromProse(passage, hasEntries, points.length > 0));
    }
  }
  if (points.length === 0) {
    const told = toldRecommendation(sections);
    recommender ??= told?.recommender;
    if (told !== undefined) points.push(told.point);
  }
  const isNothing = (point: string) => /^(?:ingen|intet|-|–)\.?$/i.test(point);
  return {
    ...(recommender === undefined ? {} : { recommender }),
    points: points.filter(({ text }) => text !== '' && !isNothing(text)),
  };
}

/** "Sagen er belyst. Asta Holm indstiller, at rådet siger ja." in the running text of the case. */
function toldRecommendation(sections: readonly SectionDraft[]): { recommender: Excerpt; point: Excerpt } | undefined {
  for (const section of sections) {
    if (section.kind !== 'background') continue;
    for (const passage of section.passages) {
      if (!passage.text.includes('indstiller')) continue;
      for (const { from, to } of passage.sentences) {
        const match = /^(\p{Lu}.{2,60}?)\s+indstiller(?:\s+til\s+[^,:]{2,40})?,?\s+(?=at\s)/u.exec(
          passage.text.slice(from, to),
        );
        if (match?.[1] === undefined) continue;
        return {
          recommender: excerptOf(passage, from, from + match[1].length),
          point: excerptOf(passage, from + match[0].length, to),
        };
      }
    }
  }
  return undefined;
}

function isEntry(text: string, isBullet: boolean): boolean {
  return isBullet || ENTRY.test(text) || /^at\s/i.test(text);
}

/** A lead alone ("Formandskabet indstiller, at:") is no point; with its own "at …" it holds one. */
function fromProse(passage: Passage, hasEntries: boolean, hasPoints: boolean): Excerpt[] {
  const { text } = passage;
  const lead = LEAD.exec(text);
  if (lead !== null) {
    const rest = text.slice(lead[0].length);
    const at = /\bat\b\s+(?=\S)/iu.exec(rest);
    const isLeadOnly = at !== null && hasEntries && rest.slice(at.index).trim().split(/\s+/).length <= 5;
    if (
      at === null ||
      isLeadOnly ||
      (hasEntries &&
        /[:,]\s*$|\bat\s*:?\s*$|\b(?:bestyrelsen|udvalget|rådet|gruppen|byrådet|styregruppen)\s*:?$/iu.test(text))
    )
      return [];
    return [excerptOf(passage, lead[0].length + at.index, text.length)];
  }
  if (hasEntries || hasPoints) return [];
  return passage.sentences.map(({ from, to }) => excerptOf(passage, from, to));
}
