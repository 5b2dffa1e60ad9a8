import { cardSentences } from '../danish/sentences/card-sentences.ts';
import type { Language } from '../domain/committee.ts';
import type { HelpCardData } from './card-data.ts';

/** What one can ask and say, with examples. */
export function helpCardData(language: Language): HelpCardData {
  const { help } = cardSentences[language];
  return {
    language,
    fallbackText: `${help.heading}. ${help.lead}`,
    speak: `${help.heading}. ${help.lead}`,
    heading: help.heading,
    lead: help.lead,
    examplesLead: help.examplesLead,
    examples: help.examples,
    closing: help.closing,
  };
}
