import type { Language } from '../language.ts';

/** Why an answer was not taken; nothing was stored then. */
export type AttendanceRefusal =
  | 'meeting-begun'
  | 'meeting-cancelled'
  | 'meeting-moved'
  | 'time-malformed'
  | 'time-outside-meeting'
  | 'time-backwards'
  | 'no-such-item'
  | 'substitute-is-self'
  | 'substitute-too-long'
  | 'substitute-has-declined'
  | 'substitute-is-taken'
  | 'substitute-unclear'
  | 'substitute-cannot-delegate'
  | 'substitute-cannot-be-partial'
  | 'part-missing';

/** What the bot says about answers to meetings, beside the cards. */
export interface AttendanceReplies {
  readonly refusals: Readonly<Record<AttendanceRefusal, string>>;
  /** The refusal `substitute-unclear`, with the names that fit. */
  readonly substituteUnclear: (names: string) => string;
  readonly superseded: string;
  readonly noteDropped: string;
  readonly substituteAccepted: (member: string, when: string) => string;
  readonly substituteDeclined: (member: string, when: string) => string;
  readonly substituteWithdrawn: string;
  readonly discarded: string;
  readonly notYours: string;
  readonly onlySecretary: string;
}

export const attendanceReplies: Readonly<Record<Language, AttendanceReplies>> = {
  da: {
    refusals: {
      'meeting-begun': 'Mødet er begyndt, så svar kan ikke længere ændres. Sig det til mødesekretæren.',
      'meeting-cancelled': 'Mødet er aflyst, så der er ikke brug for svar.',
      'meeting-moved':
        'Mødet er flyttet, siden kortet blev sendt. Se den nye tid i den nyeste dagsorden, og svar der. Skriv »vis dagsorden«.',
      'time-malformed': 'Det klokkeslæt forstår jeg ikke. Skriv det som 13.30.',
      'time-outside-meeting': 'Det klokkeslæt ligger uden for mødet. Vælg et tidspunkt, mens mødet varer.',
      'time-backwards': 'Tidspunktet, du kommer, skal ligge før det, du går.',
      'no-such-item': 'Det punkt findes ikke på dagsordenen. Vælg blandt punkterne på kortet.',
      'substitute-is-self':
        'Du kan ikke være din egen stedfortræder. Skriv navnet på en anden, eller lad feltet stå tomt.',
      'substitute-too-long': 'Navnet på stedfortræderen er for langt. Skriv kun et navn.',
      'substitute-has-declined':
        'Den stedfortræder har selv meldt afbud til mødet. Vælg en anden, eller lad feltet stå tomt.',
      'substitute-is-taken':
        'Den stedfortræder møder allerede i stedet for en anden. Vælg en anden, eller lad feltet stå tomt.',
      'substitute-unclear': 'Navnet passer på flere. Skriv hele navnet på stedfortræderen.',
      'substitute-cannot-delegate':
        'Du er selv stedfortræder og kan ikke sende en anden. Sig nej, så finder medlemmet en ny.',
      'substitute-cannot-be-partial':
        'Du er spurgt som stedfortræder. Svar ja eller nej; aftal med medlemmet, hvis du kun kan komme til en del.',
      'part-missing': 'Skriv, hvornår du kommer eller går, eller vælg de punkter, du deltager i.',
    },
    substituteUnclear: (names) => `Navnet passer på flere: ${names}. Skriv hele navnet på stedfortræderen.`,
    superseded: 'Du har svaret senere end dette klik, så det seneste svar står ved magt.',
    noteDropped:
      'Dit svar er gemt. Din besked handler om helbred og er derfor ikke gemt eller sendt videre. Du behøver ikke give en grund.',
    substituteAccepted: (member, when) => `Tak. Du møder i stedet for ${member} ${when}.`,
    substituteDeclined: (member, when) =>
      `Tak for svaret. Du møder ikke i stedet for ${member} ${when}. ${member} og sekretæren får besked.`,
    substituteWithdrawn: 'Tak, men der er ikke længere brug for dig som stedfortræder til det møde.',
    discarded: 'I orden, jeg har ikke gemt noget.',
    notYours:
      'Det svar er ikke dit, så jeg har ikke gemt noget. Skriv selv til mig, eller brug kortet med dagsordenen.',
    onlySecretary: 'Det kan kun udvalgets sekretær og formandskab.',
  },
  en: {
    refusals: {
      'meeting-begun': 'The meeting has begun, so answers can no longer be changed. Tell the secretary.',
      'meeting-cancelled': 'The meeting is cancelled, so no answer is needed.',
      'meeting-moved':
        'The meeting was moved after this card was sent. See the new time in the latest agenda and answer there. Write “show agenda”.',
      'time-malformed': 'I do not understand that time. Write it as 13:30.',
      'time-outside-meeting': 'That time is outside the meeting. Choose one during the meeting.',
      'time-backwards': 'The time at which you come must be before the one at which you leave.',
      'no-such-item': 'That item is not on the agenda. Choose among the items on the card.',
      'substitute-is-self': 'You cannot be your own substitute. Write somebody else’s name, or leave the field empty.',
      'substitute-too-long': 'The substitute’s name is too long. Write a name only.',
      'substitute-has-declined':
        'That substitute has declined the meeting. Choose somebody else, or leave the field empty.',
      'substitute-is-taken':
        'That substitute already stands in for somebody else. Choose somebody else, or leave the field empty.',
      'substitute-unclear': 'The name fits several people. Write the full name of the substitute.',
      'substitute-cannot-delegate':
        'You are a substitute yourself and cannot send somebody else. Decline, and the member will find another.',
      'substitute-cannot-be-partial':
        'You were asked as a substitute. Answer yes or no; agree with the member if you can come for a part only.',
      'part-missing': 'Write when you come or leave, or choose the items that you attend.',
    },
    substituteUnclear: (names) => `The name fits several people: ${names}. Write the full name of the substitute.`,
    superseded: 'You have answered after this click, so the latest answer stands.',
    noteDropped:
      'Your answer is saved. Your message is about somebody’s health, so it was neither stored nor passed on. You need not give a reason.',
    substituteAccepted: (member, when) => `Thank you. You attend instead of ${member} ${when}.`,
    substituteDeclined: (member, when) =>
      `Thank you for answering. You do not attend instead of ${member} ${when}. ${member} and the secretary are told.`,
    substituteWithdrawn: 'Thank you, but a substitute is no longer needed for that meeting.',
    discarded: 'All right, nothing was saved.',
    notYours: 'That answer is not yours, so nothing was saved. Write to me yourself, or use the card with the agenda.',
    onlySecretary: 'Only the committee’s secretary and chairs can do that.',
  },
};
