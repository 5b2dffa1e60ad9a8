import type { MembershipSentences } from './membership-sentences.ts';

const counted = (one: string, many: string) => (count: number) => (count === 1 ? one : `${many} (${count})`);

export const membershipSentencesDanish: MembershipSentences = {
  heading: 'Roller og medlemmer',
  spoken: (committee, members) => `Roller i ${committee}: ${members === 1 ? '1 medlem' : `${members} medlemmer`}.`,
  administrators: 'Administratorer',
  unnamedAdministrators: (count) => (count === 1 ? '1 uden for udvalget' : `${count} uden for udvalget`),
  groups: {
    chair: counted('Formand', 'Formænd'),
    'deputy-chair': counted('Næstformand', 'Næstformænd'),
    'co-chair': counted('Medforperson', 'Medforpersoner'),
    secretary: counted('Sekretær', 'Sekretærer'),
    member: counted('Medlem', 'Medlemmer'),
    substitute: counted('Suppleant', 'Suppleanter'),
    observer: counted('Observatør', 'Observatører'),
  },
  noSecretary: 'Udvalget har ingen sekretær. En administrator giver rollen, for eksempel i felterne her.',
  inTheList: 'find dem i listen nedenfor',
  closedBeside: 'Ser også lukkede punkter',
  closedDespite: 'Ser ikke lukkede punkter trods rollen',
  guests: 'Gæster på kommende møder',
  guestOf: (items, day) => (items === '' ? day : `punkt ${items}, ${day}`),
  former: 'Tidligere medlemmer',
  formerUntil: (name, day) => `${name} (til ${day})`,
  more: (count) => `og ${count} til`,
  formHeading: 'Ret',
  person: 'Person',
  personHint: 'Skriv begyndelsen af navnet',
  personMissing: 'Vælg en person.',
  left: (count) =>
    `${count} er der ikke plads til i listen. Skriv i stedet for eksempel »gør NAVN til suppleant i UDVALG«.`,
  role: 'Rolle',
  closed: 'Lukkede punkter',
  unchanged: 'Uændret',
  closedChoices: { yes: 'Må se dem', no: 'Må ikke se dem', 'as-role': 'Følger rollen' },
  lastDay: 'Sidste dag, hvis personen er udtrådt',
  save: 'Gem',
  identities: 'Hvem er hvem',
  formerMark: 'tidligere',
  refusals: {
    nothing: 'Vælg, hvad der skal ændres.',
    contradiction: 'Sidste dag kan ikke gemmes sammen med en ny rolle eller ret. Gem det ene først.',
    'not-yours': 'Det kan du ikke ændre her.',
    office: 'Sekretær og formandskab kan kun en administrator ændre.',
    'not-in': 'Personen er ikke medlem. Tilføj personen i udvalgets kanal, eller bed en administrator om det.',
    'last-secretary':
      'Det er udvalgets eneste sekretær. Uden en sekretær får ingen besked om afbud og forslag. Tryk Gem igen, hvis det er meningen.',
    'future-day': 'Den dag er ikke kommet endnu. Gem det, når den er der.',
    'long-ago': 'Den dag ligger for langt tilbage. Se årstallet efter.',
    'nobody-chosen': 'Vælg en person på listen.',
    'unreadable-day': 'Datoen kan jeg ikke læse. Vælg den i kalenderen.',
  },
  roleSaved: (name, role, committee) => `Gemt: ${name} er nu ${role} i ${committee}.`,
  back: (name, role, committee) => `Gemt: ${name} er igen med i ${committee} som ${role}.`,
  closedSaved: {
    yes: (name, committee) => `Gemt: ${name} må nu se lukkede punkter i ${committee}, i den personlige chat med mig.`,
    no: (name, committee) => `Gemt: ${name} må ikke se lukkede punkter i ${committee}.`,
    'as-role': (name, committee) => `Gemt: for ${name} følger retten til lukkede punkter i ${committee} igen rollen.`,
  },
  closedUndo: {
    yes: (name, committee) => `Fortryd med »fjern retten til lukkede punkter fra ${name} i ${committee}«.`,
    no: (name, committee) => `Fortryd med »giv ${name} ret til lukkede punkter i ${committee}«.`,
    'as-role': (name, committee) => `Fortryd med »giv ${name} ret til lukkede punkter i ${committee}«.`,
  },
  ended: (name, committee, day) => `Gemt: ${name} er ikke længere med i ${committee}. Sidste dag var ${day}.`,
  endedStays:
    'Er personen stadig i teamet, bliver det ved med at gælde her, men personen kan stadig læse kanalen. Fjernes personen fra teamet og kommer tilbage senere, er personen medlem igen.',
  endUndo: (name, committee) => `Fortryd med »gør ${name} til medlem af ${committee}«.`,
  nobody: (name, committee, members) =>
    `Jeg kender ingen i ${committee} med navnet ${name}. Jeg kender: ${members}. Skriv hele navnet, eller nævn personen med @.`,
  several: (name, committee, members) =>
    `Flere i ${committee} kan være ${name}: ${members}. Skriv hele navnet, eller vælg personen på kortet: »vis medlemmer«.`,
};
