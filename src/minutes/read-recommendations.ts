import { passagesOf, sentencesOf } from './passage.ts';
import type { SectionDraft } from './split-sections.ts';

export interface Recommendations {
  readonly recommender?: string;
  readonly points: readonly string[];
}

const ENTRY = /^(?:\d{1,2}[.)]|[a-zæøå]\))\s+/iu;
const RECOMMENDER = /^(.{2,90}?)\s+(?:indstiller|anbefaler|foreslår)\b/iu;
const LEAD =
  /^(?:(?:det|der)\s+(?:indstilles|foreslås|anbefales)|.{2,90}?\b(?:indstiller|anbefaler|foreslår))\b(?:\s+(?:det\s+)?til\s+[^,:]{2,90})?/iu;

/** The points of an Indstilling, verbatim, and who makes it. */
export function readRecommendations(sections: readonly SectionDraft[]): Recommendations {
  const points: string[] = [];
  let recommender: string | undefined;
  for (const section of sections) {
    if (section.kind !== 'recommendation') continue;
    const passages = passagesOf(section.pieces);
    const hasEntries = passages.some((passage) => isEntry(passage.text, passage.isBullet));
    for (const passage of passages) {
      const own = RECOMMENDER.exec(passage.text)?.[1];
      if (own !== undefined && !passage.isBullet && !/^(?:det|der|at)\b/i.test(own)) recommender ??= own.trim();
      if (isEntry(passage.text, passage.isBullet)) points.push(passage.text.replace(ENTRY, '').trim());
      else if (passage.isHeading) continue;
      else
        points.push(
          ...fromProse(
            passage.text,
            sentencesOf(passage).map(({ from, to }) => passage.text.slice(from, to)),
            hasEntries,
            points.length > 0,
          ),
        );
    }
  }
  const isNothing = (point: string) => /^(?:ingen|intet|-|–)\.?$/i.test(point);
  return {
    ...(recommender === undefined ? {} : { recommender }),
    points: points.filter((point) => point !== '' && !isNothing(point)),
  };
}

function isEntry(text: string, isBullet: boolean): boolean {
  return isBullet || ENTRY.test(text) || /^at\s/i.test(text);
}

/** A lead alone ("Formandskabet indstiller, at:") is no point; with its own "at …" it holds one. */
function fromProse(text: string, sentences: readonly string[], hasEntries: boolean, hasPoints: boolean): string[] {
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
    return [rest.slice(at.index).trim()];
  }
  if (hasEntries) return [];
  if (hasPoints) return [];
  return sentences.map((sentence) => sentence.trim());
}
