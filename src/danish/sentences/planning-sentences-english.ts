import type { PlanningSentences } from './planning-words.ts';

/** What whoever makes and changes meetings reads, in English. */
export const englishPlanningSentences: PlanningSentences = {
  problems: {
    'committee-missing': () => 'Choose the committee of the meeting.',
    'date-missing': () => 'Choose a date.',
    'date-unreadable': (typed) => `“${typed}” is not a date that I can read. Write for example 2027-01-20.`,
    'in-past': () => 'The meeting lies in the past. Choose a time that lies ahead.',
    'too-far': (date) => `The date ${date} is more than three years ahead. Is the year right?`,
    'time-unreadable': (typed) => `“${typed}” is not a time that I can read. Write for example 12:30.`,
    'end-without-start': () => 'Also write when the meeting begins.',
    'end-is-start': () => 'The meeting begins and ends at the same time. Please correct one of them.',
    'join-not-https': (typed) => `“${typed}” is not the address of an online meeting. It must begin with https://.`,
    'too-long': (typed) => `“${typed}…” is too long. A field takes 300 characters at most.`,
    'item-too-long': (typed) => `The item “${typed}…” is too long. An item takes 500 characters at most.`,
    'too-many-items': (count) => `There are ${count} items. An agenda has 100 at most.`,
  },
  refusals: {
    held: 'That meeting was held and has minutes, so it cannot be changed here.',
    begun: 'That meeting has begun, so it can no longer be changed.',
    'in-past': 'That time has passed. Choose one that lies ahead.',
    cancelled: 'That meeting is cancelled. Write “reinstate the meeting” first.',
  },
  onlySecretary: 'Only the committee’s secretary and chairs can do that.',
  notForYou: 'I cannot help you with that meeting here.',
  notYours: 'That form is for somebody else. Write “new meeting” or “edit the meeting” to get your own.',
  discarded: 'Nothing was saved.',
  gone: 'That meeting is no longer there.',
  whichDay:
    'To which day should the meeting be moved? Write for example “move the meeting on 20 January to 27 January at 13”.',
  whichMeeting: (committee, dates) => `Which meeting of ${committee}? Please name the date. I know: ${dates}.`,
  nothingCancelled: (committee) => `No coming meeting of ${committee} is cancelled.`,
  tooLong: 'That is too much for one card. The form is still where you wrote. Make the agenda shorter and press again.',
  form: {
    newHeading: 'New meeting',
    editHeading: 'Edit the meeting',
    addressee: (name) => `This form is for ${name}. Nobody else can save it.`,
    committee: 'Committee',
    committeeHint: 'Choose a committee',
    title: 'Name of the meeting',
    date: 'Date',
    start: 'Begins',
    end: 'Ends',
    place: 'Place',
    joinUrl: 'Link to the online meeting',
    mode: 'Form',
    modeUnknown: 'Not stated',
    chair: 'Presiding',
    items: 'Agenda, one item a line',
    itemsHint: '1. Approval of the agenda\n2. 12.10–12.40 Budget (v/ Anna Holm)\n3. Closed item: Choice of supplier',
    itemsKept: 'The agenda is too long for the form. It stays as it is.',
    itemsLead: 'Without items the meeting is only planned, and nothing is posted.',
    closedKept: 'The titles of closed items are not shown here. They are kept as long as the line stays.',
    save: 'Save',
    saveAnyway: 'Save anyway',
    discard: 'Discard',
    overnight: (start, end) =>
      `The meeting begins at ${start} and ends at ${end}, which is after midnight. Press “Save anyway” if that is right.`,
    sameDay: (committee, times) =>
      `${committee} has a meeting on that day already (${times}). Press “Save anyway” if there is to be another one.`,
    drops: (titles) =>
      `These items have papers or text that would be gone from the agenda: ${titles}. Press “Save anyway” if they are to go.`,
    plannedAlready: (when) =>
      `A meeting is planned already ${when}. It is that one you are filling in now. Press “Save” again, or choose another date.`,
    overtaken:
      'Somebody else has changed the meeting since the form was opened. Here is what you wrote. Press “Save” again if it is to hold.',
    nowIs: (label, value) => `${label} is now: ${value}`,
    nothing: 'nothing',
  },
  check: {
    cancelHeading: 'Cancel the meeting?',
    cancelLines: (hasAgenda) => [
      hasAgenda
        ? 'Everybody who got the agenda sees on the card that the meeting is cancelled.'
        : 'Nothing was posted about the meeting.',
      'There are no more reminders, and nobody can answer. Substitutes and guests are told.',
      'It can be undone with “reinstate the meeting”.',
    ],
    callAgainHeading: 'Call the meeting again?',
    callAgainLines: [
      'The card no longer says cancelled, and people can answer again. Answers that were given still hold.',
    ],
    moveHeading: 'Move the meeting?',
    moveTo: (when) => `New time: ${when}`,
    moveLines: (hasAgenda) =>
      hasAgenda
        ? ['The card is corrected. Answers that were given were for the old time, so everybody is asked again.']
        : ['Nothing was posted about the meeting yet.'],
    sameDay: (times) => `The committee has a meeting on that day already (${times}).`,
    overtaken: 'The meeting was changed in the meantime. This is how it stands now.',
    yes: 'Yes',
    no: 'No',
  },
  receipt: {
    made: 'The meeting is made',
    changed: 'The meeting is changed',
    cancelled: 'The meeting is cancelled',
    calledAgain: 'The meeting is called again',
    moved: 'The meeting is moved',
    unchanged: 'How the meeting stands',
    committee: 'Committee',
    place: 'Place',
    joinUrl: 'Online',
    mode: 'Form',
    chair: 'Presiding',
    items: 'Agenda',
    planned: 'The meeting is planned. Its agenda is posted once there are items on it.',
    noConversation: (committee) => `The agenda is not posted anywhere: no channel is connected to ${committee}.`,
    notPosted: 'The committee has switched off the posting of agendas.',
    postedLater: (when) => `The agenda is posted on ${when}.`,
    postedNow: 'The agenda is posted now.',
    updated: 'The agenda is posted. Its card is corrected now.',
    cancelledShown: 'If the agenda is posted, its card now says that the meeting is cancelled.',
    edit: 'Edit the meeting',
    cancel: 'Cancel the meeting',
    callAgain: 'Call again',
  },
};
