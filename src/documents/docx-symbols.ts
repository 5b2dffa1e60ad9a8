/** Characters of the symbol fonts Wingdings and Symbol (their codes from F000) that mean something in a text. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x28, '☎'],
  [0x2a, '✉'],
  [0x4a, '☺'],
  [0x6c, '•'],
  [0x6e, '•'],
  [0x6f, '☐'],
  [0x71, '☐'],
  [0x73, '•'],
  [0x75, '•'],
  [0x76, '•'],
  [0x78, '☒'],
  [0x9f, '•'],
  [0xa7, '•'],
  [0xa8, '☐'],
  [0xd8, '•'],
  [0xe0, '→'],
  [0xe8, '→'],
  [0xf0, '→'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);
const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0x2d, '–'],
  [0xa3, '≤'],
  [0xae, '→'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb7, '•'],
  [0xde, '→'],
]);
const PRIVATE_USE = /[\uf000-\uf0ff]/g;

/** What a `<w:sym>` shows, from its font and its code in hexadecimal; empty for mere decoration. */
export function symbolText(font: string, code: string): string {
  const value = Number.parseInt(code, 16);
  if (Number.isNaN(value)) return '';
  if (value < 0xf000 || value > 0xf0ff)
    return value >= 0x20 && value <= 0xffff && !(value >= 0xd800 && value <= 0xf8ff) ? String.fromCharCode(value) : '';
  return (/^symbol$/i.test(font) ? SYMBOL : WINGDINGS).get(value - 0xf000) ?? '';
}

/** The same for symbols that stand among the letters of a text, where the font is mostly Wingdings. */
export function withoutPrivateUse(text: string): string {
  return text.replace(PRIVATE_USE, (character) => WINGDINGS.get(character.charCodeAt(0) - 0xf000) ?? '');
}
