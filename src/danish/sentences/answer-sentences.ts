import type { Language } from '../language.ts';

/** What the bot says when it answers questions about meetings and decisions. Names, dates and titles come in finished. */
export interface AnswerSentences {
  readonly unknownBody: (body: string) => string;
  readonly noCommittee: string;
  readonly notFound: string;
  readonly nothingInPeriod: string;
  readonly nearest: string;
  readonly decided: (where: string) => string;
  readonly asRecommended: (recommender: string | undefined) => string;
  readonly onlyDiscussed: (where: string) => string;
  readonly leftOpen: (where: string) => string;
  readonly noDecisionRecorded: (where: string) => string;
  readonly notHeldYet: (where: string) => string;
  readonly otherBodyDecided: (body: string) => string;
  readonly alsoEarlier: string;
  readonly nextMeeting: (committee: string, when: string) => string;
  readonly meetingsIn: (committee: string) => string;
  readonly noComingMeeting: (committee: string) => string;
  readonly lastKnownMeeting: (when: string) => string;
  readonly mentionedOnly: string;
  readonly agendaOf: (meeting: string) => string;
  readonly noAgenda: (meeting: string) => string;
  readonly apologies: (meeting: string) => string;
  readonly noApologiesInMinutes: (meeting: string) => string;
  readonly present: (meeting: string) => string;
  readonly noPeople: (meeting: string) => string;
  readonly responses: (meeting: string) => string;
  readonly noResponses: (meeting: string) => string;
  readonly noDeclines: (meeting: string) => string;
  readonly notAnswered: (meeting: string) => string;
  readonly everybodyAnswered: (meeting: string) => string;
  readonly ownAnswer: (answer: string, meeting: string) => string;
  readonly whichMeeting: string;
  readonly insteadOf: (substitute: string, member: string) => string;
  readonly represented: (member: string, substitute: string) => string;
  readonly virtually: (name: string) => string;
  readonly accepted: string;
  readonly acceptedVirtually: string;
  readonly declined: string;
  readonly item: (label: string) => string;
  readonly meetingOf: (committee: string, date: string) => string;
  readonly useCard: (meeting: string) => string;
  readonly empty: string;
}

export const answerSentences: Readonly<Record<Language, AnswerSentences>> = {
  da: {
    unknownBody: (body) => `Jeg har ingen referater fra ${body}, så det kan jeg ikke svare på.`,
    noCommittee: 'Du er ikke medlem af et udvalg, som jeg kender, så der er ingen møder, jeg kan svare om.',
    notFound: 'Det fandt jeg ikke i de dagsordener og referater, jeg har.',
    nothingInPeriod: 'Jeg har ingen møder fra den tid, du spørger om.',
    nearest: 'Det nærmeste, jeg har:',
    decided: (where) => `Beslutning – ${where}:`,
    asRecommended: (recommender) => `Indstillingen${recommender === undefined ? '' : ` fra ${recommender}`} var:`,
    onlyDiscussed: (where) => `Punktet blev drøftet, uden at referatet nævner en beslutning – ${where}:`,
    leftOpen: (where) => `Der blev ikke taget stilling – ${where}:`,
    noDecisionRecorded: (where) => `Referatet nævner ingen beslutning – ${where}.`,
    notHeldYet: (where) => `Punktet er på dagsordenen, men der er endnu intet referat – ${where}.`,
    otherBodyDecided: (body) => `Bemærk: det er ${body}, der har besluttet det.`,
    alsoEarlier: 'Tidligere i samme sag:',
    nextMeeting: (committee, when) => `Næste møde i ${committee} er ${when}.`,
    meetingsIn: (committee) => `Møder i ${committee}:`,
    noComingMeeting: (committee) => `Jeg kender ikke noget kommende møde i ${committee}.`,
    lastKnownMeeting: (when) => `Det seneste, jeg kender, er ${when}.`,
    mentionedOnly: 'nævnt i et referat',
    agendaOf: (meeting) => `Dagsorden for ${meeting}:`,
    noAgenda: (meeting) => `Jeg har endnu ikke fået en dagsorden for ${meeting}.`,
    apologies: (meeting) => `Afbud til ${meeting}:`,
    noApologiesInMinutes: (meeting) => `Referatet nævner ingen afbud til ${meeting}.`,
    present: (meeting) => `Til stede ved ${meeting}:`,
    noPeople: (meeting) => `Referatet fra ${meeting} nævner ikke, hvem der var med.`,
    responses: (meeting) => `Svar til ${meeting}:`,
    noResponses: (meeting) => `Ingen har svaret endnu til ${meeting}.`,
    noDeclines: (meeting) => `Ingen har meldt afbud til ${meeting} indtil nu.`,
    notAnswered: (meeting) => `Mangler at svare til ${meeting}:`,
    everybodyAnswered: (meeting) => `Alle medlemmer har svaret til ${meeting}.`,
    ownAnswer: (answer, meeting) => `Du har svaret »${answer}« til ${meeting}.`,
    whichMeeting: 'Hvilket møde tænker du på? Skriv udvalg og dato, så finder jeg det.',
    insteadOf: (substitute, member) => `${substitute} (i stedet for ${member})`,
    represented: (member, substitute) => `${member} (${substitute} møder i stedet)`,
    virtually: (name) => `${name} (virtuelt)`,
    accepted: 'Deltager',
    acceptedVirtually: 'Deltager virtuelt',
    declined: 'Afbud',
    item: (label) => `punkt ${label}`,
    meetingOf: (committee, date) => `mødet i ${committee} ${date}`,
    useCard: (meeting) => `Svar på kortet herunder, så er det registreret til ${meeting}.`,
    empty: 'Skriv et spørgsmål, så svarer jeg. Skriv »hjælp« for at se, hvad jeg kan.',
  },
  en: {
    unknownBody: (body) => `I have no minutes from ${body}, so I cannot answer that.`,
    noCommittee: 'You are not a member of a committee that I know, so there are no meetings I can answer about.',
    notFound: 'I did not find that in the agendas and minutes that I have.',
    nothingInPeriod: 'I have no meetings from the time you ask about.',
    nearest: 'The nearest that I have:',
    decided: (where) => `Decision – ${where}:`,
    asRecommended: (recommender) => `The recommendation${recommender === undefined ? '' : ` by ${recommender}`} was:`,
    onlyDiscussed: (where) => `The item was discussed; the minutes mention no decision – ${where}:`,
    leftOpen: (where) => `It was left open – ${where}:`,
    noDecisionRecorded: (where) => `The minutes mention no decision – ${where}.`,
    notHeldYet: (where) => `The item is on the agenda, but there are no minutes yet – ${where}.`,
    otherBodyDecided: (body) => `Note: this was decided by ${body}.`,
    alsoEarlier: 'Earlier in the same matter:',
    nextMeeting: (committee, when) => `The next meeting of ${committee} is ${when}.`,
    meetingsIn: (committee) => `Meetings of ${committee}:`,
    noComingMeeting: (committee) => `I know of no coming meeting of ${committee}.`,
    lastKnownMeeting: (when) => `The latest that I know of is ${when}.`,
    mentionedOnly: 'mentioned in minutes',
    agendaOf: (meeting) => `Agenda of ${meeting}:`,
    noAgenda: (meeting) => `I have not been given an agenda for ${meeting} yet.`,
    apologies: (meeting) => `Apologies for ${meeting}:`,
    noApologiesInMinutes: (meeting) => `The minutes mention no apologies for ${meeting}.`,
    present: (meeting) => `Present at ${meeting}:`,
    noPeople: (meeting) => `The minutes of ${meeting} do not say who took part.`,
    responses: (meeting) => `Answers for ${meeting}:`,
    noResponses: (meeting) => `Nobody has answered yet for ${meeting}.`,
    noDeclines: (meeting) => `Nobody has sent apologies for ${meeting} so far.`,
    notAnswered: (meeting) => `Have not answered for ${meeting}:`,
    everybodyAnswered: (meeting) => `All members have answered for ${meeting}.`,
    ownAnswer: (answer, meeting) => `You have answered “${answer}” for ${meeting}.`,
    whichMeeting: 'Which meeting do you mean? Name the committee and the date, and I will find it.',
    insteadOf: (substitute, member) => `${substitute} (instead of ${member})`,
    represented: (member, substitute) => `${member} (${substitute} attends instead)`,
    virtually: (name) => `${name} (virtually)`,
    accepted: 'Attending',
    acceptedVirtually: 'Attending virtually',
    declined: 'Apologies',
    item: (label) => `item ${label}`,
    meetingOf: (committee, date) => `the meeting of ${committee} on ${date}`,
    useCard: (meeting) => `Answer on the card below, and it is registered for ${meeting}.`,
    empty: 'Write a question and I will answer. Write “help” to see what I can do.',
  },
};
