import type { Language } from '../language.ts';

/** About who was there, who somebody is and who did what. */
export interface PeopleSentences {
  readonly role: (role: string, meeting: string) => string;
  readonly roles: Readonly<Record<AskedRole, string>>;
  readonly substituteFor: (substitute: string, member: string, meeting: string) => string;
  readonly noSubstituteFor: (member: string) => string;
  readonly wasThere: (name: string, meeting: string) => string;
  readonly wasThereVirtually: (name: string, meeting: string) => string;
  readonly wasThereUntil: (name: string, time: string, meeting: string) => string;
  readonly wasAway: (name: string, meeting: string) => string;
  readonly isNotNamed: (name: string, meeting: string) => string;
  readonly wholeTime: (name: string, meeting: string) => string;
  readonly fromOrganization: (organization: string, meeting: string) => string;
  readonly invited: (meeting: string) => string;
  readonly count: (number: number, meeting: string) => string;
  readonly guestsOf: (meeting: string) => string;
  readonly presenterOf: (where: string) => string;
  readonly isKnownAs: (name: string) => string;
  readonly contact: (name: string) => string;
  readonly noContact: (name: string) => string;
}

export type AskedRole =
  | 'chair'
  | 'deputy-chair'
  | 'co-chair'
  | 'minute-taker'
  | 'observer'
  | 'secretariat'
  | 'guest'
  | 'contact';

export const peopleSentences: Readonly<Record<Language, PeopleSentences>> = {
  da: {
    role: (role, meeting) => `${role} ved ${meeting}:`,
    roles: {
      chair: 'Formand/mødeleder',
      'deputy-chair': 'Næstformand',
      'co-chair': 'Medformand',
      'minute-taker': 'Referent',
      observer: 'Observatør',
      secretariat: 'Sekretariat',
      guest: 'Gæst',
      contact: 'Kontaktperson',
    },
    substituteFor: (substitute, member, meeting) => `${substitute} mødte i stedet for ${member} – ${meeting}.`,
    noSubstituteFor: (member) => `Jeg finder ingen stedfortræder for ${member} i referaterne.`,
    wasThere: (name, meeting) => `Ja, ${name} var til stede ved ${meeting}.`,
    wasThereVirtually: (name, meeting) => `${name} deltog virtuelt i ${meeting}.`,
    wasThereUntil: (name, time, meeting) => `${name} deltog indtil kl. ${time} – ${meeting}.`,
    wasAway: (name, meeting) => `Nej, ${name} står under afbud/fraværende – ${meeting}.`,
    isNotNamed: (name, meeting) => `${name} er ikke nævnt blandt deltagere og afbud – ${meeting}.`,
    wholeTime: (name, meeting) => `Referatet nævner ikke, at ${name} gik før tid – ${meeting}.`,
    fromOrganization: (organization, meeting) => `Fra ${organization} ved ${meeting}:`,
    invited: (meeting) => `Indkaldt til ${meeting}:`,
    count: (number, meeting) => `${number} ved ${meeting}:`,
    guestsOf: (meeting) => `Gæster ved ${meeting}:`,
    presenterOf: (where) => `Punktet fremlægges af (${where}):`,
    isKnownAs: (name) => `Det står der om ${name}:`,
    contact: (name) => `Kontaktoplysninger på ${name}:`,
    noContact: (name) => `Jeg finder ikke de kontaktoplysninger på ${name}.`,
  },
  en: {
    role: (role, meeting) => `${role} at ${meeting}:`,
    roles: {
      chair: 'Chair',
      'deputy-chair': 'Deputy chair',
      'co-chair': 'Co-chair',
      'minute-taker': 'Minute taker',
      observer: 'Observer',
      secretariat: 'Secretariat',
      guest: 'Guest',
      contact: 'Contact',
    },
    substituteFor: (substitute, member, meeting) => `${substitute} came instead of ${member} – ${meeting}.`,
    noSubstituteFor: (member) => `I find no substitute for ${member} in the minutes.`,
    wasThere: (name, meeting) => `Yes, ${name} was present at ${meeting}.`,
    wasThereVirtually: (name, meeting) => `${name} attended virtually (virtuelt) – ${meeting}.`,
    wasThereUntil: (name, time, meeting) => `${name} took part until ${time} – ${meeting}.`,
    wasAway: (name, meeting) => `No, ${name} is listed as absent (afbud) – ${meeting}.`,
    isNotNamed: (name, meeting) => `${name} is not named among those present or away – ${meeting}.`,
    wholeTime: (name, meeting) => `The minutes do not say that ${name} left early – ${meeting}.`,
    fromOrganization: (organization, meeting) => `From ${organization} at ${meeting}:`,
    invited: (meeting) => `Invited to ${meeting}:`,
    count: (number, meeting) => `${number} at ${meeting}:`,
    guestsOf: (meeting) => `Guests at ${meeting}:`,
    presenterOf: (where) => `The item is presented by (${where}):`,
    isKnownAs: (name) => `What is said of ${name}:`,
    contact: (name) => `Contact details of ${name}:`,
    noContact: (name) => `I do not find those contact details of ${name}.`,
  },
};
