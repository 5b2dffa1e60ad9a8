import { type Language, languageOf } from '../../danish/language.ts';

const danish =
  /(?<![\p{L}])(?:jeg|ikke|afbud|til|kommer|deltager|møde\p{L}*|kan|med|torsdag|mandag|tirsdag|onsdag|fredag|den|er|på|måske|først|virtuelt|forhindret|melder|går|sender|stedet|desværre)(?!\p{L})/gu;
const english =
  /(?<![\p{L}])(?:i['’]?(?:m|ll|ve|d)|i (?:can|will|am|have|might|may|won|do|decline|accept|need|must|would)|can['’]?t|cannot|won['’]?t|not|attend\p{L}*|join\p{L}*|meeting|count me|maybe|perhaps|make it|there|leav\p{L}+|will|the|only|sorry|unable|instead|apolog\p{L}+|regrets|(?:mon|tues|wednes|thurs|fri)day|late|my|please|decline|tentative|until|be)(?!\p{L})/gu;

/** In which language an answer is written. */
export function answerLanguage(text: string, fallback: Language): Language {
  const lower = text.toLowerCase();
  const [da, en] = [lower.match(danish)?.length ?? 0, lower.match(english)?.length ?? 0];
  if (da === en) return languageOf(text, fallback);
  return da > en ? 'da' : 'en';
}
