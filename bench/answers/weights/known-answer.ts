import type { KnownQuestion } from '../question-file.ts';

/** True where a text has the whole answer. */
export function isAnswer({ answers, all }: KnownQuestion, text: string): boolean {
  const said = plain(text);
  return (all ?? [answers]).every((group) => group.some((each) => said.includes(plain(each))));
}

/** True where a text has the answer, or something of one that is a list. */
export function isPartOfAnswer({ answers, all }: KnownQuestion, text: string): boolean {
  const said = plain(text);
  return (all?.flat() ?? answers).some((each) => said.includes(plain(each)));
}

/** True where the answer stands. */
export function isPlaceOfAnswer(
  { file, item, also = [] }: KnownQuestion,
  place: { readonly file: string | undefined; readonly item: string | undefined },
): boolean {
  return [{ file, item }, ...also].some(
    (each) => each.file === place.file && (each.item === null || each.item === place.item),
  );
}

/** Text without what a writer may choose: the file of questions names it as its `norm`. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\[([^[\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_#]/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\u2018\u2019\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}
