/** A piece of a long text is found and quoted by itself: long enough to say something, short enough to be about one thing. */
const atLeast = 1_500;
const atMost = 2_500;

/** A run of characters of the text. */
interface Block {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts the text of a bilag into pieces of about 1,500 to 2,500 characters, between paragraphs and best before a heading; a
 * paragraph that is longer between its lines, a line that is longer between its words. A heading stays with what it is above. Every piece is
 * verbatim, and all together are the text but for the white space between them.
 */
export function cutPaper(text: string): string[] {
  if (text.length <= atMost) return [text];
  const pieces: Block[][] = [];
  let current: Block[] = [];
  for (const block of blocksOf(text)) {
    const start = current[0]?.from ?? block.from;
    const length = (current.at(-1)?.to ?? start) - start;
    const isFull = block.to - start > atMost || (length >= atLeast && isHeading(text, block));
    if (current.length > 0 && isFull) {
      const last = current.at(-1);
      const headings =
        current.length > 1 &&
        last !== undefined &&
        isHeading(text, last) &&
        !text.slice(last.from, last.to).includes('\n')
          ? [last]
          : [];
      pieces.push(current.slice(0, current.length - headings.length));
      current = headings;
    }
    current.push(block);
  }
  pieces.push(current);
  return pieces.flatMap((blocks) => {
    const [first, last] = [blocks[0], blocks.at(-1)];
    return first === undefined || last === undefined ? [] : [text.slice(first.from, last.to)];
  });
}

/** The paragraphs of a text, those that are too long for one piece in parts. */
function blocksOf(text: string): Block[] {
  return partsOf(text, { from: 0, to: text.length }, /\n{2,}/g).flatMap((paragraph) =>
    isShort(paragraph)
      ? [paragraph]
      : partsOf(text, paragraph, /\n/g).flatMap((line) => (isShort(line) ? [line] : cutLine(text, line))),
  );
}

function isShort({ from, to }: Block): boolean {
  return to - from <= atMost;
}

function partsOf(text: string, { from, to }: Block, separator: RegExp): Block[] {
  const parts: Block[] = [];
  let start = from;
  for (const match of text.slice(from, to).matchAll(separator)) {
    parts.push({ from: start, to: from + match.index });
    start = from + match.index + match[0].length;
  }
  return [...parts, { from: start, to }].filter((part) => part.to > part.from);
}

/** A long line in parts that end with a sentence, else with a word. */
function cutLine(text: string, { from, to }: Block): Block[] {
  const parts: Block[] = [];
  let start = from;
  while (to - start > atMost) {
    const window = text.slice(start, start + atMost);
    const sentence = Math.max(...['. ', '? ', '! '].map((end) => window.lastIndexOf(end)));
    const word = window.lastIndexOf(' ');
    const length = sentence >= atLeast ? sentence + 1 : word > 0 ? word : wholeCharacters(window);
    parts.push({ from: start, to: start + length });
    start += length + (text[start + length] === ' ' ? 1 : 0);
  }
  return start < to ? [...parts, { from: start, to }] : parts;
}

/** Without half of a surrogate pair at the end. */
function wholeCharacters(window: string): number {
  return /[\ud800-\udbff]$/.test(window) ? window.length - 1 : window.length;
}

/** A short line that ends without a full stop and is no entry of a list or row of a table. */
function isHeading(text: string, { from, to }: Block): boolean {
  const [line = ''] = text.slice(from, to).split('\n', 1);
  return line.length <= 100 && !/[.:;,!]$/.test(line) && !line.startsWith('- ') && !line.includes(' | ');
}
