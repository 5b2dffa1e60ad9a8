import type { Language } from '../language.ts';

/** What the bot says when it answers questions about meetings and decisions. Names, dates and titles come in finished. */
export interface AnswerSentences {
  readonly unknownBody: (body: string) => string;
  readonly noCommittee: string;
  /** To the operator, who sees everything there is. */
  readonly noDocuments: string;
  readonly notFound: string;
  readonly nothingInPeriod: string;
  readonly countedFrom: (date: string) => string;
  readonly decided: (where: string) => string;
  readonly asRecommended: (recommender: string | undefined) => string;
  readonly onlyDiscussed: (where: string) => string;
  readonly leftOpen: (where: string) => string;
  readonly noDecisionRecorded: (where: string) => string;
  readonly notHeldYet: (where: string) => string;
  readonly againOnAgenda: (where: string) => string;
  readonly alsoLeftOpen: string;
  readonly onlyMentioned: string;
  readonly mentionedBeside: string;
  readonly minutesMissing: (where: string) => string;
  readonly tookPartIn: (name: string, items: string) => string;
  readonly notHeld: string;
  readonly noMinutesYet: string;
  readonly noMinutesFromPeriod: string;
  readonly membersUnknown: string;
  readonly noMeetingAhead: string;
  readonly guestFor: (name: string, items: string) => string;
  readonly absent: (meeting: string) => string;
  readonly substitutes: string;
  readonly presentVirtually: (meeting: string) => string;
  readonly otherBodyDecided: (body: string) => string;
  readonly nextMeeting: (committee: string, when: string) => string;
  readonly meetingsIn: (committee: string) => string;
  readonly noComingMeeting: (committee: string) => string;
  readonly lastKnownMeeting: (when: string) => string;
  readonly datesAfterMinutes: (minutes: string) => string;
  readonly mentionedOnly: string;
  readonly agendaOf: (meeting: string) => string;
  readonly onAgenda: (where: string) => string;
  readonly noAgenda: (meeting: string) => string;
  readonly nothingToShow: (meeting: string) => string;
  readonly apologies: (meeting: string) => string;
  readonly nobodyNamed: (meeting: string) => string;
  readonly present: (meeting: string) => string;
  readonly noPeople: (meeting: string) => string;
  readonly responses: (meeting: string) => string;
  readonly noResponses: (meeting: string) => string;
  readonly noDeclines: (meeting: string) => string;
  readonly notAnswered: (meeting: string) => string;
  readonly everybodyAnswered: (meeting: string) => string;
  readonly whichMeeting: string;
  readonly insteadOf: (substitute: string, member: string) => string;
  readonly represented: (member: string, substitute: string) => string;
  readonly substituteAsked: (member: string, substitute: string) => string;
  readonly substituteCannot: (member: string, substitute: string) => string;
  readonly virtually: (name: string) => string;
  readonly leftAt: (name: string, time: string) => string;
  readonly accepted: string;
  readonly acceptedVirtually: string;
  readonly acceptedPartly: string;
  readonly tentative: string;
  readonly declined: string;
  readonly item: (label: string) => string;
  readonly meetingOf: (committee: string, date: string) => string;
  readonly useCard: (meeting: string) => string;
  readonly empty: string;
}

export const answerSentences: Readonly<Record<Language, AnswerSentences>> = {
  da: {
    unknownBody: (body) => `Jeg har ingen referater fra ${body} her, så det kan jeg ikke svare på.`,
    noDocuments: 'Jeg har endnu ingen dagsordener og referater. Importér et dokument først.',
    noCommittee: 'Du er ikke medlem af et udvalg, som jeg kender, så der er ingen møder, jeg kan svare om.',
    notFound: 'Det fandt jeg ikke i de dagsordener og referater, jeg har.',
    countedFrom: (date) => `Regnet fra i dag kender jeg ingen; regnet fra det seneste referat (${date}) er det:`,
    nothingInPeriod: 'Jeg kender ingen møder i den periode.',
    decided: (where) => `Beslutning – ${where}:`,
    asRecommended: (recommender) => (recommender === undefined ? 'Indstillingen var:' : `${recommender} indstillede:`),
    onlyDiscussed: (where) => `Punktet blev drøftet, uden at referatet nævner en beslutning – ${where}:`,
    leftOpen: (where) => `Der blev ikke taget stilling – ${where}:`,
    noDecisionRecorded: (where) => `Referatet nævner ingen beslutning – ${where}.`,
    notHeldYet: (where) => `Sagen er på dagsordenen, men mødet er ikke holdt endnu – ${where}.`,
    againOnAgenda: (where) => `Sagen er på dagsordenen igen – ${where}.`,
    alsoLeftOpen: 'Der blev ikke taget stilling til:',
    mentionedBeside: 'Det er nævnt i referatet under et punkt, hvor dette blev besluttet:',
    minutesMissing: (where) => `Mødet er holdt, men jeg har ikke fået referatet – ${where}.`,
    tookPartIn: (name, items) => `${name} (deltog under punkt ${items})`,
    onlyMentioned: 'Det er nævnt i referatet, men jeg finder ingen beslutning om det. Se:',
    notHeld:
      'Mødet er ikke holdt endnu, så der er ingen beslutninger at vise. Skriv »vis dagsorden« for at se punkterne.',
    noMinutesYet: 'Jeg kender mødet, men jeg har ikke fået et referat fra det.',
    noMinutesFromPeriod: 'Jeg har ingen referater fra den periode.',
    membersUnknown: 'Jeg kender ikke medlemmerne, så jeg kan ikke se, hvem der mangler at svare.',
    noMeetingAhead: 'Jeg kender ingen kommende møder.',
    guestFor: (name, items) => `${name} (gæst under punkt ${items})`,
    absent: (meeting) => `Afbud eller fravær ved ${meeting}:`,
    substitutes: 'Stedfortræder:',
    presentVirtually: (meeting) => `Deltog virtuelt i ${meeting}:`,
    otherBodyDecided: (body) => `Bemærk: det er ${body}, der har besluttet det.`,
    nextMeeting: (committee, when) => `Næste møde i ${committee} er ${when}.`,
    meetingsIn: (committee) => `Møder i ${committee}:`,
    noComingMeeting: (committee) => `Jeg kender ingen kommende møder i ${committee}.`,
    datesAfterMinutes: (minutes) => `Det seneste referat (${minutes}) nævner disse møder:`,
    lastKnownMeeting: (when) => `Det seneste, jeg kender, er ${when}.`,
    mentionedOnly: 'nævnt i et referat',
    onAgenda: (where) => `Ja, det er på dagsordenen – ${where}.`,
    agendaOf: (meeting) => `Dagsorden for ${meeting}:`,
    nothingToShow: (meeting) => `Der er ingen punkter, jeg kan vise her, på dagsordenen for ${meeting}.`,
    noAgenda: (meeting) => `Jeg har endnu ikke fået en dagsorden for ${meeting}.`,
    apologies: (meeting) => `Afbud til ${meeting}:`,
    nobodyNamed: (meeting) => `Det nævner referatet ingen for: ${meeting}.`,
    present: (meeting) => `Til stede ved ${meeting}:`,
    noPeople: (meeting) => `Referatet fra ${meeting} nævner ikke, hvem der var med.`,
    responses: (meeting) => `Svar til ${meeting}:`,
    noResponses: (meeting) => `Ingen har endnu svaret på indkaldelsen til ${meeting}.`,
    noDeclines: (meeting) => `Indtil nu har ingen meldt afbud til ${meeting}.`,
    notAnswered: (meeting) => `Har endnu ikke svaret på indkaldelsen til ${meeting}:`,
    everybodyAnswered: (meeting) => `Alle medlemmer har svaret på indkaldelsen til ${meeting}.`,
    whichMeeting: 'Hvilket møde tænker du på? Skriv udvalg og dato, så finder jeg det.',
    insteadOf: (substitute, member) => `${substitute} (i stedet for ${member})`,
    represented: (member, substitute) => `${member} (${substitute} møder i stedet)`,
    substituteAsked: (member, substitute) => `${member} (${substitute} er spurgt, afventer)`,
    substituteCannot: (member, substitute) => `${member} (${substitute} kan ikke)`,
    virtually: (name) => `${name} (virtuelt)`,
    leftAt: (name, time) => `${name} (indtil kl. ${time})`,
    accepted: 'Deltager',
    acceptedVirtually: 'Deltager virtuelt',
    acceptedPartly: 'Deltager delvist',
    tentative: 'Måske',
    declined: 'Afbud',
    item: (label) => `punkt ${label}`,
    meetingOf: (committee, date) => `mødet i ${committee} den ${date}`,
    useCard: (meeting) => `Brug knapperne på kortet til at svare på indkaldelsen til ${meeting}.`,
    empty: 'Skriv et spørgsmål, så svarer jeg. Skriv »hjælp« for at se, hvad jeg kan.',
  },
  en: {
    unknownBody: (body) => `I have no minutes from ${body} here, so I cannot answer that.`,
    noDocuments: 'I have no agendas and minutes yet. Import a document first.',
    noCommittee: 'You are not a member of a committee that I know, so there are no meetings I can answer about.',
    notFound: 'I did not find that in the agendas and minutes that I have.',
    countedFrom: (date) => `Counted from today I know of none; counted from the latest minutes (${date}):`,
    nothingInPeriod: 'I know of no meetings in that period.',
    decided: (where) => `Decision – ${where}:`,
    asRecommended: (recommender) =>
      recommender === undefined ? 'The recommendation was:' : `${recommender} recommended:`,
    onlyDiscussed: (where) => `The item was discussed; the minutes mention no decision – ${where}:`,
    leftOpen: (where) => `It was left open – ${where}:`,
    noDecisionRecorded: (where) => `The minutes mention no decision – ${where}.`,
    notHeldYet: (where) => `The matter is on the agenda, but the meeting has not been held yet – ${where}.`,
    againOnAgenda: (where) => `The matter is on the agenda again – ${where}.`,
    alsoLeftOpen: 'It was left open:',
    mentionedBeside: 'The minutes mention it under an item where this was decided:',
    minutesMissing: (where) => `The meeting was held, but I have not been given its minutes – ${where}.`,
    tookPartIn: (name, items) => `${name} (took part in item ${items})`,
    onlyMentioned: 'The minutes mention it, but I find no decision about it. See:',
    notHeld:
      'The meeting has not been held yet, so there are no decisions to show. Write “show agenda” to see its items.',
    noMinutesYet: 'I know of the meeting, but I have not been given its minutes.',
    noMinutesFromPeriod: 'I have no minutes from that period.',
    membersUnknown: 'I do not know the members, so I cannot see who has not answered.',
    noMeetingAhead: 'I know of no coming meetings.',
    guestFor: (name, items) => `${name} (guest for item ${items})`,
    absent: (meeting) => `Apologies or absent from ${meeting}:`,
    substitutes: 'Substitute:',
    presentVirtually: (meeting) => `Attended ${meeting} virtually:`,
    otherBodyDecided: (body) => `Note: this was decided by ${body}.`,
    nextMeeting: (committee, when) => `The next meeting of ${committee} is ${when}.`,
    meetingsIn: (committee) => `Meetings of ${committee}:`,
    noComingMeeting: (committee) => `I know of no coming meeting of ${committee}.`,
    datesAfterMinutes: (minutes) => `The latest minutes (${minutes}) name these meetings:`,
    lastKnownMeeting: (when) => `The latest that I know of is ${when}.`,
    mentionedOnly: 'mentioned in minutes',
    onAgenda: (where) => `Yes, it is on the agenda – ${where}.`,
    agendaOf: (meeting) => `Agenda of ${meeting}:`,
    nothingToShow: (meeting) => `There are no items that I can show here on the agenda for ${meeting}.`,
    noAgenda: (meeting) => `I have not been given an agenda for ${meeting} yet.`,
    apologies: (meeting) => `Apologies for ${meeting}:`,
    nobodyNamed: (meeting) => `The minutes name nobody for that: ${meeting}.`,
    present: (meeting) => `Present at ${meeting}:`,
    noPeople: (meeting) => `The minutes of ${meeting} do not say who took part.`,
    responses: (meeting) => `Answers for ${meeting}:`,
    noResponses: (meeting) => `Nobody has answered yet for ${meeting}.`,
    noDeclines: (meeting) => `Nobody has sent apologies for ${meeting} so far.`,
    notAnswered: (meeting) => `Have not answered for ${meeting}:`,
    everybodyAnswered: (meeting) => `All members have answered for ${meeting}.`,
    whichMeeting: 'Which meeting do you mean? Name the committee and the date, and I will find it.',
    insteadOf: (substitute, member) => `${substitute} (instead of ${member})`,
    represented: (member, substitute) => `${member} (${substitute} attends instead)`,
    substituteAsked: (member, substitute) => `${member} (${substitute} has been asked)`,
    substituteCannot: (member, substitute) => `${member} (${substitute} cannot)`,
    virtually: (name) => `${name} (virtually)`,
    leftAt: (name, time) => `${name} (until ${time})`,
    accepted: 'Attending',
    acceptedVirtually: 'Attending virtually',
    acceptedPartly: 'Attending in part',
    tentative: 'Maybe',
    declined: 'Apologies',
    item: (label) => `item ${label}`,
    meetingOf: (committee, date) => `the meeting of ${committee} on ${date}`,
    useCard: (meeting) => `Use the buttons of the card to answer for ${meeting}.`,
    empty: 'Write a question and I will answer. Write “help” to see what I can do.',
  },
};
