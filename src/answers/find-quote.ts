const longestQuote = 600;
/** A shorter one proves nothing, unless it is all there is. */
const shortestQuote = 8;

const quotationMarks = '[»«“”„‟"]';
const apostrophes = "[’‘‚‛´`']";

/**
 * The words of a text that a quote repeats, as the text has them: white space and the shape of quotation marks aside, the
 * quote has to be verbatim. Undefined where it is not, and where it is too short or too long to be one.
 */
export function findQuote(quote: string, text: string): string | undefined {
  const wanted = quote.normalize('NFC').trim();
  if (wanted === '' || wanted.length > longestQuote) return undefined;
  const pattern = wanted
    .split(/\s+/)
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/[»«“”„‟"]/gu, quotationMarks)
        .replace(/[’‘‚‛´`']/gu, apostrophes),
    )
    .join('\\s+');
  const found = new RegExp(pattern, 'u').exec(text.normalize('NFC'))?.[0];
  if (found === undefined) return undefined;
  return wanted.length >= shortestQuote || found === text.normalize('NFC').trim() ? found : undefined;
}
