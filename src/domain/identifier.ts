const danishLetters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', é: 'e', ü: 'u', ä: 'ae', ö: 'oe' };

/**
 * A stable, readable identifier of a name: lower case a–z, 0–9 and hyphens, at most 60 characters, so that it can be a
 * table key, a URL segment and a file name. Different names may give the same slug: the caller resolves that.
 *
 * @example slug('Børne- og Ungeudvalget') // 'boerne-og-ungeudvalget'
 */
export function slug(name: string): string {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøåéüäö]/g, (letter) => danishLetters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return plain === '' ? 'x' : plain;
}
