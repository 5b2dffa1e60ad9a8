import type { Language } from '../language.ts';

/** What is said of items that members propose for an agenda. */
export interface ProposalSentences {
  readonly onlyMembers: string;
  readonly whichCommittee: (names: string) => string;
  readonly howTo: string;
  readonly tooLong: string;
  readonly reasonTooLong: string;
  readonly tooMany: string;
  readonly privately: string;
  readonly notForYou: string;
  readonly gone: string;
  readonly none: string;
  readonly noneOpen: string;
  readonly nothingToWithdraw: string;
  /** Said where others read along: nothing of the proposal itself. */
  readonly sent: string;
  readonly toSecretary: string;
  readonly toNobody: string;
  readonly noMeetingYet: string;
  readonly proposedHeading: string;
  readonly decideHeading: string;
  readonly listHeading: string;
  readonly ownHeading: string;
  readonly by: (name: string, when: string) => string;
  readonly reason: string;
  readonly meeting: string;
  readonly word: string;
  readonly wordHint: string;
  readonly accept: string;
  readonly decline: string;
  readonly withdraw: string;
  readonly decide: string;
  readonly decideTooltip: (title: string) => string;
  readonly withdrawTooltip: (title: string) => string;
  readonly noMeeting: string;
  readonly undecided: string;
  readonly accepted: (name: string, when: string) => string;
  readonly declined: (name: string) => string;
  readonly withdrawn: string;
  readonly alreadyDecided: string;
  readonly meetingGone: string;
  readonly acceptedForYou: (title: string, committee: string, name: string, when: string) => string;
  readonly declinedForYou: (title: string, committee: string, name: string) => string;
  readonly wordGiven: (word: string) => string;
  readonly more: (count: number) => string;
}

export const proposalSentences: Readonly<Record<Language, ProposalSentences>> = {
  da: {
    onlyMembers: 'Det kan kun medlemmer af udvalget.',
    whichCommittee: (names) =>
      `Til hvilket udvalg? Skriv for eksempel »foreslå punkt til …: …«. Du er med i: ${names}.`,
    howTo: 'Skriv punktet efter et kolon, for eksempel »foreslå punkt: Cykelparkering ved rådhuset«.',
    tooLong: 'Titlen er for lang. Den kan højst være 200 tegn. Skriv begrundelsen på en ny linje.',
    reasonTooLong: 'Begrundelsen er for lang. Den kan højst være 2.000 tegn.',
    tooMany: 'Du har allerede 20 forslag, som ingen har taget stilling til. Træk et af dem tilbage først.',
    privately: 'Skriv det til mig i vores personlige chat, så viser jeg det dér.',
    notForYou: 'Det forslag kan jeg ikke hjælpe dig med her.',
    gone: 'Det forslag findes ikke længere.',
    none: 'Du har ingen forslag, som ingen har taget stilling til.',
    noneOpen: 'Der er ingen forslag at tage stilling til.',
    nothingToWithdraw: 'Du har intet forslag, der kan trækkes tilbage.',
    sent: 'Tak. Dit forslag er sendt videre, og du får besked i vores personlige chat.',
    toSecretary: 'Udvalgets sekretær eller formandskab får det at se nu. Du får besked, når der er taget stilling.',
    toNobody: 'Udvalget har ingen sekretær eller formand her endnu. De ser forslaget, når de er udpeget.',
    noMeetingYet: 'Der er intet kommende møde endnu. Forslaget kan tages med, når det næste møde er oprettet.',
    proposedHeading: 'Dit forslag er sendt',
    decideHeading: 'Forslag til et punkt',
    listHeading: 'Forslag til punkter',
    ownHeading: 'Dine forslag',
    by: (name, when) => `${name}, ${when}`,
    reason: 'Begrundelse',
    meeting: 'Møde',
    word: 'Et par ord, hvis det afvises',
    wordHint: 'Ses af den, der har foreslået punktet',
    accept: 'Tag med på dagsordenen',
    decline: 'Afvis',
    withdraw: 'Træk tilbage',
    decide: 'Tag stilling',
    decideTooltip: (title) => `Tag stilling til forslaget ${title}`,
    withdrawTooltip: (title) => `Træk forslaget ${title} tilbage`,
    noMeeting: 'Der er intet kommende møde at tage det med på. Opret et med »nyt møde«, og skriv så »vis forslag«.',
    undecided: 'Der er ikke taget stilling endnu.',
    accepted: (name, when) => `${name} har taget det med på mødet ${when}.`,
    declined: (name) => `${name} har afvist det.`,
    withdrawn: 'Det er trukket tilbage.',
    alreadyDecided: 'Der er allerede taget stilling.',
    meetingGone: 'Det møde kan ikke længere få punkter. Vælg et andet.',
    acceptedForYou: (title, committee, name, when) =>
      `${name} har taget dit forslag »${title}« med på dagsordenen for ${committee} ${when}.`,
    declinedForYou: (title, committee, name) => `${name} har afvist dit forslag »${title}« til ${committee}.`,
    wordGiven: (word) => `Begrundelsen er: ${word}`,
    more: (count) => `… og ${count} mere`,
  },
  en: {
    onlyMembers: 'Only members of the committee can do that.',
    whichCommittee: (names) =>
      `For which committee? Write for example “suggest item for …: …”. You are a member of: ${names}.`,
    howTo: 'Write the item behind a colon, for example “suggest item: Bicycle parking at the town hall”.',
    tooLong: 'The title is too long. It takes 200 characters at most. Write the reason on a new line.',
    reasonTooLong: 'The reason is too long. It takes 2,000 characters at most.',
    tooMany: 'You have 20 undecided proposals already. Withdraw one of them first.',
    privately: 'Write that to me in our personal chat, and I will show it there.',
    notForYou: 'I cannot help you with that proposal here.',
    gone: 'That proposal is no longer there.',
    none: 'You have no undecided proposals.',
    noneOpen: 'There are no proposals to decide about.',
    nothingToWithdraw: 'You have no proposal that can be withdrawn.',
    sent: 'Thank you. Your proposal was passed on, and I will tell you in our personal chat what becomes of it.',
    toSecretary: 'The committee’s secretary or chairs get to see it now. I will tell you what they decide.',
    toNobody: 'The committee has no secretary or chair here yet. They see the proposal once they are named.',
    noMeetingYet: 'There is no coming meeting yet. The proposal can be taken once the next meeting is made.',
    proposedHeading: 'Your proposal was sent',
    decideHeading: 'A proposed item',
    listHeading: 'Proposed items',
    ownHeading: 'Your proposals',
    by: (name, when) => `${name}, ${when}`,
    reason: 'Reason',
    meeting: 'Meeting',
    word: 'A few words if it is declined',
    wordHint: 'Seen by who proposed the item',
    accept: 'Put on the agenda',
    decline: 'Decline',
    withdraw: 'Withdraw',
    decide: 'Decide',
    decideTooltip: (title) => `Decide about the proposal ${title}`,
    withdrawTooltip: (title) => `Withdraw the proposal ${title}`,
    noMeeting: 'There is no coming meeting to put it on. Make one with “new meeting”, then write “show proposals”.',
    undecided: 'Nobody has decided yet.',
    accepted: (name, when) => `${name} has put it on the agenda of the meeting ${when}.`,
    declined: (name) => `${name} has declined it.`,
    withdrawn: 'It was withdrawn.',
    alreadyDecided: 'That was decided already.',
    meetingGone: 'That meeting takes no more items. Please choose another.',
    acceptedForYou: (title, committee, name, when) =>
      `${name} has put your proposal “${title}” on the agenda of ${committee}, ${when}.`,
    declinedForYou: (title, committee, name) => `${name} has declined your proposal “${title}” for ${committee}.`,
    wordGiven: (word) => `The reason is: ${word}`,
    more: (count) => `… and ${count} more`,
  },
};
