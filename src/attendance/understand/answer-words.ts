import type { Language } from '../../danish/language.ts';
import { danishAnswerWords } from './danish-answer-words.ts';
import { englishAnswerWords } from './english-answer-words.ts';
import type { WordRule } from './word-rule.ts';

/** How answers are worded in a language. */
export function wordsFor(language: Language): readonly WordRule[] {
  return language === 'en' ? englishAnswerWords : danishAnswerWords;
}
