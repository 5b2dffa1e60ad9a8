import { helpSentences } from '../danish/sentences/help-sentences.ts';
import type { HelpSentences, HelpTopic } from '../danish/sentences/help-words.ts';
import { type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import type { AskerHere } from './asker-here.ts';
import type { HelpCardData } from './card-data-start.ts';
import { clip, oneLine, wordsOnly } from './cards-text.ts';

export interface HelpOptions {
  readonly language: Language;
  /** False while the bot has no address at which a calendar can be read. */
  readonly hasCalendar: boolean;
}

interface Section {
  readonly topic: HelpTopic;
  readonly lines: readonly string[];
  readonly examples: readonly string[];
}

/** What this person can do here: the first kind open, the others behind a button each. */
export function helpCardData(asker: AskerHere, { language, hasCalendar }: HelpOptions): HelpCardData {
  const words = helpSentences[language];
  const sections = sectionsFor(asker, words, hasCalendar).filter(({ examples }) => examples.length > 0);
  const lead = leadFor(asker, words);
  const spoken = `${words.heading}. ${wordsOnly(lead)}`;
  const [first, ...folded] = sections;
  return {
    language,
    fallbackText: spoken,
    speak: spoken,
    heading: words.heading,
    lead,
    sections: sections.map((section) => ({
      id: `help-${section.topic}`,
      title: words.titles[section.topic],
      isVisible: section === first,
      lines: section.lines,
      examples: section.examples,
    })),
    openers:
      folded.length === 0
        ? []
        : [{ buttons: folded.map(({ topic }) => ({ title: words.titles[topic], target: `help-${topic}` })) }],
  };
}

/** The committees by the names by which people speak of them. */
export function labelsOf(committees: readonly Committee[]): string {
  const most = 6;
  const labels = committees.slice(0, most).map((committee) => clip(oneLine(committeeLabel(committee)), 60));
  return [...labels, ...(committees.length > most ? ['…'] : [])].join(', ');
}

function leadFor({ place, seen, former, guestOf }: AskerHere, { leads }: HelpSentences): string {
  if (place === 'channel') return seen.length === 0 ? leads.unboundChannel : leads.channel(labelsOf(seen));
  if (place === 'group') return seen.length === 0 ? leads.mixedGroup : leads.channel(labelsOf(seen));
  if (seen.length > 0) return leads.member(labelsOf(seen));
  if (former.length > 0) return leads.former(labelsOf(former));
  return guestOf.length > 0 ? leads.guest(labelsOf(guestOf)) : leads.stranger;
}

/** By place and role; where nobody can do anything of a kind, it has no examples. */
function sectionsFor(asker: AskerHere, words: HelpSentences, hasCalendar: boolean): Section[] {
  const { place, seen, own, managed } = asker;
  const isAlone = place === 'personal';
  const askExamples = asks(asker, words);
  return [
    { topic: 'ask', lines: askExamples.length === 0 ? [] : [words.sources], examples: askExamples },
    { topic: 'answer', lines: [], examples: seen.length > 0 ? words.answer : [] },
    {
      topic: 'follow',
      lines: [],
      examples: [
        ...(own.length > 0 ? [words.propose] : []),
        ...(isAlone && own.length > 0 ? [words.ownProposals, ...(hasCalendar ? [words.calendar] : [])] : []),
      ],
    },
    {
      topic: 'office',
      lines: isAlone ? [words.files] : [],
      examples: managed.length === 0 ? [] : [...(isAlone ? words.officeInPrivate : []), ...words.office],
    },
    { topic: 'administer', lines: [], examples: administers(asker, words) },
    { topic: 'own-data', lines: [], examples: isAlone ? [words.switchLanguage, ...words.ownData] : [] },
  ];
}

function asks({ seen, former, guestOf }: AskerHere, words: HelpSentences): readonly string[] {
  const [member, guest, left] = [seen[0], guestOf[0], former[0]];
  if (member !== undefined) return words.ask(labelsOf([member]));
  return [
    ...(left === undefined ? [] : words.askAsFormer(labelsOf([left]))),
    ...(guest === undefined ? [] : words.askAsGuest(labelsOf([guest]))),
  ];
}

function administers({ place, isAdministrator, seen, managed }: AskerHere, words: HelpSentences): string[] {
  if (!isAdministrator) return [];
  const [committee] = managed;
  const secretary = committee === undefined ? [] : [words.nameSecretary(labelsOf([committee]))];
  if (place === 'personal') return [words.setup, ...secretary];
  return [words.bind, ...secretary, ...seen.slice(0, 1).map((bound) => words.unbind(labelsOf([bound])))];
}
