/** The languages in which the bot speaks. */
export type Language = 'da' | 'en';

const englishWords = new Set(
  'what when where who which how did does do is are was were the about decide decided meeting meetings next agenda help'.split(
    ' ',
  ),
);
const danishWords = new Set(
  'hvad hvornår hvor hvem hvilke hvilken hvordan blev er var om møde mødet møder næste dagsorden besluttede hjælp og til det'.split(
    ' ',
  ),
);

/**
 * The language of a question by its function words; `fallback` where they do not tell (a name, an emoji, one word).
 *
 * @param fallback the language of the writer's client or of the committee
 */
export function languageOf(text: string, fallback: Language): Language {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => englishWords.has(word)).length;
  const danish = words.filter((word) => danishWords.has(word)).length;
  if (english === danish) return fallback;
  return english > danish ? 'en' : 'da';
}

/** The language for a client's locale (BCP 47, "da-DK", "en-GB"): English for English ones, Danish for all else and for none. */
export function languageOfLocale(locale: string | undefined): Language {
  return /^en\b/i.test(locale ?? '') ? 'en' : 'da';
}
