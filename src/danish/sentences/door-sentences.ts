import type { Language } from '../language.ts';

/** What the bot says where it does not do what it was asked, whatever that was. */
export interface DoorSentences {
  /** To a press that is delivered again. */
  readonly takenAlready: string;
  readonly writesTooFast: string;
  readonly pressesTooFast: string;
  readonly sendsTooMany: string;
  /** To somebody whose whole organisation writes too much. */
  readonly isTooBusy: string;
}

export const doorSentences: Readonly<Record<Language, DoorSentences>> = {
  da: {
    takenAlready: 'Det tryk har jeg allerede taget imod. Det tæller kun én gang.',
    writesTooFast: 'Du skriver hurtigere, end jeg kan følge med. Vent et øjeblik, og skriv så igen.',
    pressesTooFast:
      'Du trykker hurtigere, end jeg kan følge med. Det sidste blev ikke gjort: vent et øjeblik, og tryk igen.',
    sendsTooMany:
      'Det var mange filer på kort tid. De sidste har jeg ikke taget imod: vent nogle minutter, og send dem igen.',
    isTooBusy: 'Der er så mange, der skriver til mig lige nu, at jeg ikke kan følge med. Prøv igen om et øjeblik.',
  },
  en: {
    takenAlready: 'I have taken that press already. It counts only once.',
    writesTooFast: 'You write faster than I can keep up. Wait a moment, then write again.',
    pressesTooFast: 'You press faster than I can keep up. The last one was not done: wait a moment and press again.',
    sendsTooMany:
      'Those were many files in a short time. I have not taken the last ones: wait some minutes and send them again.',
    isTooBusy: 'So many people write to me right now that I cannot keep up. Please try again in a moment.',
  },
};
