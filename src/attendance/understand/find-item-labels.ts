export interface ItemsInText {
  readonly labels: readonly string[];
  readonly start: number;
  readonly end: number;
}

const month = '(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)';
const label = `\\d{1,3}(?:\\.\\d{1,2})?(?![\\d:]|\\.?\\s*${month})`;
const word = '(?:dagsordens)?(?:punkt(?:et|erne|er)?|pkt|pkter|pt)\\.?|items?|points?';
const list = new RegExp(
  `(?<!\\p{L})(?:${word})\\s*(?:nr\\.?\\s*)?(${label}(?:\\s*(?:,|\\+|&|-|–|og|samt|til|eller|and|to)\\s*(?:(?:${word})\\s*)?${label}(?!\\.))*)`,
  'giu',
);
const span = /(\d+)\s*(?:-|–|til|to)\s*(?:\p{L}+\.?\s*)?(\d+)/giu;
/** Nobody means more items by "2-40". */
const longestSpan = 40;

/** The items that a text names by number: "punkt 2 og 4", "pkt. 3-5", "items 2 and 6.1". */
export function findItemLabels(text: string): ItemsInText[] {
  return [...text.matchAll(list)].map((match) => ({
    labels: labelsOf(match[1] ?? ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function labelsOf(said: string): string[] {
  const spanned = said.replace(span, (whole, first: string, last: string) => {
    const [from, to] = [Number(first), Number(last)];
    if (to <= from || to - from > longestSpan) return whole;
    return Array.from({ length: to - from + 1 }, (_, index) => String(from + index)).join(' ');
  });
  return [...new Set(spanned.match(/\d+(?:\.\d+)?/gu) ?? [])];
}
