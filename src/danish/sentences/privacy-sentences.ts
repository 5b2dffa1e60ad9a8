import type { Language } from '../language.ts';
import type { PrivacySentences } from './privacy-words.ts';

const danish: PrivacySentences = {
  onlyInPersonalChat: 'Skriv det til mig i den personlige chat, så ingen andre læser med.',
  nothingKept: 'Jeg har ikke gemt noget om dig ud over det, der står i udvalgenes dokumenter.',
  summary: (lines) =>
    `Det har jeg gemt om dig:\n\n${lines.join('\n')}\n\nDit navn kan også stå i udvalgenes dagsordener og referater; de er arkiv. Tag imod filen herunder, så får du det hele. Dine svar kan du slette med »slet mine svar«.`,
  summaryLine: (name, count) => `- ${name}: ${count}`,
  fileName: (day) => `Mine oplysninger ${day}.json`,
  fileDescription: 'Alt, hvad jeg har gemt om dig. Filen laves, når du tager imod den, og lægges i dit OneDrive.',
  noAnswers: 'Jeg har ingen svar fra dig, så der er ikke noget at slette.',
  deleteHeading: 'Slet dine svar?',
  deleteLines: (coming, past) => [
    ...(coming.length === 0 && past === 0 ? ['Du har ikke svaret på noget møde. Noget andet hører med:'] : []),
    'Jeg sletter dine svar, dine beskeder til sekretæren, navne på suppleanter, du har nævnt, dine tommelfingre og loggen over det.',
    ...(coming.length === 0
      ? []
      : ['Til disse møder har du så ikke svaret, og du kan blive mindet om det:', ...coming]),
    ...(past === 0
      ? []
      : [past === 1 ? 'Også svaret til et møde, der er holdt.' : `Også svarene til ${past} møder, der er holdt.`]),
    'Referaterne bliver, som de er. Det kan ikke fortrydes.',
  ],
  deleteMore: (count) => `og ${count} til`,
  deleteYes: 'Ja, slet dem',
  no: 'Nej',
  kept: 'Intet er slettet.',
  deleted: (coming) =>
    coming === 0
      ? 'Dine svar er slettet.'
      : `Dine svar er slettet. ${coming === 1 ? 'Et kommende møde står' : `${coming} kommende møder står`} nu som ubesvaret.`,
  allOfMine:
    'Jeg kan selv slette dine svar: skriv »slet mine svar«. Skal alt om dig slettes, kan en af dem, der driver botten (en administrator), gøre det. »Vis mine data« viser, hvad jeg har gemt.',
  onlyAdministrators:
    'Kun en administrator kan slette alle oplysninger om en person. Dine egne svar kan du selv slette: skriv »slet mine svar«.',
  nobodyCalled: (name) =>
    `Jeg har ikke gemt oplysninger om nogen, der hedder »${name}«. Skriv navnet, som det står i Teams, eller personens objekt-id fra Entra.`,
  severalCalled: (name, people) =>
    `Flere hedder noget, der ligner »${name}«. Skriv det samme igen med objekt-id'et i stedet for navnet:\n\n${people.join('\n')}`,
  eraseHeading: 'Slet alle oplysninger om denne person?',
  eraseWho: (name, personId) => `${name} (${personId})`,
  eraseLines: (rows, archivedMeetings) => [
    `Det fjerner eller ændrer ${rows} poster: svar, medlemskaber, beskeder, forslag, chat, kalender og alt andet. Det kan ikke fortrydes.`,
    ...(archivedMeetings === 0
      ? []
      : [`Navnet står i dokumenter og referater fra ${archivedMeetings} møder. De er arkiv og bliver, som de er.`]),
    'Er personen stadig i udvalgets team, kommer medlemskabet tilbage, næste gang jeg ser, hvem der er med: fjern dem derfra først.',
    'Er nogen spurgt, om de vil tage personens plads, får de ikke besked om, at de ikke skal.',
  ],
  eraseShared: (names) =>
    `En anden hedder det samme (${names}), så navnet bliver stående i tekster, hvor det kan være den anden.`,
  eraseYes: 'Ja, slet alt',
  erased: (rows, archivedMeetings) =>
    `Alle oplysninger om personen er slettet (${rows} poster).${archivedMeetings === 0 ? '' : ` Navnet står stadig i dokumenter og referater fra ${archivedMeetings} møder, som er arkiv.`} Slet også din egen besked her, hvor navnet står.`,
  eraseUnfinished:
    'Noget blev ændret imens, så ikke alt er slettet endnu. Jeg prøver igen af mig selv; du kan også trykke igen.',
  notYours: 'Det spørgsmål er til en anden.',
};

const english: PrivacySentences = {
  onlyInPersonalChat: 'Write it to me in the personal chat, so that nobody else reads along.',
  nothingKept: 'I keep nothing about you beyond what stands in the committees’ documents.',
  summary: (lines) =>
    `This is what I keep about you:\n\n${lines.join('\n')}\n\nYour name may also stand in the committees’ agendas and minutes; they are archive. Accept the file below to get all of it. You can delete your answers with “delete my answers”.`,
  summaryLine: (name, count) => `- ${name}: ${count}`,
  fileName: (day) => `My data ${day}.json`,
  fileDescription: 'All that I keep about you. The file is made when you accept it, and put into your OneDrive.',
  noAnswers: 'I have no answers of yours, so there is nothing to delete.',
  deleteHeading: 'Delete your answers?',
  deleteLines: (coming, past) => [
    ...(coming.length === 0 && past === 0 ? ['You have answered no meeting. Something else belongs to it:'] : []),
    'I delete your answers, your notes to the secretary, names of substitutes whom you named, your thumbs, and the log of it.',
    ...(coming.length === 0
      ? []
      : ['To these meetings you have then not answered, and you may be reminded:', ...coming]),
    ...(past === 0
      ? []
      : [
          past === 1
            ? 'Also the answer to a meeting that is over.'
            : `Also the answers to ${past} meetings that are over.`,
        ]),
    'The minutes stay as they are. This cannot be undone.',
  ],
  deleteMore: (count) => `and ${count} more`,
  deleteYes: 'Yes, delete them',
  no: 'No',
  kept: 'Nothing was deleted.',
  deleted: (coming) =>
    coming === 0
      ? 'Your answers are deleted.'
      : `Your answers are deleted. ${coming === 1 ? 'One coming meeting is' : `${coming} coming meetings are`} now unanswered.`,
  allOfMine:
    'I can delete your answers myself: write “delete my answers”. If everything about you is to be deleted, one of those who run the bot (an administrator) can do it. “Show my data” shows what I keep.',
  onlyAdministrators:
    'Only an administrator can delete all data about a person. Your own answers you can delete yourself: write “delete my answers”.',
  nobodyCalled: (name) =>
    `I keep no data about anybody called “${name}”. Write the name as it stands in Teams, or the person’s object id from Entra.`,
  severalCalled: (name, people) =>
    `Several people are called something like “${name}”. Write the same again with the object id in the place of the name:\n\n${people.join('\n')}`,
  eraseHeading: 'Delete all data about this person?',
  eraseWho: (name, personId) => `${name} (${personId})`,
  eraseLines: (rows, archivedMeetings) => [
    `This removes or changes ${rows} entries: answers, memberships, messages, proposals, chat, calendar and all else. It cannot be undone.`,
    ...(archivedMeetings === 0
      ? []
      : [
          `The name stands in documents and minutes of ${archivedMeetings} meetings. They are archive and stay as they are.`,
        ]),
    'If the person still is in the committee’s team, the membership comes back when I next look who is in it: remove them there first.',
    'Somebody who was asked to take the person’s seat is not told that they are not needed.',
  ],
  eraseShared: (names) => `Somebody else has the same name (${names}), so it stays in texts that may mean the other.`,
  eraseYes: 'Yes, delete all',
  erased: (rows, archivedMeetings) =>
    `All data about the person is deleted (${rows} entries).${archivedMeetings === 0 ? '' : ` The name still stands in documents and minutes of ${archivedMeetings} meetings, which are archive.`} Delete your own message here, too, in which the name stands.`,
  eraseUnfinished:
    'Something was changed meanwhile, so not everything is deleted yet. I try again by myself; you may also press again.',
  notYours: 'That question is for somebody else.',
};

export const privacySentences: Readonly<Record<Language, PrivacySentences>> = { da: danish, en: english };
