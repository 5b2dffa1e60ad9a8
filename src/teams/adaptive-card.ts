/** An Adaptive Card as it goes into an attachment of type application/vnd.microsoft.card.adaptive. */
export interface AdaptiveCardJson {
  readonly type: 'AdaptiveCard';
  readonly version: string;
  readonly lang: string;
  readonly fallbackText: string;
  readonly speak: string;
  readonly body: readonly Readonly<Record<string, unknown>>[];
}
