import { isInvisible } from '../danish/normalise.ts';
import type { Link } from '../minutes/parse/line.ts';
import { withoutPrivateUse } from './docx-symbols.ts';

/** A printed line as its paragraph has it. */
export interface TextLine {
  /** White space collapsed and trimmed. */
  readonly text: string;
  /** All letters and digits are bold. */
  readonly isBold: boolean;
  readonly links: readonly Link[];
  /** The page on which it begins, from 1. */
  readonly page: number;
}

const ADDRESS = /https?:\/\/[^\s<>()[\]|"]{1,1000}/g;
const SOLID = /[\p{L}\p{N}]/u;
const PAGE_NUMBER = /^[\s.]*(\d{1,3})\s*$/;

/** Collects the runs of one line. */
export class LineBuilder {
  private raw = '';
  private isAnySolid = false;
  private isAllBold = true;
  private readonly links: { from: number; to: number; target: string }[] = [];
  private readonly page: number;

  constructor(page: number) {
    this.page = page;
  }

  get isEmpty(): boolean {
    return this.raw.trim() === '';
  }

  add(text: string, isBold: boolean, target: string | undefined): void {
    const from = this.raw.length;
    this.raw += text;
    if (SOLID.test(text)) {
      this.isAnySolid = true;
      this.isAllBold &&= isBold;
    }
    if (target === undefined) return;
    const last = this.links.at(-1);
    if (last?.target === target && last.to === from) last.to = this.raw.length;
    else this.links.push({ from, to: this.raw.length, target });
  }

  finish(isContents: boolean): TextLine {
    const text = tidy(isContents ? withLeader(this.raw) : this.raw);
    const links = this.links.map(({ from, to, target }) => ({ text: tidy(this.raw.slice(from, to)), target }));
    return {
      text,
      isBold: this.isAnySolid && this.isAllBold,
      links: links.length > 0 ? links : addressesIn(text),
      page: this.page,
    };
  }
}

/** In a table of contents the tab before the page number is a row of dots on paper. */
function withLeader(raw: string): string {
  const at = raw.lastIndexOf('\t');
  const page = at === -1 ? undefined : PAGE_NUMBER.exec(raw.slice(at + 1))?.[1];
  return page === undefined ? raw : `${raw.slice(0, at)} ..... ${page}`;
}

function tidy(raw: string): string {
  const composed = withoutPrivateUse(raw.normalize('NFC'));
  return [...composed]
    .filter((character) => !isInvisible(character))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Addresses that nobody made into links are links all the same. */
function addressesIn(text: string): Link[] {
  if (!text.includes('http')) return [];
  return [...text.matchAll(ADDRESS)].map(([address]) => {
    const target = address.replace(/[.,;:]+$/, '');
    return { text: target, target };
  });
}
