/**
 * True for a word that says no more than "meeting" in a question: "mødet", "bestyrelsesmøde", "meetings". A compound with any
 * other thing in front, "personalemøde", is a meeting of something else.
 */
export function isMeetingWord(word: string): boolean {
  return /^(?:(?:\p{L}*(?:bestyrelse|udvalg|gruppe|råd|netværk|afdeling)s?)?møde\p{L}*|mødtes|mødes|meetings?)$/u.test(
    word,
  );
}
