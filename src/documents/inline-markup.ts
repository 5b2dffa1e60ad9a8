import { isInvisible } from '../danish/normalise.ts';
import type { Link } from '../minutes/parse/line.ts';

/** A run of text without its inline markup. */
export interface PlainRun {
  /** White space collapsed and trimmed. */
  readonly text: string;
  /** Where each character of `text` stands in the source. */
  readonly offsets: readonly number[];
  /** Everything but punctuation is bold. */
  readonly isBold: boolean;
  readonly links: readonly Link[];
}

const LINK =
  /\[([^[\]]{0,500})\]\(\s*<?([^\s()<>]{0,1000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,500})?)>?(?:\s+"[^"]{0,200}")?\s*\)/y;
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^\s<>]{1,1000}|[\w.+-]{1,64}@[\w.-]{1,100})>/y;
const ADDRESS = /https?:\/\/[^\s<>()[\]|"]{1,1000}/y;
const COMMENT = /<!--[\s\S]{0,2000}?-->/y;
const TAG = /<\/?([a-zA-Z][a-zA-Z0-9]{0,10})(?:\s[^<>]{0,300})?\/?>/y;
const ENTITY = /&(amp|lt|gt|quot|apos|nbsp|#39|#160);/y;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  '#160': ' ',
};
const WORD = /[\p{L}\p{N}]/u;

/**
 * Reads `source` from `start` to `end` as a run of Markdown: emphasis, links, escapes, entities and simple tags are
 * taken away. Text that has no markup comes through as it is.
 */
export function readInline(source: string, start: number, end: number): PlainRun {
  const out = new RunWriter();
  const stars = (source.slice(start, end).match(/\*+/g) ?? []).length;
  let openUnderscores = 0;
  let labelEnd = -1;
  let afterLink = -1;
  let at = start;
  const match = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    return found !== null && at + found[0].length <= end ? found : undefined;
  };
  while (at < end) {
    if (at === labelEnd) {
      out.closeLink();
      at = afterLink;
      labelEnd = -1;
      continue;
    }
    const character = source[at] ?? '';
    if (character === '\\') {
      if (at + 1 >= end) break;
      if (/[!-/:-@[-`{-~]/.test(source[at + 1] ?? '')) at += 1;
      out.write(source[at] ?? '', at);
      at += 1;
    } else if (character === '*' || character === '_') {
      let length = 1;
      while (at + length < end && source[at + length] === character) length += 1;
      const before = at > start ? (source[at - 1] ?? ' ') : ' ';
      const after = at + length < end ? (source[at + length] ?? ' ') : ' ';
      const touches = !/\s/.test(before) || !/\s/.test(after);
      const isInWord = WORD.test(before) && WORD.test(after);
      const isMarkup =
        character === '*'
          ? touches && stars > 1 && !(length === 1 && /\d/.test(before) && /\d/.test(after))
          : touches && !isInWord && (openUnderscores > 0 || isClosedLater(source, at + length, end));
      if (isMarkup) {
        if (character === '_') openUnderscores = openUnderscores > 0 ? 0 : 1;
        if (length >= 2) out.isBold = !out.isBold;
      } else for (let index = 0; index < length; index += 1) out.write(character, at + index);
      at += length;
    } else if (character === '`') {
      if (source.indexOf('`', at + 1) === -1 && source.lastIndexOf('`', at - 1) < start) out.write(character, at);
      at += 1;
    } else if (character === '!' && source[at + 1] === '[') {
      at += 1;
      const image = match(LINK);
      if (image === undefined) out.write('!', at - 1);
      else at += image[0].length;
    } else if (character === '[' && labelEnd === -1) {
      const link = match(LINK);
      if (link === undefined) {
        out.write(character, at);
        at += 1;
      } else {
        out.openLink(link[2] ?? '');
        labelEnd = at + 1 + (link[1]?.length ?? 0);
        afterLink = at + link[0].length;
        at += 1;
      }
    } else if (character === '<') {
      const autolink = match(AUTOLINK);
      const comment = autolink === undefined ? match(COMMENT) : undefined;
      const tag = autolink === undefined && comment === undefined ? match(TAG) : undefined;
      if (autolink !== undefined) {
        out.openLink(autolink[1] ?? '');
        out.writeAll(autolink[1] ?? '', at + 1);
        out.closeLink();
        at += autolink[0].length;
      } else if (comment !== undefined) at += comment[0].length;
      else if (tag !== undefined) {
        if (/^(?:b|strong)$/i.test(tag[1] ?? '')) out.isBold = !tag[0].startsWith('</');
        out.write(' ', at);
        at += tag[0].length;
      } else {
        out.write(character, at);
        at += 1;
      }
    } else if (character === '&') {
      const entity = match(ENTITY);
      out.write(entity === undefined ? character : (ENTITIES[entity[1] ?? ''] ?? character), at);
      at += entity?.[0].length ?? 1;
    } else if (character === 'h' && labelEnd === -1) {
      const address = match(ADDRESS)?.[0].replace(/[.,;:]+$/, '');
      if (address === undefined) out.write(character, at);
      else {
        out.openLink(address);
        out.writeAll(address, at);
        out.closeLink();
      }
      at += address?.length ?? 1;
    } else {
      out.write(character, at);
      at += 1;
    }
  }
  return out.finish();
}

function isClosedLater(source: string, from: number, end: number): boolean {
  for (let at = source.indexOf('_', from); at !== -1 && at < end; at = source.indexOf('_', at + 1)) {
    const after = at + 1 < end ? (source[at + 1] ?? ' ') : ' ';
    if (!/\s/.test(source[at - 1] ?? ' ') && !WORD.test(after)) return true;
  }
  return false;
}

/** Collects the characters that remain, with their places. */
class RunWriter {
  isBold = false;
  private readonly characters: string[] = [];
  private readonly offsets: number[] = [];
  private readonly links: Link[] = [];
  private open: { target: string; from: number } | undefined;
  private solid = 0;
  private boldSolid = 0;

  write(character: string, offset: number): void {
    const code = character.charCodeAt(0);
    const last = this.characters.at(-1);
    if (code > 127 || code < 33) {
      if (isInvisible(character)) return;
      if (/\s/.test(character)) {
        if (last === undefined || last === ' ') return;
        this.characters.push(' ');
        this.offsets.push(offset);
        return;
      }
    }
    this.characters.push(character);
    this.offsets.push(offset);
    if (isSolid(character, code)) {
      this.solid += 1;
      if (this.isBold) this.boldSolid += 1;
    }
  }

  writeAll(text: string, offset: number): void {
    for (let index = 0; index < text.length; index += 1) this.write(text[index] ?? '', offset + index);
  }

  openLink(target: string): void {
    this.open = { target, from: this.characters.length };
  }

  closeLink(): void {
    if (this.open === undefined) return;
    this.links.push({ text: this.characters.slice(this.open.from).join('').trim(), target: this.open.target });
    this.open = undefined;
  }

  finish(): PlainRun {
    const text = this.characters.join('').trimEnd();
    return {
      text,
      offsets: this.offsets.slice(0, text.length),
      isBold: this.solid > 0 && this.solid === this.boldSolid,
      links: this.links,
    };
  }
}

function isSolid(character: string, code: number): boolean {
  return code < 128
    ? (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123)
    : WORD.test(character);
}
