/** The languages in which the bot speaks. */
export type Language = 'da' | 'en';

const englishWords = new Set(
  'what when where who which how did does do is are was were the about decide decided decision decisions meeting meetings next agenda help my our you please show of and with from this that on has should attended coming'.split(
    ' ',
  ),
);
const danishWords = new Set(
  'hvad hvornår hvor hvem hvilke hvilken hvordan blev er var om møde mødet møder næste dagsorden besluttede hjælp og til det jeg vi på af ikke som mig mine vores vis skal kan ved fra en et beslutning beslutninger referat tak'.split(
    ' ',
  ),
);

/** The language of a text by its function words; undefined where they do not tell (a name, an emoji, one word). */
export function toldLanguage(text: string): Language | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => englishWords.has(word)).length;
  const danish = words.filter((word) => danishWords.has(word)).length;
  if (english === danish) return undefined;
  return english > danish ? 'en' : 'da';
}

/**
 * As {@link toldLanguage}.
 *
 * @param fallback the language where the words do not tell
 */
export function languageOf(text: string, fallback: Language): Language {
  return toldLanguage(text) ?? fallback;
}

/** The language for a client's locale (BCP 47, "da-DK", "en-GB"): English for English ones, Danish for all else and for none. */
export function languageOfLocale(locale: string | undefined): Language {
  return /^en\b/i.test(locale ?? '') ? 'en' : 'da';
}
