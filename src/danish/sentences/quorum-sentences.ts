import type { Language } from '../language.ts';

/** A rule as it is put into words: see `QuorumRule`. */
export type QuorumRuleWords =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'share'; readonly share: number; readonly isMoreThan: boolean }
  | { readonly kind: 'chair' }
  | { readonly kind: 'each-party' };

/** How a rule stands for a meeting: see `QuorumState`. */
export interface QuorumStateWords {
  readonly rule: QuorumRuleWords;
  readonly standing: 'met' | 'open' | 'broken';
  readonly expected: number;
  readonly needed: number;
  readonly missing: readonly string[];
}

export interface QuorumSentences {
  /** A rule behind "when": "mindst 5 medlemmer er til stede". */
  readonly rule: (rule: QuorumRuleWords) => string;
  /** All rules of a committee in one sentence. */
  readonly rules: (committee: string, rules: readonly string[]) => string;
  readonly noRule: (committee: string) => string;
  /** How one rule stands: "formanden eller en næstformand er til stede: opfyldt". */
  readonly state: (state: QuorumStateWords) => string;
  /** How the meeting stands: all rules hold, may yet hold, or one cannot any more. */
  readonly standing: Readonly<Record<'met' | 'open' | 'broken', (meeting: string) => string>>;
  /** For a committee without a rule. */
  readonly seatsOnly: (meeting: string, expected: number, seats: number) => string;
  /** For a rule that needs a chair, where none is known. */
  readonly noChair: string;
}

const wellKnownShares: readonly (readonly [number, string, string])[] = [
  [1 / 2, 'halvdelen af medlemmerne', 'half of the members'],
  [1 / 3, 'en tredjedel af medlemmerne', 'a third of the members'],
  [2 / 3, 'to tredjedele af medlemmerne', 'two thirds of the members'],
  [3 / 4, 'tre fjerdedele af medlemmerne', 'three quarters of the members'],
];

function shareInWords(share: number, language: Language): string {
  const known = wellKnownShares.find(([value]) => Math.abs(value - share) < 0.001);
  if (known !== undefined) return known[language === 'da' ? 1 : 2];
  const percent = Math.round(share * 100);
  return language === 'da' ? `${percent} % af medlemmerne` : `${percent}% of the members`;
}

export const quorumSentences: Readonly<Record<Language, QuorumSentences>> = {
  da: {
    rule: (rule) => {
      switch (rule.kind) {
        case 'count':
          return rule.count === 1 ? 'mindst ét medlem er til stede' : `mindst ${rule.count} medlemmer er til stede`;
        case 'share':
          if (rule.share === 1) return 'alle medlemmer er til stede';
          return `${rule.isMoreThan ? 'mere end' : 'mindst'} ${shareInWords(rule.share, 'da')} er til stede`;
        case 'chair':
          return 'formanden eller en næstformand er til stede';
        case 'each-party':
          return 'der er mindst én fra hver part';
      }
    },
    rules: (committee, rules) =>
      `Regel for beslutningsdygtighed: ${committee} kan træffe beslutninger, når ${listed(rules, 'og')}.`,
    noRule: (committee) => `${committee} har ingen regel for beslutningsdygtighed.`,
    state: (state) => {
      const counts =
        state.rule.kind === 'chair' || (state.rule.kind === 'each-party' && state.needed === 0)
          ? ''
          : ` (${state.expected} kommer, ${state.needed} kræves)`;
      const parties =
        state.rule.kind === 'each-party' && state.missing.length > 0 ? `: ${state.missing.join(', ')}` : '';
      switch (state.standing) {
        case 'met':
          return `opfyldt${counts}`;
        case 'open':
          return `ikke opfyldt endnu${counts}${parties === '' ? '' : `; mangler${parties}`}`;
        case 'broken':
          return `kan ikke opfyldes${counts}${parties === '' ? '' : `; mangler${parties}`}`;
      }
    },
    standing: {
      met: (meeting) => `Ja. Med de svar, der er nu, er ${meeting} beslutningsdygtigt.`,
      open: (meeting) => `Ikke endnu. Det afhænger af dem, der ikke har svaret ja eller nej til ${meeting}.`,
      broken: (meeting) => `Nej. Med de afbud, der er nu, bliver ${meeting} ikke beslutningsdygtigt.`,
    },
    seatsOnly: (meeting, expected, seats) => `Til ${meeting} kommer ${expected} af ${seats} medlemmer.`,
    noChair: 'Jeg kender endnu ingen formand. En administrator kan skrive »gør … til formand«.',
  },
  en: {
    rule: (rule) => {
      switch (rule.kind) {
        case 'count':
          return rule.count === 1 ? 'at least one member is present' : `at least ${rule.count} members are present`;
        case 'share':
          if (rule.share === 1) return 'all members are present';
          return `${rule.isMoreThan ? 'more than' : 'at least'} ${shareInWords(rule.share, 'en')} are present`;
        case 'chair':
          return 'the chair or a deputy chair is present';
        case 'each-party':
          return 'there is at least one from each party';
      }
    },
    rules: (committee, rules) => `Quorum rule: ${committee} has a quorum when ${listed(rules, 'and')}.`,
    noRule: (committee) => `${committee} has no quorum rule.`,
    state: (state) => {
      const counts =
        state.rule.kind === 'chair' || (state.rule.kind === 'each-party' && state.needed === 0)
          ? ''
          : ` (${state.expected} coming, ${state.needed} needed)`;
      const parties =
        state.rule.kind === 'each-party' && state.missing.length > 0 ? `: ${state.missing.join(', ')}` : '';
      switch (state.standing) {
        case 'met':
          return `met${counts}`;
        case 'open':
          return `not met yet${counts}${parties === '' ? '' : `; missing${parties}`}`;
        case 'broken':
          return `cannot be met${counts}${parties === '' ? '' : `; missing${parties}`}`;
      }
    },
    standing: {
      met: (meeting) => `Yes. With the answers given so far, ${meeting} has a quorum.`,
      open: (meeting) => `Not yet. It depends on those who have said neither yes nor no to ${meeting}.`,
      broken: (meeting) => `No. With the apologies given so far, ${meeting} will have no quorum.`,
    },
    seatsOnly: (meeting, expected, seats) => `${expected} of ${seats} members are coming to ${meeting}.`,
    noChair: 'I know of no chair yet. An administrator can write “make … chair”.',
  },
};

function listed(parts: readonly string[], and: string): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1) ?? ''}`;
}
