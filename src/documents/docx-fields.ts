import { UnreadableFile } from './unreadable-file.ts';

/** Fields whose result is true on paper only. */
const PAGE_NUMBERS = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;
const CONTENTS = /^\s*TOC\b/i;
const HYPERLINK = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]+)"/i;
const MAX_DEPTH = 50;
const SAFE_TARGET = /^(?:https?:\/\/|mailto:)\S+$/i;

interface OpenField {
  instruction: string;
  isResult: boolean;
}

/** The fields that are open at one place of the document; a table of contents goes on over paragraphs. */
export class FieldStack {
  private open: OpenField[] = [];

  /**
   * To be called where a paragraph begins. Only a table of contents goes on over paragraphs; another field that is still
   * open has lost its end, as happens where part of it was deleted.
   */
  beginParagraph(): void {
    this.open = this.open.filter((field) => field.isResult && CONTENTS.test(field.instruction));
  }

  begin(): void {
    if (this.open.length >= MAX_DEPTH) throw new UnreadableFile('damaged', `fields within ${MAX_DEPTH} fields`);
    this.open.push({ instruction: '', isResult: false });
  }

  instruct(text: string): void {
    const field = this.open.at(-1);
    if (field !== undefined && !field.isResult) field.instruction += text;
  }

  separate(): void {
    const field = this.open.at(-1);
    if (field !== undefined) field.isResult = true;
  }

  end(): void {
    this.open.pop();
  }

  /** True where text is part of an instruction, or is a page number. */
  get isSilent(): boolean {
    return this.open.some((field) => !field.isResult || PAGE_NUMBERS.test(field.instruction));
  }

  /** Within a table of contents that Word has made. */
  get isContents(): boolean {
    return this.open.some((field) => CONTENTS.test(field.instruction));
  }

  /** Where the innermost link leads. */
  get target(): string | undefined {
    const links = this.open.flatMap((field) => HYPERLINK.exec(field.instruction)?.[1] ?? []);
    return safeTarget(links.at(-1));
  }
}

/** Only addresses that a reader may follow without harm. */
export function safeTarget(target: string | undefined): string | undefined {
  return target !== undefined && SAFE_TARGET.test(target) ? target : undefined;
}
