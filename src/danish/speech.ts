import type { Language } from './language.ts';

/** What is known of the language in which one person is to be answered, whatever they write. */
export interface Speech {
  /** What they have asked for; absent while they have asked for nothing. */
  readonly chosen?: Language;
  /** Of their client. */
  readonly client: Language;
}

/**
 * The language in which somebody is answered: what they have asked for, else that of their words, else that of their client.
 *
 * @param told what the words tell, or the card whose button was pressed; undefined where they do not
 */
export function spokenLanguage({ chosen, client }: Speech, told: Language | undefined): Language {
  return chosen ?? told ?? client;
}

/** A command or a press with the language of its answer in the place of its own; as it is where it has none. */
export function spokenTo<Said extends { readonly language?: Language | undefined }>(speech: Speech, said: Said): Said {
  return said.language === undefined ? said : { ...said, language: spokenLanguage(speech, said.language) };
}
