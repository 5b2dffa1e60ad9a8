/** Texts of nothing unusual but their amount: on a careless pattern or a loop in a loop they take minutes. */
export interface HeavyText {
  readonly what: string;
  readonly text: string;
}

/** `piece` again and again, up to the given number of characters. */
function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

/** Long lines, in each part of a document that has readers of its own. */
const longLines: readonly HeavyText[] = [
  ...[
    'a ',
    'a',
    'A',
    '(',
    '()',
    '[',
    '|',
    '| ',
    '1.',
    '1 ',
    '- ',
    '---',
    '* ',
    '_',
    '**',
    '<',
    '&',
    '\\',
    ' ',
    '\t',
    '0',
  ],
  ...[
    'å',
    ':',
    '. ',
    ', ',
    ' - ',
    'og ',
    'kl. ',
    '10-',
    'Anne Holm, ',
    'Anne Holm (',
    'Anne ',
    '[a](b) ',
    '<br>',
    '.....',
  ],
  ...[
    'den 1. maj ',
    'punkt 1 ',
    'at ',
    'http://a',
    'a.',
    'a@',
    'a@b.',
    'ikke ',
    'der indstilles ',
    'Bilag 1 ',
    '[](',
    '´',
  ],
].map((piece) => {
  const line = `${repeated(piece, 20_000)}x`;
  const head = `Referat fra Havnerådet\nTid: 4. marts 2027 kl. 10.00\n${line}\nDeltagere: ${line}\n`;
  const item = `1. ${line}\nSagsfremstilling\nKajen er slidt.\nBeslutning\n${line}\n`;
  return { what: `long lines of ${JSON.stringify(piece)}`, text: head + item };
});

const lineLimit = 14_900;
const characterLimit = 449_000;

/** As many lines as a document may have. */
const manyLines: readonly HeavyText[] = [
  ...['a', '- a', '| a | b |', 'Afbud:', 'Beslutning', 'Bilag:', '# a', '1. Velkomst', '1. Abc\n2. Def\nTekst', 'a:'],
  ...['Dagsorden\n1. Abc\n2. Def', 'Deltagere: Anne Holm, Bo Lund', 'Anne Holm, Byen', 'Indstilling\nat', '**Abc**'],
  ...[
    'Næste møde den 1. maj',
    'Frist 1. maj',
    'Punkt 1 Abc',
    '> a',
    'Beslutning\nGodkendt.',
    'Bilag 1: Abc',
    'Abc ..... 1',
  ],
  ...[
    'Anne Holm deltager i stedet for Bo Lund',
    'at Anne undersøger det inden 1. maj',
    'kl. 10.00-11.00 Abc',
    '1.1.1 Abc',
  ],
].map((piece) => {
  const text = `${piece}\n`.repeat(lineLimit / piece.split('\n').length).slice(0, characterLimit);
  return { what: `15,000 lines of ${JSON.stringify(piece)}`, text };
});

/** The same with a number or letters that differ from line to line. */
const differentLines: readonly HeavyText[] = [
  { what: 'numbered items', line: (number: number) => `${number}. Emne ${number}\nBeslutning\nGodkendt.` },
  { what: 'headings of other letters', line: (number: number) => `# ${letters(number)}` },
  { what: 'bold headings of other letters', line: (number: number) => `**${letters(number)}**` },
  { what: 'persons', line: (number: number) => `Deltagere: ${letters(number)} Holm, ${letters(number + 7)} Lund` },
  { what: 'apologies', line: (number: number) => `Afbud: ${letters(number)} Holm` },
  { what: 'attachments', line: (number: number) => `Bilag ${number}: ${letters(number)}` },
  { what: 'dotted leaders', line: (number: number) => `${letters(number)} ..... ${number}` },
  { what: 'tasks', line: (number: number) => `at ${letters(number)} Holm undersøger det inden 1. maj` },
].map(({ what, line }) => {
  let text = 'Referat fra Havnerådet\nTid: 4. marts 2027 kl. 10.00\nSted: Havnen\n';
  const height = line(1).split('\n').length;
  for (let number = 1; number * height < lineLimit && text.length < characterLimit; number += 1)
    text += `${line(number)}\n`;
  return { what: `thousands of ${what}`, text };
});

/** Eight letters that tell the number: 1 → "Baaaaaaa". */
function letters(number: number): string {
  const word = Array.from({ length: 8 }, (_, place) =>
    String.fromCharCode(97 + (Math.floor((number * 7_919) / 26 ** place) % 26)),
  ).join('');
  return word[0]?.toUpperCase() + word.slice(1);
}

export const heavyTexts: readonly HeavyText[] = [...longLines, ...manyLines, ...differentLines];
