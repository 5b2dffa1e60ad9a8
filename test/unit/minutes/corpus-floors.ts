import type { MinutesScore } from '../../minutes-score.ts';

/**
 * What is read less than perfectly, and how well at least (F1, rounded down). Whatever is not named here is read without a
 * mistake. A floor is raised when the parser does better and never lowered; 0 says that the part is not read at all.
 */
export const FLOORS: Readonly<Record<string, Readonly<Partial<Record<keyof MinutesScore, number>>>>> = {
  'andelsbolig-generalforsamling.pdf': { head: 0.75, decisions: 0.85, apologies: 0, people: 0 },
  'byraad-pkt-afstemning.txt': { decisions: 0.92, people: 0.95 },
  'friluftsraad-begge-dele.pdf': { personFields: 0.89, recommendations: 0, attachments: 0 },
  'klyngestyregruppe-pile.docx': { personFields: 0.99, presenters: 0.66 },
  'regionsudvalg-flere-instanser.pdf': { decisions: 0.92 },
  'skolebestyrelse-hjemmeside.txt': { head: 0.91, people: 0.86, attachments: 0, tasks: 0 },
  'studienaevn-grupper.docx': { people: 0.33, attachments: 0.83, tasks: 0.66 },
  'styregruppe-aktionsliste.md': { personFields: 0.96, recommendations: 0, attachments: 0, tasks: 0 },
  'teaterforening-dagsorden.docx': { head: 0.91, apologies: 0, personFields: 0.96, presenters: 0, slots: 0 },
  'vandvaerk-fede-overskrifter.md': {
    head: 0.91,
    items: 0.93,
    decisions: 0.8,
    apologies: 0,
    people: 0.83,
    futureMeetings: 0.66,
  },
};
