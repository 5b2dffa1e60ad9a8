/** What every card has. */
export interface CardFrame {
  readonly language: 'da' | 'en';
  /** Shown where the card cannot be; words only. */
  readonly fallbackText: string;
  /** Read aloud before the card; words only. */
  readonly speak: string;
  readonly heading: string;
}

/** A named value, "Sted: Rådhuset". */
export interface LabelledValue {
  readonly label: string;
  readonly value: string;
}

/** A web page that opens at a press. `open` is what a screen reader calls the link. */
export interface CardLink {
  readonly text: string;
  readonly url: string;
  readonly open: string;
}

/** A remark on the state of a card, told in words and, beside that, by the colour of its box. */
export interface CardMark {
  readonly text: string;
  readonly style: 'attention' | 'emphasis';
  readonly color: 'Attention' | 'Default';
}

/** A piece of an answer or of an item; what is verbatim from a document stands in a box of its own. */
export interface CardBlock {
  readonly style: 'default' | 'emphasis';
  readonly label: readonly string[];
  /** `marker` is the bullet or number of a point, `citation` "[1]" or nothing. */
  readonly lines: readonly { readonly marker: string; readonly text: string; readonly citation: string }[];
}

/** A button that asks for a meeting's agenda. `tooltip` tells a screen reader which meeting's. */
export interface AgendaButton {
  readonly title: string;
  readonly tooltip: string;
  readonly committeeId: string;
  readonly meetingId: string;
}

/** A button that asks for one item of a meeting, on a card in `language`. */
export interface ItemButton extends AgendaButton {
  readonly itemOrder: number;
  readonly language: 'da' | 'en';
}
