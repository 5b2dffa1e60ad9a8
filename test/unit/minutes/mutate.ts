const noise = [
  '**',
  '****',
  '#',
  '## ',
  '|',
  '| a | b |',
  '- ',
  '1. ',
  '→ ',
  '(',
  ')',
  '[',
  '](',
  '<br>',
  '\t',
  '\u00a0',
  '\u200b',
  '\u00ad',
  '\ufeff',
  ':',
  'Beslutning\n',
  'Afbud: ',
  'kl. ',
  '4. marts',
  'e\u0301',
  '😀',
  'Ǆ',
  'ﬁ',
  '\u2028',
  '\r\n',
  '\n\n',
  '&amp;',
  '_',
  '`',
  '\\',
  '> ',
];

/** Lines dropped, doubled, moved, torn and joined, characters changed, markup strewn in, the end cut off. */
export function mutate(text: string, random: () => number, steps: number): string {
  const pick = (length: number) => Math.floor(random() * length);
  const any = () => noise[pick(noise.length)] ?? '';
  let lines = text.split('\n');
  for (let step = 0; step < steps; step += 1) {
    const at = pick(lines.length);
    const line = lines[at] ?? '';
    const cut = pick(line.length + 1);
    const way = pick(10);
    if (way === 0) lines.splice(at, 1);
    else if (way === 1) lines.splice(at, 0, line);
    else if (way === 2) lines.splice(pick(lines.length), 0, ...lines.splice(at, 1 + pick(5)));
    else if (way === 3) lines.splice(at, 1, line.slice(0, cut), line.slice(cut));
    else if (way === 4) lines.splice(at, 2, `${line}${lines[at + 1] ?? ''}`);
    else if (way === 5) lines[at] = `${line.slice(0, cut)}${any()}${line.slice(cut)}`;
    else if (way === 6) lines[at] = `${any()}${line}`;
    else if (way === 7)
      lines[at] = `${line.slice(0, cut)}${String.fromCodePoint(160 + pick(600))}${line.slice(cut + 1)}`;
    else if (way === 8) lines.push(...lines.slice(at, at + pick(10)));
    else if (random() < 0.2) lines = lines.slice(0, Math.max(3, at));
  }
  return lines.join('\n');
}
