import type { AgendaButton, CardFrame } from './card-frame.ts';

/** In what a meeting is another than the conversation was told. */
export interface ChangeCardData extends CardFrame {
  /** Of the heading: a cancelled or moved meeting must not be overlooked. */
  readonly color: 'Accent' | 'Attention';
  readonly committee: string;
  readonly when: string;
  readonly lines: readonly string[];
  readonly notes: readonly string[];
  readonly button: readonly AgendaButton[];
}
