import type { MinutesScore } from '../../minutes-score.ts';

/**
 * What is read less than perfectly, and how well at least (F1, rounded down). Whatever is not named here is read without a
 * mistake. A floor is raised when the parser does better and never lowered; 0 says that the part is not read at all.
 */
export const FLOORS: Readonly<Record<string, Readonly<Partial<Record<keyof MinutesScore, number>>>>> = {
  'andelsbolig-generalforsamling.pdf': { head: 0.91 },
  'byraad-pkt-afstemning.txt': { people: 0.95 },
  'friluftsraad-begge-dele.pdf': { recommendations: 0 },
  'klyngestyregruppe-pile.docx': { presenters: 0.66 },
  'vandvaerk-fede-overskrifter.md': { futureMeetings: 0.66 },
};
