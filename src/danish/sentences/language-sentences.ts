import type { Language } from '../language.ts';

/** What is said where somebody chooses the language: always in the one that holds from then on. */
export interface LanguageSentences {
  readonly chosen: string;
  readonly automatic: string;
  /** Of a committee. */
  readonly committeeSpeaks: (committee: string) => string;
  readonly committeeSpeaksAlready: (committee: string) => string;
  /** To whoever may not choose for the others. */
  readonly onlySecretary: string;
  readonly committeeHasOne: string;
  /** To a question where the language is everybody's: what to write, and who may. */
  readonly asked: (wish: Language) => string;
}

export const languageSentences: Readonly<Record<Language, LanguageSentences>> = {
  da: {
    chosen:
      'Fra nu af svarer jeg dig på dansk, uanset hvilket sprog du skriver på. Skriv »skift sprog«, hvis du hellere vil have engelsk, eller »automatisk sprog«, så følger jeg det sprog, du skriver på.',
    automatic: 'Fra nu af svarer jeg på det sprog, du skriver på. Skriv »skift sprog«, hvis du vil vælge et fast.',
    committeeSpeaks: (committee) =>
      `Opslag og fælles kort for ${committee} er fra nu af på dansk. Det, der står i dokumenterne, oversætter jeg ikke. Fortryd med »skift sprog til engelsk«.`,
    committeeSpeaksAlready: (committee) =>
      `Opslag og fælles kort for ${committee} er allerede på dansk. Skriv »skift sprog til engelsk«, hvis de skal være på engelsk.`,
    onlySecretary:
      'Her gælder sproget for alle i udvalget, så det er sekretæren eller formanden, der vælger det. Skriv »skift sprog« til mig i en personlig chat: så gælder det kun for dig.',
    asked: (wish) =>
      `Ja, jeg kan både dansk og engelsk. Her gælder sproget for alle i udvalget, så det er sekretæren eller formanden, der vælger det: skriv »skift sprog til ${wish === 'da' ? 'dansk' : 'engelsk'}«. Skriv »skift sprog« til mig i en personlig chat, hvis det kun skal gælde for dig.`,
    committeeHasOne:
      'Et udvalg har ét sprog til opslag og fælles kort. Skriv »skift sprog til dansk« eller »skift sprog til engelsk«.',
  },
  en: {
    chosen:
      'From now on I answer you in English, whichever language you write in; what stands in documents I do not translate. Write “switch language” if you prefer Danish, or “automatic language” and I follow the language you write in.',
    automatic:
      'From now on I answer in the language you write in. Write “switch language” if you want to choose one for good.',
    committeeSpeaks: (committee) =>
      `Posts and shared cards of ${committee} are in English from now on. What stands in documents I do not translate. Undo with “switch language to Danish”.`,
    committeeSpeaksAlready: (committee) =>
      `Posts and shared cards of ${committee} are in English already. Write “switch language to Danish” if they are to be in Danish.`,
    onlySecretary:
      'Here the language is that of everybody in the committee, so its secretary or chair chooses it. Write “switch language” to me in a personal chat: then it is for you alone.',
    asked: (wish) =>
      `Yes, I know both Danish and English. Here the language is that of everybody in the committee, so its secretary or chair chooses it: write “switch language to ${wish === 'da' ? 'Danish' : 'English'}”. Write “switch language” to me in a personal chat if it is to be for you alone.`,
    committeeHasOne:
      'A committee has one language for posts and shared cards. Write “switch language to Danish” or “switch language to English”.',
  },
};
