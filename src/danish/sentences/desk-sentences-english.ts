import type { DeskSentences } from './desk-words.ts';

/** What whoever looks after attendance reads, in English. */
export const englishDeskSentences: DeskSentences = {
  refusals: {
    'deadline-past': 'That deadline is over already. Choose a time that lies ahead.',
    'deadline-after-meeting': 'The response deadline must be before the meeting begins.',
    'deadline-too-early': 'The response deadline can be at most 60 days before the meeting.',
    'reminder-too-early': 'I can remind at most 30 days before the response deadline.',
    'quorum-unclear':
      'I cannot watch over that rule. Write for example “DIGU has a quorum when 5 are present”, “… when more than half are present”, “… when the chair or deputy chair is present” or “… when at least one from each party is present”; several rules with “and” between them.',
    'substitute-is-self': 'Nobody can be their own substitute. Write somebody else’s name.',
    'no-seat': 'Only members of the committee have a substitute.',
    'no-such-item': 'That item is not on the agenda. Write “show agenda” to see the items.',
    'presence-too-early': 'The meeting has not begun yet. Attendance can be noted once it is going on.',
    'presence-too-late': 'Attendance can be noted until 60 days after the meeting.',
    'presence-times': 'People must come before they leave. Write for example “Karen came at 13”.',
    'meeting-cancelled': 'That meeting is cancelled.',
    'nobody-chosen': 'Choose for whom you answer. Nothing was saved.',
    'no-answer-chosen': 'Choose an answer. Nothing was saved.',
    'substitute-without-decline': 'A substitute can be sent only when the member declines. Nothing was saved.',
  },
  onlySecretary: 'Only the committee’s secretary and chairs can do that.',
  onlyOwnSubstitute:
    'Only the committee’s secretary and chairs can do that. You can set your own with “my substitute is …”.',
  privately: 'Write that to me in our personal chat, and I will show it there.',
  whichCommittee: (names) => `Which committee? Add it, for example “for …”: ${names}.`,
  noMeeting: (committee) => `I know of no coming meeting of ${committee}.`,
  noMeetingThen: (committee) => `I know of no meeting of ${committee} on that day.`,
  noMeetingHeld: (committee) =>
    `I know of no meeting of ${committee} that is going on or was just held. Add its date, for example “attendance on 20 January”.`,
  meetingOf: (committee, when) => `the meeting of ${committee} on ${when}`,
  deadlineRule: (committee, days, at) =>
    `The response deadline for ${committee} is ${days === 0 ? 'on the day of the meeting' : days === 1 ? 'the day before the meeting' : `${days} days before the meeting`} at ${at}.`,
  deadlineNext: (when) => `For the next meeting that is ${when}.`,
  deadlineSet: (meeting, when) => `The response deadline for ${meeting} is now ${when}.`,
  deadlineUsual: (meeting, when) => `The response deadline for ${meeting} follows the rule again: ${when}.`,
  deadlineIs: (meeting, when, isOver) =>
    isOver
      ? `The response deadline for ${meeting} was ${when}. One can still answer; it then says that it came after the deadline.`
      : `The response deadline for ${meeting} is ${when}.`,
  reminders: (days, isTentativeToo) => {
    const whom = isTentativeToo ? 'Those who have not answered, or answered maybe,' : 'Those who have not answered';
    const when =
      days === 0
        ? 'on the day of the deadline'
        : `${days === 1 ? 'the day' : `${days} days`} before the deadline and again on its day`;
    return `${whom} are reminded ${when}.`;
  },
  quorumSaved: 'Saved.',
  nobodyCalled: (name, committee, names) =>
    `I know nobody in ${committee} by the name ${name}. I know: ${names}. Write the full name.`,
  severalCalled: (name, names) => `${name} may be several people: ${names}. Write the full name.`,
  substituteSet: (member, substitute, committee) =>
    `The substitute for ${member} in ${committee} is now ${substitute}. Undo with “remove the substitute for ${member}”.`,
  substituteUnknown: (substitute) =>
    `I do not know ${substitute} from the committee’s channel, so I cannot ask whether ${substitute} can come.`,
  substituteRemoved: (member, committee) => `${member} no longer has a standing substitute in ${committee}.`,
  guestInvited: (name, meeting) => `${name} is invited as a guest to ${meeting}.`,
  guestRemoved: (name, meeting) => `${name} is no longer a guest of ${meeting}.`,
  guestUnknown: (name, meeting) => `${name} is not a guest of ${meeting}.`,
  guestOnAgenda: (name) => `The agenda itself names ${name} as a guest. Change it there and send me the new agenda.`,
  guests: 'Guests:',
  noGuests: 'There are no guests now.',
  guestItem: (label, slot) => (slot === '' ? `item ${label}` : `item ${label} (${slot})`),
  wholeMeeting: 'the whole meeting',
  noted: (meeting, fact) => `Noted for ${meeting}: ${fact}.`,
  absent: (name) => `${name} did not come`,
  present: (name, from, until) =>
    `${name} was there${from === undefined ? '' : ` from ${from}`}${until === undefined ? '' : ` until ${until}`}`,
  correct: (name, isAbsent) =>
    `Correct it with “${isAbsent ? `${name} was there` : `${name} did not come`}”, or write “attendance” to see the whole list.`,
  desk: {
    heading: 'Response list',
    deadline: 'Response deadline: ',
    deadlineOver: 'over',
    quorum: 'The meeting has a quorum when',
    quorumBroken: 'With the apologies given so far, the meeting will have no quorum.',
    missing: 'Not answered',
    othersMissing: 'Others who have not answered',
    noneMissing: 'All members have answered.',
    afterDeadline: 'after the deadline',
    answeredBy: (actor) => `answered by ${actor}`,
    guest: 'guest',
    formHeading: 'Answer for somebody else',
    person: 'Who',
    personHint: 'Choose a person',
    personMissing: 'Choose for whom you answer.',
    answer: 'Answer',
    answerMissing: 'Choose an answer.',
    from: 'Comes at (only in part)',
    until: 'Leaves at (only in part)',
    substitute: 'Substitute (only when declining)',
    substituteHint: 'Name',
    send: 'Send',
    closed: 'Answers are closed. Write “attendance” to note who was there.',
    left: (count) => `… and ${count} more for whom the card has no room`,
    spoken: (committee, when, missing) =>
      `Response list for ${committee}, ${when}. ${missing === 1 ? '1 member has' : `${missing} members have`} not answered.`,
  },
  presence: {
    heading: 'Attendance',
    lead: 'Tick those who were there. Until it is first saved, the ticks follow the answers.',
    people: 'Present',
    save: 'Save attendance',
    saved: 'Attendance is saved.',
    notSaved: 'Attendance is not saved yet.',
    nobody: 'I know nobody yet who could have been at the meeting.',
    counts: (present, absent) => `${present} present, ${absent} not`,
    insteadOf: (member) => `instead of ${member}`,
    left: (count) => `The card has no room for ${count} more; write them, for example “Karen did not come”.`,
    spoken: (committee, when) => `Attendance for ${committee}, ${when}.`,
  },
};
