import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const source = new URL('../../../src/', import.meta.url);
/** What speaks to people; the command line has sentences of its own. */
const folders = ['teams', 'agenda', 'attendance', 'answers', 'access', 'privacy', 'wiring'];
/** Words by which texts of people are read, not sentences: no capital, no full stop. */
const vocabularies = /^(?:attendance\/understand|answers)\//u;

const literal = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/gu;
const isPattern = (text: string): boolean => /\\[spbdu]|\(\?|[|\]]|\+\)/u.test(text);
const isDanish = (text: string): boolean =>
  /[æøå]/iu.test(text) || /(?<!\p{L})(?:ikke|jeg|eller|og|på|til|af|der|som|med|du|er|kan)(?!\p{L})/u.test(text);
const isSentence = (text: string): boolean =>
  /\p{Ll}/u.test(text) && (/^\p{Lu}[^\n]*\s[^\n]*\s\S/u.test(text) || /\p{L} .*\p{L}[.!?]$/u.test(text));

/** Texts written in a file that somebody might read on a card or in a message; `file` is where it would stand in src/. */
function sentencesIn(file: string, code: string): string[] {
  const isVocabulary = vocabularies.test(file);
  const found = [...code.matchAll(literal)].filter(([text]) => !text.startsWith('/'));
  return found.flatMap(({ 0: text, index }) => {
    const before = code.slice(Math.max(0, index - 40), index);
    const words = text.slice(1, -1).replace(/\$\{[^}]*\}/gu, '…');
    // What a developer reads in a log or a stack.
    if (/(?:Error|from|import)\s*\(?\s*$/u.test(before) || isPattern(words)) return [];
    return isSentence(words) || (isDanish(words) && !isVocabulary) ? [`${file}: ${words.slice(0, 80)}`] : [];
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(new URL(`${folder}/`, source), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);
}

it('no sentence that a user reads stands outside the catalogue', () => {
  const files = folders.flatMap(filesIn);
  expect(files.length).toBeGreaterThan(300);
  expect(files.flatMap((file) => sentencesIn(file, readFileSync(new URL(file, source), 'utf8')))).toEqual([]);
});

it('a sentence is noticed in Danish and in English; patterns, comments and errors are none', () => {
  const code = [
    "const a = 'Dit svar er gemt.';",
    'const b = `I cannot reach that now.`;',
    "const c = 'ikke nu';",
    '// Dit svar er gemt.',
    "throw new Error('There is no meeting that this is about');",
    "const d = '(?:ikke|jeg)';",
  ].join('\n');
  expect(sentencesIn('teams/x.ts', code)).toEqual([
    'teams/x.ts: Dit svar er gemt.',
    'teams/x.ts: I cannot reach that now.',
    'teams/x.ts: ikke nu',
  ]);
});
