import type { AdaptiveCardJson } from './adaptive-card.ts';

/** What the one who pressed a button gets to see. */
export type PressReply =
  | { readonly kind: 'card'; readonly card: AdaptiveCardJson }
  | { readonly kind: 'sentence'; readonly text: string };

export function sentence(text: string): PressReply {
  return { kind: 'sentence', text };
}
