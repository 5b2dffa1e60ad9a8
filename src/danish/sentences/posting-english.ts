import type { PostingSentences } from './posting-words.ts';

const clock = (time: string) => `at ${time}`;

export const englishPosting: PostingSentences = {
  kinds: {
    agenda: 'the agenda',
    reminder: 'the reminder',
    today: 'the message on the day',
    decisions: 'the decisions',
    change: 'the changes',
  },
  place: (isChannel, name) => {
    if (name === undefined) return isChannel ? 'the committee’s channel' : 'the committee’s group chat';
    return `the ${isChannel ? 'channel' : 'group chat'} “${name}”`;
  },
  failed: {
    refused: (post, meeting, there) =>
      `I could not post ${post} of the meeting of ${meeting} in ${there}: I was removed from there or may not write there. Add me again and I will post it if there is still time.`,
    gone: (post, meeting, there) =>
      `I could not post ${post} of the meeting of ${meeting} in ${there}: it is no longer there. Add me to another channel or group chat and ask an administrator to connect it to the committee, and I will post there.`,
    missed: (post, meeting, there) =>
      `I did not manage to post ${post} of the meeting of ${meeting} in ${there} before the meeting began. I will not post it now. Write “show agenda” there if somebody needs to see it.`,
  },
  rules: {
    agenda: 'The agenda',
    reminder: 'The reminder',
    today: 'On the day of the meeting',
    decisions: 'The decisions',
    quietDays: 'Weekends and public holidays',
    off: 'not posted',
    daysBefore: (days, time) =>
      `${days === 0 ? 'on the day of the meeting' : days === 1 ? 'the day before the meeting' : `${days} days before the meeting`} ${clock(time)}`,
    at: clock,
    whenMinutesAreIn: 'when the minutes are in',
    quiet: 'nothing is posted; it comes the working day before',
    notQuiet: 'posts as on other days',
  },
  card: {
    heading: 'Posts',
    spoken: (committee) => `This is what I post for ${committee}.`,
    saved: 'Saved. Now it is:',
    reset: 'Back to the defaults. Now it is:',
    nextHeading: 'What I will post next',
    save: 'Save',
    backToUsual: 'Back to the defaults',
  },
  form: {
    heading: 'Change',
    agenda: 'Post the agenda',
    agendaDays: 'The agenda: days before the meeting (0–60)',
    postAt: 'Time of day for agenda and reminder',
    reminder: 'Post a reminder with who comes and what is missing',
    reminderDays: 'The reminder: days before the meeting (0–30)',
    today: 'Write a line on the morning of the meeting',
    todayAt: 'Time of day on the day of the meeting',
    decisions: 'Post the decisions when the minutes are in',
    quietDays: 'Post nothing on weekends and public holidays',
  },
  problems: {
    'agenda-days': 'Write a whole number of days from 0 to 60 for the agenda.',
    'reminder-days': 'Write a whole number of days from 0 to 30 for the reminder.',
    'time-unreadable': 'Write the time of day as “8”, “8.00” or “08:00”.',
    'agenda-too-early': 'The agenda can be posted at most 60 days before the meeting.',
    'reminder-too-early': 'The reminder can be posted at most 30 days before the meeting.',
    'reminder-before-agenda': 'The reminder cannot come before the agenda.',
  },
  nothingChanged: 'Nothing was changed.',
  notYourForm: 'Only the one who opened the form can save it. Write “posting settings” to get your own.',
  nowHolds: (committee) => `This is what I now post for ${committee}:`,
  undo: (committee) =>
    `Undo with “reset posting settings for ${committee}”, or change it all with “posting settings for ${committee}”.`,
  now: 'now',
  planned: (when, post, meeting, there) => `${when}: ${post} of the meeting of ${meeting}, in ${there}`,
  planHeading: 'This is what I will post:',
  planGoesOn: '… and more later.',
  nothingPlanned:
    'There is nothing to post right now. I post when there is an agenda and the channel is connected to the committee.',
};
