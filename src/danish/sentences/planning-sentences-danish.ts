import type { PlanningSentences } from './planning-words.ts';

const clock = (time: string) => time.replace(':', '.');

/** What whoever makes and changes meetings reads, in Danish. */
export const danishPlanningSentences: PlanningSentences = {
  problems: {
    'committee-missing': () => 'Vælg, hvilket udvalg mødet er i.',
    'date-missing': () => 'Vælg en dato.',
    'date-unreadable': (typed) => `»${typed}« er ikke en dato, jeg kan læse. Skriv for eksempel 20-01-2027.`,
    'in-past': () => 'Mødet ligger i fortiden. Vælg et tidspunkt, der ligger forude.',
    'too-far': (date) => `Datoen ${date} ligger mere end tre år fremme. Er året rigtigt?`,
    'time-unreadable': (typed) => `»${typed}« er ikke et klokkeslæt, jeg kan læse. Skriv for eksempel 12:30.`,
    'end-without-start': () => 'Skriv også, hvornår mødet begynder.',
    'end-is-start': () => 'Mødet begynder og slutter på samme tid. Ret et af tidspunkterne.',
    'join-not-https': (typed) => `»${typed}« er ikke en adresse til et onlinemøde. Den skal begynde med https://.`,
    'too-long': (typed) => `»${typed}…« er for langt. Et felt kan højst være 300 tegn.`,
    'item-too-long': (typed) => `Punktet »${typed}…« er for langt. Et punkt kan højst være 500 tegn.`,
    'too-many-items': (count) => `Der er ${count} punkter. En dagsorden kan højst have 100.`,
  },
  refusals: {
    held: 'Det møde er holdt og har et referat, så det kan ikke ændres her.',
    begun: 'Det møde er allerede begyndt, så det kan ikke ændres længere.',
    'in-past': 'Det tidspunkt er allerede gået. Vælg et, der ligger forude.',
    cancelled: 'Det møde er aflyst. Skriv »genindkald mødet« først.',
  },
  onlySecretary: 'Det kan kun udvalgets sekretær og formandskab.',
  notForYou: 'Det møde kan jeg ikke hjælpe dig med her.',
  notYours: 'Den formular er til en anden. Skriv »nyt møde« eller »ret mødet« for at få din egen.',
  discarded: 'Der er ikke gemt noget.',
  gone: 'Det møde findes ikke længere.',
  whichDay: 'Hvilken dag skal mødet flyttes til? Skriv for eksempel »flyt mødet den 20. januar til den 27. kl. 13«.',
  whichMeeting: (committee, dates) => `Hvilket møde i ${committee}? Skriv datoen med. Jeg kender: ${dates}.`,
  nothingCancelled: (committee) => `Der er intet kommende møde i ${committee}, som er aflyst.`,
  tooLong:
    'Det er for meget til ét kort. Formularen står stadig, hvor du skrev. Gør dagsordenen kortere, og tryk igen.',
  form: {
    newHeading: 'Nyt møde',
    editHeading: 'Ret mødet',
    addressee: (name) => `Formularen er til ${name}. Andre kan ikke gemme den.`,
    committee: 'Udvalg',
    committeeHint: 'Vælg et udvalg',
    title: 'Mødets navn',
    date: 'Dato',
    start: 'Begynder',
    end: 'Slutter',
    place: 'Sted',
    joinUrl: 'Link til onlinemøde',
    mode: 'Form',
    modeUnknown: 'Ikke angivet',
    chair: 'Mødeleder',
    items: 'Dagsorden, ét punkt pr. linje',
    itemsHint: '1. Godkendelse af dagsorden\n2. 12.10–12.40 Budget (v/ Anna Holm)\n3. Lukket punkt: Valg af leverandør',
    itemsKept: 'Dagsordenen er for lang til formularen. Den bliver stående, som den er.',
    itemsLead: 'Uden punkter bliver mødet kun planlagt, og intet bliver lagt op.',
    closedKept: 'Lukkede punkter vises ikke med titel her. De beholder den, så længe linjen bliver stående.',
    save: 'Gem',
    saveAnyway: 'Gem alligevel',
    discard: 'Fortryd',
    overnight: (start, end) =>
      `Mødet begynder kl. ${clock(start)} og slutter kl. ${clock(end)}, altså efter midnat. Tryk »Gem alligevel«, hvis det er rigtigt.`,
    sameDay: (committee, times) =>
      `${committee} har allerede et møde den dag (${times}). Tryk »Gem alligevel«, hvis der skal være et til.`,
    drops: (titles) =>
      `Disse punkter har bilag eller tekst, som forsvinder fra dagsordenen: ${titles}. Tryk »Gem alligevel«, hvis de skal væk.`,
    plannedAlready: (when) =>
      `Der er allerede planlagt et møde ${when}. Nu er det dét, du udfylder. Tryk »Gem« igen, eller vælg en anden dato.`,
    overtaken:
      'En anden har ændret mødet, siden formularen blev åbnet. Her står det, du skrev. Tryk »Gem« igen, hvis det skal gælde.',
    nowIs: (label, value) => `${label} er nu: ${value}`,
    nothing: 'ingenting',
  },
  check: {
    cancelHeading: 'Skal mødet aflyses?',
    cancelLines: (hasAgenda) => [
      hasAgenda
        ? 'Alle, der har fået dagsordenen, ser på kortet, at mødet er aflyst.'
        : 'Der er ikke lagt noget op om mødet.',
      'Der kommer ingen påmindelser mere, og ingen kan svare. Stedfortrædere og gæster får besked.',
      'Det kan fortrydes med »genindkald mødet«.',
    ],
    callAgainHeading: 'Skal mødet indkaldes igen?',
    callAgainLines: [
      'Aflysningen forsvinder fra kortet, og man kan svare igen. De svar, der var givet, gælder stadig.',
    ],
    moveHeading: 'Skal mødet flyttes?',
    moveTo: (when) => `Nyt tidspunkt: ${when}`,
    moveLines: (hasAgenda) =>
      hasAgenda
        ? ['Kortet bliver rettet. De svar, der er givet, gjaldt det gamle tidspunkt, så alle bliver spurgt igen.']
        : ['Der er ikke lagt noget op om mødet endnu.'],
    sameDay: (times) => `Udvalget har allerede et møde den dag (${times}).`,
    overtaken: 'Mødet er blevet ændret i mellemtiden. Sådan ser det ud nu.',
    yes: 'Ja',
    no: 'Nej',
  },
  receipt: {
    made: 'Mødet er oprettet',
    changed: 'Mødet er rettet',
    cancelled: 'Mødet er aflyst',
    calledAgain: 'Mødet er indkaldt igen',
    moved: 'Mødet er flyttet',
    unchanged: 'Sådan står mødet',
    committee: 'Udvalg',
    place: 'Sted',
    joinUrl: 'Online',
    mode: 'Form',
    chair: 'Mødeleder',
    items: 'Dagsorden',
    planned: 'Mødet er planlagt. Dagsordenen bliver først lagt op, når der er punkter på den.',
    noConversation: (committee) =>
      `Dagsordenen bliver ikke lagt op nogen steder: ingen kanal er forbundet med ${committee}.`,
    notPosted: 'Udvalget har slået opslag af dagsordenen fra.',
    postedLater: (when) => `Dagsordenen bliver lagt op ${when}.`,
    postedNow: 'Dagsordenen bliver lagt op nu.',
    updated: 'Dagsordenen er lagt op. Kortet bliver rettet nu.',
    cancelledShown: 'Er dagsordenen lagt op, står der nu på kortet, at mødet er aflyst.',
    edit: 'Ret mødet',
    cancel: 'Aflys mødet',
    callAgain: 'Indkald igen',
  },
};
