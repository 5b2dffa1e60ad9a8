import type { Language } from '../language.ts';

/** How a rule of the quorum stands, as far as it is told. */
export interface BrokenRule {
  readonly kind: 'count' | 'share' | 'chair' | 'each-party';
  readonly needed: number;
  readonly expected: number;
  /** With `each-party`: the parties for which nobody can come. */
  readonly missing: string;
}

/** What the bot tells people privately about attendance. `meeting` is "DIGU onsdag den 20. januar 2027 kl. 12.00–13.30". */
export interface NoticeSentences {
  readonly substitute: {
    readonly heading: string;
    readonly lead: (member: string) => string;
    readonly wholeMeeting: string;
    readonly onlyItems: string;
    readonly closedItem: string;
    readonly moreItems: (count: number) => string;
    readonly deadline: (when: string) => string;
    readonly accept: string;
    readonly acceptVirtually: string;
    readonly decline: string;
    readonly note: string;
    readonly spoken: (member: string, meeting: string) => string;
    readonly reminder: (member: string) => string;
    readonly notNeeded: (member: string, meeting: string) => string;
    readonly cancelled: (member: string, meeting: string) => string;
    readonly moved: (member: string, meeting: string) => string;
    readonly declinedForYou: (substitute: string, meeting: string) => string;
    readonly declined: (substitute: string, member: string, meeting: string) => string;
    readonly accepted: (substitute: string, meeting: string, isVirtual: boolean) => string;
  };
  readonly answeredForYou: (actor: string, meeting: string, answer: string) => string;
  readonly answeredAsSubstitute: (actor: string, member: string, meeting: string, hasAccepted: boolean) => string;
  /** In the place of the name of somebody whose name is not known. */
  readonly somebody: string;
  readonly reminder: (meeting: string, deadline: string) => string;
  readonly tentativeReminder: (meeting: string, deadline: string) => string;
  readonly unreachable: (meeting: string) => string;
  readonly unreachableClosing: string;
  readonly reasons: Readonly<Record<'not-installed' | 'blocked' | 'unknown' | 'failed', string>>;
  readonly more: (count: number) => string;
  readonly quorumTipped: (meeting: string, name: string) => string;
  readonly brokenRule: (rule: BrokenRule) => string;
  readonly guest: {
    readonly invited: (meeting: string) => string;
    readonly changed: (meeting: string) => string;
    readonly meetingMoved: (meeting: string) => string;
    readonly items: string;
    readonly item: (label: string, title: string, slot: string) => string;
    readonly gone: (titles: string) => string;
    readonly answer: string;
    readonly uninvited: (meeting: string) => string;
    readonly cancelled: (meeting: string) => string;
  };
  readonly note: (name: string, meeting: string) => string;
}

const danish: NoticeSentences = {
  substitute: {
    heading: 'Kan du møde i stedet?',
    lead: (member) => `${member} har meldt afbud og vil gerne have dig som stedfortræder.`,
    wholeMeeting: 'Det gælder hele mødet.',
    onlyItems: 'Det gælder kun:',
    closedItem: 'Lukket punkt',
    moreItems: (count) => (count === 1 ? 'og 1 punkt mere' : `og ${count} punkter mere`),
    deadline: (when) => `Svar gerne inden ${when}.`,
    accept: 'Ja, jeg møder',
    acceptVirtually: 'Ja, virtuelt',
    decline: 'Nej, jeg kan ikke',
    note: 'Du kan ændre dit svar her, indtil mødet begynder.',
    spoken: (member, meeting) => `Kan du møde i stedet for ${member} til mødet i ${meeting}?`,
    reminder: (member) => `Du er spurgt, om du kan møde i stedet for ${member}, men har ikke svaret endnu.`,
    notNeeded: (member, meeting) =>
      `Der er ikke længere brug for dig som stedfortræder for ${member} til mødet i ${meeting}.`,
    cancelled: (member, meeting) =>
      `Mødet i ${meeting} er aflyst, så der er ikke brug for dig som stedfortræder for ${member}.`,
    moved: (member, meeting) =>
      `Mødet er flyttet, så der er ikke længere brug for dig som stedfortræder for ${member}. Den nye tid er ${meeting}.`,
    declinedForYou: (substitute, meeting) =>
      `${substitute} kan ikke møde i stedet for dig til mødet i ${meeting}. Din plads er nu tom. Du kan melde afbud igen med en anden stedfortræder.`,
    declined: (substitute, member, meeting) =>
      `${substitute} kan ikke møde i stedet for ${member} til mødet i ${meeting}. Pladsen er nu tom.`,
    accepted: (substitute, meeting, isVirtual) =>
      `${substitute} møder ${isVirtual ? 'virtuelt ' : ''}i stedet for dig til mødet i ${meeting}.`,
  },
  answeredForYou: (actor, meeting, answer) =>
    `${actor} har svaret for dig til mødet i ${meeting}: ${answer}. Du kan selv ændre svaret, indtil mødet begynder: Skriv »vis dagsordenen«, og svar på kortet.`,
  answeredAsSubstitute: (actor, member, meeting, hasAccepted) =>
    `${actor} har svaret for dig, at du ${hasAccepted ? 'møder' : 'ikke kan møde'} i stedet for ${member} til mødet i ${meeting}.`,
  somebody: 'Sekretæren',
  reminder: (meeting, deadline) =>
    `Du har endnu ikke svaret, om du kommer til mødet i ${meeting}. Svarfristen er ${deadline}.`,
  tentativeReminder: (meeting, deadline) =>
    `Du har svaret »måske« til mødet i ${meeting}. Ved du nu, om du kommer? Svarfristen er ${deadline}.`,
  unreachable: (meeting) => `Disse personer kan jeg ikke skrive privat til om mødet i ${meeting}:`,
  unreachableClosing: 'Giv dem selv besked, hvis det haster.',
  reasons: {
    'not-installed': 'har ikke installeret mig i Teams',
    blocked: 'har blokeret mig i Teams',
    unknown: 'findes ikke i Teams',
    failed: 'det er uvist, om beskeden kom frem',
  },
  more: (count) => `… og ${count} mere`,
  quorumTipped: (meeting, name) =>
    `Mødet i ${meeting} er ikke længere beslutningsdygtigt. Det skyldes afbuddet fra ${name}.`,
  brokenRule: ({ kind, needed, expected, missing }) => {
    switch (kind) {
      case 'count':
      case 'share':
        return `Der skal komme mindst ${needed} ${needed === 1 ? 'medlem' : 'medlemmer'}. ${expected} har sagt ja, og der er ikke længere nok, der kan.`;
      case 'chair':
        return 'Hverken formanden eller en næstformand kan komme.';
      case 'each-party':
        return `Ingen kan komme fra: ${missing}.`;
    }
  },
  guest: {
    invited: (meeting) => `Du er inviteret til mødet i ${meeting}.`,
    changed: (meeting) => `Der er en ændring for dig til mødet i ${meeting}.`,
    meetingMoved: (meeting) => `Mødet, du er inviteret til, er flyttet. Det er nu ${meeting}. Svar gerne igen.`,
    items: 'Du er med til:',
    item: (label, title, slot) => `Punkt ${label}: ${title}${slot === '' ? '' : `, ${slot}`}`,
    gone: (titles) => `Du er ikke længere med til: ${titles}.`,
    answer: 'Svar på kortet her.',
    uninvited: (meeting) => `Du skal alligevel ikke med til mødet i ${meeting}.`,
    cancelled: (meeting) => `Mødet i ${meeting}, som du var inviteret til, er aflyst.`,
  },
  note: (name, meeting) => `Besked fra ${name} om mødet i ${meeting}:`,
};

const english: NoticeSentences = {
  substitute: {
    heading: 'Can you stand in?',
    lead: (member) => `${member} cannot come and would like you as substitute.`,
    wholeMeeting: 'It is for the whole meeting.',
    onlyItems: 'It is only for:',
    closedItem: 'Closed item',
    moreItems: (count) => (count === 1 ? 'and 1 more item' : `and ${count} more items`),
    deadline: (when) => `Please answer by ${when}.`,
    accept: 'Yes, I will attend',
    acceptVirtually: 'Yes, virtually',
    decline: 'No, I cannot',
    note: 'You can change your answer here until the meeting begins.',
    spoken: (member, meeting) => `Can you stand in for ${member} at the meeting of ${meeting}?`,
    reminder: (member) => `You were asked whether you can stand in for ${member} and have not answered yet.`,
    notNeeded: (member, meeting) =>
      `You are no longer needed as substitute for ${member} at the meeting of ${meeting}.`,
    cancelled: (member, meeting) =>
      `The meeting of ${meeting} is cancelled, so you are not needed as substitute for ${member}.`,
    moved: (member, meeting) =>
      `The meeting was moved, so you are no longer needed as substitute for ${member}. The new time is ${meeting}.`,
    declinedForYou: (substitute, meeting) =>
      `${substitute} cannot stand in for you at the meeting of ${meeting}. Your seat is now empty. You can decline again with another substitute.`,
    declined: (substitute, member, meeting) =>
      `${substitute} cannot stand in for ${member} at the meeting of ${meeting}. The seat is now empty.`,
    accepted: (substitute, meeting, isVirtual) =>
      `${substitute} attends ${isVirtual ? 'virtually ' : ''}in your place at the meeting of ${meeting}.`,
  },
  answeredForYou: (actor, meeting, answer) =>
    `${actor} has answered for you to the meeting of ${meeting}: ${answer}. You can change the answer yourself until the meeting begins: write “show agenda” and answer on the card.`,
  answeredAsSubstitute: (actor, member, meeting, hasAccepted) =>
    `${actor} has answered for you that you ${hasAccepted ? 'stand in' : 'cannot stand in'} for ${member} at the meeting of ${meeting}.`,
  somebody: 'The secretary',
  reminder: (meeting, deadline) =>
    `You have not yet said whether you come to the meeting of ${meeting}. Please answer by ${deadline}.`,
  tentativeReminder: (meeting, deadline) =>
    `You have answered “perhaps” to the meeting of ${meeting}. Do you know by now? Please answer by ${deadline}.`,
  unreachable: (meeting) => `I cannot write privately to these people about the meeting of ${meeting}:`,
  unreachableClosing: 'Please tell them yourself if it is urgent.',
  reasons: {
    'not-installed': 'has not installed me in Teams',
    blocked: 'has blocked me in Teams',
    unknown: 'is not known to Teams',
    failed: 'it is uncertain whether the message arrived',
  },
  more: (count) => `… and ${count} more`,
  quorumTipped: (meeting, name) =>
    `The meeting of ${meeting} no longer has a quorum. It was lost when ${name} declined.`,
  brokenRule: ({ kind, needed, expected, missing }) => {
    switch (kind) {
      case 'count':
      case 'share':
        return `At least ${needed} ${needed === 1 ? 'member' : 'members'} must come. ${expected} have said yes, and not enough others can come any more.`;
      case 'chair':
        return 'Neither the chair nor a deputy chair can come.';
      case 'each-party':
        return `Nobody can come from: ${missing}.`;
    }
  },
  guest: {
    invited: (meeting) => `You are invited to the meeting of ${meeting}.`,
    changed: (meeting) => `Something has changed for you at the meeting of ${meeting}.`,
    meetingMoved: (meeting) =>
      `The meeting to which you are invited was moved. It is now ${meeting}. Please answer again.`,
    items: 'You take part in:',
    item: (label, title, slot) => `Item ${label}: ${title}${slot === '' ? '' : `, ${slot}`}`,
    gone: (titles) => `You no longer take part in: ${titles}.`,
    answer: 'Please answer on this card.',
    uninvited: (meeting) => `You need not come to the meeting of ${meeting} after all.`,
    cancelled: (meeting) => `The meeting of ${meeting}, to which you were invited, is cancelled.`,
  },
  note: (name, meeting) => `Message from ${name} about the meeting of ${meeting}:`,
};

export const noticeSentences: Readonly<Record<Language, NoticeSentences>> = { da: danish, en: english };
