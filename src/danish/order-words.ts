/** What surrounds an order that is given politely. */
const politeBefore =
  /^(?:(?:(?:kan|vil|kunne) (?:du|i)(?: ikke)?(?: godt)?|vær (?:så )?(?:sød|venlig|rar) (?:at|og)|can you|could you|would you|please|venligst)[\s,]+)+/iu;
const politeAfter = /[\s,]+(?:tak|please|thanks)$/iu;
const self = /^(?:mig|mig selv|jeg|me|myself|i)$/iu;
/** What stands in the place of a person is then none: a pronoun alone (some are also first names), or a word of no name. */
const noName =
  /^(?:han|hun|vi|du|i|det|den|der|denne|ny|nye|en|et|de|he|she|it|we|you|they|there|new|a|an)$|(?<!\p{L})(?:hvem|hvad|hvor|hvornår|hvorfor|hvordan|hvilken|hvilke|who|what|when|where|why|how|which|noget|nogen|ingen|om|at|på|med|ved|hvis|som|for|fra|til|og|er|ikke|tak|is|from|the|this|that|some|somebody|nobody|about|if|and|not)(?!\p{L})/iu;
const mostNameWords = 6;

/** An order as it was written and without what is around it. */
export interface Order {
  /** On one line, without quotation marks, polite words and the marks at its end. */
  readonly text: string;
  /** It ends in a question mark. */
  readonly isAsked: boolean;
}

/** Takes the frame off something that may be an order: "vær sød at gøre »Asta« til formand, tak!" */
export function readOrder(text: string): Order {
  const words = text
    .normalize('NFC')
    .replace(/[»«"“”„]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return {
    text: words
      .replace(/[\s.!?]+$/u, '')
      .replace(politeBefore, '')
      .replace(politeAfter, ''),
    isAsked: /\?[\s.!?]*$/u.test(words),
  };
}

/** True for a word with which somebody means themselves. */
export function isSelf(phrase: string): boolean {
  return self.test(phrase);
}

/** True when a phrase of an order may be somebody's name. */
export function mayBeName(phrase: string): boolean {
  return (
    phrase.split(' ').length <= mostNameWords && /^[\p{L}\p{M}\d.,'’´()/| -]+$/u.test(phrase) && !noName.test(phrase)
  );
}
