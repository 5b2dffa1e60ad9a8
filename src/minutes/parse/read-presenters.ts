import { isPersonName } from '../../danish/names.ts';
import type { Presenter } from '../../domain/agenda-item.ts';
import { excerptWith } from './composed-text.ts';
import { type Evidenced, evidenceOf } from './evidence.ts';
import type { SectionDraft } from './split-sections.ts';

const PRESENTS =
  /^(.{4,120}?)\s+(?:indledte|indleder|orienterede|præsenterede|gennemgik|fremlagde|redegjorde|introducerede|holdt oplæg|gav en status|bød velkommen)(?![\p{L}])/u;

/** Who presented an item: the heading says it, else the first sentences of the minutes ("Anne Holm indledte punktet"). */
export function readPresenters(
  inHeading: readonly Evidenced<Presenter>[],
  sections: readonly SectionDraft[],
): Evidenced<Presenter>[] {
  const presenters = [...inHeading];
  if (presenters.length > 0) return presenters;
  for (const section of sections) {
    if (section.kind !== 'minutes') continue;
    for (const passage of section.passages.slice(0, 3)) {
      for (const { from, to } of passage.sentences.slice(0, 2)) {
        const names = (PRESENTS.exec(passage.text.slice(from, to))?.[1] ?? '').split(/\s*,\s*|\s+og\s+/u);
        if (!names.every((name) => isPersonName(name))) continue;
        for (const name of names) {
          if (presenters.some(({ value }) => value.name === name)) continue;
          const evidence = evidenceOf('name', excerptWith(passage, name, from), 'placed');
          presenters.push({ value: { name, source: 'text' }, evidence });
        }
      }
    }
  }
  return presenters;
}
