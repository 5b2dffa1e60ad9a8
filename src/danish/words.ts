/** The words of a text, lower case, NFC: letters and digits, with hyphens and dots inside a word kept ("10-årsplan", "2.0"). */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:[-.'’][\p{L}\p{N}]+)*/gu) ?? []
  );
}

/**
 * Function words of Danish and English, and the words with which questions are asked: they say nothing about the matter.
 * Not the English "it", for IT is a matter.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `ad af al alle alt anden at blev blive bliver da de dem den denne der deres det dette dig din disse dog du efter eller en end er et for fra
  få fået får før ham han hans har havde have hende hendes her hos hun hvad hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår i ikke ind
  ingen ja jeg jer jo kan kom kommer kunne lige lå man mange med meget men mig min mine mit mod må ned noget nogen nogle nu når og også om op os over på selv sig
  sin sine sit skal skulle som sådan så thi til ud under var vedr vedrørende ved vi vil ville være været år seneste sidst
  omkring angående ift vedr endnu hva ved egentlig nogensinde bare mon
  a about an and are as at be been by did do does for from had has have how in is of on or that the their they this to was were what when where which
  who whom why will with`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
