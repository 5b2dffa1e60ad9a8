import type { PostingSentences } from './posting-words.ts';

const clock = (time: string) => `kl. ${time.replace(':', '.')}`;

export const danishPosting: PostingSentences = {
  kinds: {
    agenda: 'dagsordenen',
    reminder: 'påmindelsen',
    today: 'beskeden på mødedagen',
    decisions: 'beslutningerne',
    change: 'ændringerne',
  },
  place: (isChannel, name) => {
    if (name === undefined) return isChannel ? 'udvalgets kanal' : 'udvalgets gruppechat';
    return `${isChannel ? 'kanalen' : 'gruppechatten'} »${name}«`;
  },
  failed: {
    refused: (post, meeting, there) =>
      `Jeg kunne ikke slå ${post} til mødet i ${meeting} op i ${there}: Jeg er fjernet derfra eller må ikke skrive dér. Tilføj mig igen, så slår jeg op, hvis det stadig er tid.`,
    gone: (post, meeting, there) =>
      `Jeg kunne ikke slå ${post} til mødet i ${meeting} op i ${there}: Den findes ikke længere. Tilføj mig i en anden kanal eller gruppechat, og bed en administrator om at forbinde den med udvalget, så slår jeg op dér.`,
    missed: (post, meeting, there) =>
      `Jeg nåede ikke at slå ${post} til mødet i ${meeting} op i ${there}, før mødet begyndte. Nu slår jeg det ikke op. Skriv »vis dagsorden« dér, hvis nogen skal se den.`,
  },
  rules: {
    agenda: 'Dagsordenen',
    reminder: 'Påmindelsen',
    today: 'På mødedagen',
    decisions: 'Beslutningerne',
    quietDays: 'Weekender og helligdage',
    off: 'slås ikke op',
    daysBefore: (days, time) =>
      `${days === 0 ? 'på mødedagen' : days === 1 ? 'dagen før mødet' : `${days} dage før mødet`} ${clock(time)}`,
    at: clock,
    whenMinutesAreIn: 'når referatet er læst ind',
    quiet: 'ingen opslag; de kommer hverdagen før',
    notQuiet: 'opslag som på andre dage',
  },
  card: {
    heading: 'Opslag',
    spoken: (committee) => `Det slår jeg op for ${committee}.`,
    saved: 'Gemt. Nu gælder:',
    reset: 'Tilbage til standard. Nu gælder:',
    nextHeading: 'Det næste, jeg slår op',
    save: 'Gem',
    backToUsual: 'Tilbage til standard',
  },
  form: {
    heading: 'Ret',
    agenda: 'Slå dagsordenen op',
    agendaDays: 'Dagsordenen: dage før mødet (0–60)',
    postAt: 'Klokkeslæt for dagsorden og påmindelse',
    reminder: 'Slå en påmindelse op med, hvem der kommer, og hvad der mangler',
    reminderDays: 'Påmindelsen: dage før mødet (0–30)',
    today: 'Skriv en linje om morgenen på mødedagen',
    todayAt: 'Klokkeslæt på mødedagen',
    decisions: 'Slå beslutningerne op, når referatet er læst ind',
    quietDays: 'Slå intet op i weekender og på helligdage',
  },
  problems: {
    'agenda-days': 'Skriv et helt antal dage fra 0 til 60 for dagsordenen.',
    'reminder-days': 'Skriv et helt antal dage fra 0 til 30 for påmindelsen.',
    'time-unreadable': 'Skriv klokkeslættet som »8«, »8.00« eller »08:00«.',
    'agenda-too-early': 'Dagsordenen kan højst slås op 60 dage før mødet.',
    'reminder-too-early': 'Påmindelsen kan højst slås op 30 dage før mødet.',
    'reminder-before-agenda': 'Påmindelsen kan ikke komme før dagsordenen.',
  },
  nothingChanged: 'Intet er ændret.',
  notYourForm: 'Kun den, der har åbnet formularen, kan gemme den. Skriv »opslag«, så får du din egen.',
  nowHolds: (committee) => `Det slår jeg nu op for ${committee}:`,
  undo: (committee) =>
    `Fortryd med »nulstil opslag for ${committee}«, eller ret det hele med »opslag for ${committee}«.`,
  now: 'nu',
  planned: (when, post, meeting, there) => `${when}: ${post} til mødet i ${meeting}, i ${there}`,
  planHeading: 'Det slår jeg op:',
  planGoesOn: '… og mere senere.',
  nothingPlanned:
    'Lige nu er der intet at slå op. Jeg slår op, når der er en dagsorden, og når kanalen er forbundet med udvalget.',
};
