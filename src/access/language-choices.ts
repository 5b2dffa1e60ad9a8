import type { Language } from '../danish/language.ts';

/** In which language people have asked to be answered, by their Entra object id in lower case. */
export interface LanguageChoices {
  find(personId: string): Promise<Language | undefined>;
  save(personId: string, language: Language): Promise<void>;
  /** From then on their words tell again. One that is not there is no fault. */
  remove(personId: string): Promise<void>;
}
