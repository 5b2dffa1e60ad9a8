import type { CardChoice } from './card-data-desk.ts';
import type { AgendaButton, CardFrame, LabelledValue } from './card-frame.ts';

/** A button that asks in its presser's place. */
export interface PromptButton {
  readonly title: string;
  readonly text: string;
}

/** The bot's first words in a place, and what it says when a place is bound: who it is and what comes next. */
export interface GreetingCardData extends CardFrame {
  readonly lines: readonly string[];
  readonly facts: readonly LabelledValue[];
  /** Only where others read along: what to write, in words. */
  readonly examples: readonly { readonly lead: string; readonly lines: readonly string[] }[];
  readonly notes: readonly string[];
  /** None, or the buttons of which the card has any. */
  readonly buttons: readonly {
    readonly prompts: readonly PromptButton[];
    readonly agendas: readonly AgendaButton[];
    readonly bindings: readonly string[];
  }[];
}

/** The fields in which a committee gets its name. */
export interface CommitteeFields {
  readonly name: string;
  readonly nameHint: string;
  readonly nameValue: string;
  readonly shortName: string;
  readonly shortNameHint: string;
  readonly shortNameValue: string;
  /** None, or the button that says that the name is another committee's than the one that it is like. */
  readonly another: readonly { readonly title: string; readonly newName: string }[];
}

/** What is to be done before the bot is of use, and what of it is done. */
export interface SetupCardData extends CardFrame {
  readonly progress: string;
  readonly saved: readonly string[];
  readonly problems: readonly string[];
  readonly steps: readonly {
    /** "✓" or the step's number, and in words for those who hear the card. */
    readonly mark: string;
    readonly title: string;
    readonly state: string;
    readonly weight: 'Bolder' | 'Default';
    readonly color: 'Good' | 'Default';
    /** What to do, of the step that is next. */
    readonly todo: readonly string[];
  }[];
  readonly others: readonly string[];
  readonly form: readonly (CommitteeFields & {
    /** None where the form is the next step; else the button that shows it. */
    readonly opener: readonly string[];
    readonly isVisible: boolean;
    readonly create: string;
  })[];
  /** None, or the buttons with which a secretary is named. */
  readonly secretary: readonly {
    readonly roles: readonly { readonly title: string; readonly committeeId: string }[];
    readonly prompts: readonly PromptButton[];
  }[];
  readonly refresh: string;
}

/** To which committee a conversation belongs: the choice. */
export interface BindingCardData extends CardFrame {
  readonly lead: string;
  readonly problems: readonly string[];
  /** None where no committee is known, or all are bound here. */
  readonly known: readonly {
    readonly label: string;
    readonly hint: string;
    readonly choices: readonly CardChoice[];
  }[];
  readonly fields: CommitteeFields;
  /** Empty, or the name about which the card asks whether it is new. */
  readonly askedName: string;
  readonly save: string;
}

/** What somebody can do here, by kinds; the first is open, the others unfold. */
export interface HelpCardData extends CardFrame {
  readonly lead: string;
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly isVisible: boolean;
    readonly lines: readonly string[];
    readonly examples: readonly string[];
  }[];
  /** None, or the buttons that unfold the sections. */
  readonly openers: readonly {
    readonly buttons: readonly { readonly title: string; readonly target: string }[];
  }[];
}
