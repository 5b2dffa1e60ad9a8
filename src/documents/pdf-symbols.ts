import { isInvisible } from '../danish/normalise.ts';

/** Signs that stand for an entry of a list where they begin a line. An arrow does not: "→ Godkendt" is how some print decisions. */
const BULLET = /^[•◦▪▫●○■□·∙‣⁃*–—➢►✓-]$/u;
/** What Word's fonts of symbols draw; their codes are those of letters, or the same in the private use area. */
const PICTURES: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '☐',
  113: '☐',
  118: '•',
  167: '▪',
  168: '☐',
  183: '•',
  216: '➢',
  224: '→',
  252: '✓',
  254: '☑',
  120: '☒',
};

/** True for a sign that begins an entry of a list. An "o" is one in lists of Word's second level. */
export function isBulletSign(text: string): boolean {
  return BULLET.test(text) || text === 'o';
}

/** The text of a glyph: pictures as the signs they show, ligatures as letters, without what has no ink and no meaning. */
export function glyphText(text: string, isSymbol: boolean): string {
  let out = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isPrivate = code >= 0xe000 && code <= 0xf8ff;
    if (isPrivate) out += (code >= 0xf000 && code <= 0xf0ff ? PICTURES[code - 0xf000] : undefined) ?? '•';
    else if (isSymbol && code > 32 && code < 256) out += PICTURES[code] ?? character;
    else if (code >= 0xfb00 && code <= 0xfb06) out += character.normalize('NFKC');
    // A soft hyphen that is painted ends its line; the joining of lines takes it away.
    else if (code === 0xad) out += character;
    else if (/\s/u.test(character)) out += ' ';
    else if (!isInvisible(character)) out += character;
  }
  return out;
}
