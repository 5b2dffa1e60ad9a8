import type { Language } from '../language.ts';

/** The words of the card that tells what a meeting decided, beside those that it has in common with others. */
export interface DecisionsSentences {
  readonly heading: string;
  /** What became of an item, before the words of the minutes. */
  readonly outcomes: Readonly<Record<'decided' | 'noted' | 'postponed' | 'discussed' | 'left-open', string>>;
  readonly recommendation: string;
  readonly nothing: string;
  /** Items of which the minutes mention no decision. */
  without(count: number): string;
  closed(count: number): string;
  leftOut(count: number): string;
  showAll(count: number): string;
  readonly showFewer: string;
  readonly tasks: string;
  /** A deadline in words. */
  due(when: string): string;
  moreTasks(count: number): string;
  readonly nextMeeting: string;
  fallback(committee: string, date: string, count: number): string;
}

export const decisionsSentences: Readonly<Record<Language, DecisionsSentences>> = {
  da: {
    heading: 'Beslutninger',
    outcomes: {
      decided: 'Beslutning',
      noted: 'Taget til efterretning',
      postponed: 'Udsat',
      discussed: 'Drøftet',
      'left-open': 'Ikke taget stilling',
    },
    recommendation: 'Indstilling',
    nothing: 'Referatet nævner ingen beslutninger.',
    without: (count) => `${count === 1 ? '1 punkt' : `${count} punkter`} uden beslutning i referatet`,
    closed: (count) => (count === 1 ? '1 lukket punkt er ikke vist' : `${count} lukkede punkter er ikke vist`),
    leftOut: (count) => `… og ${count} ${count === 1 ? 'punkt' : 'punkter'} mere i selve referatet`,
    showAll: (count) => `Vis alle ${count} punkter`,
    showFewer: 'Vis færre punkter',
    tasks: 'Opgaver',
    due: (when) => `frist ${when}`,
    moreTasks: (count) => `… og ${count} ${count === 1 ? 'opgave' : 'opgaver'} mere i selve referatet`,
    nextMeeting: 'Næste møde',
    fallback: (committee, date, count) =>
      `Beslutninger: ${committee}, ${date}, ${count === 1 ? '1 punkt' : `${count} punkter`}.`,
  },
  en: {
    heading: 'Decisions',
    outcomes: {
      decided: 'Decision',
      noted: 'Noted',
      postponed: 'Postponed',
      discussed: 'Discussed',
      'left-open': 'Left open',
    },
    recommendation: 'Recommendation',
    nothing: 'The minutes mention no decisions.',
    without: (count) => `${count === 1 ? '1 item' : `${count} items`} without a decision in the minutes`,
    closed: (count) => (count === 1 ? '1 closed item is not shown' : `${count} closed items are not shown`),
    leftOut: (count) => `… and ${count} more ${count === 1 ? 'item' : 'items'} in the minutes themselves`,
    showAll: (count) => `Show all ${count} items`,
    showFewer: 'Show fewer items',
    tasks: 'Tasks',
    due: (when) => `due ${when}`,
    moreTasks: (count) => `… and ${count} more ${count === 1 ? 'task' : 'tasks'} in the minutes themselves`,
    nextMeeting: 'Next meeting',
    fallback: (committee, date, count) =>
      `Decisions: ${committee}, ${date}, ${count === 1 ? '1 item' : `${count} items`}.`,
  },
};
