import type { AttendanceSentences } from './attendance-card-words.ts';

/** Attendance on the cards in English. */
export const englishAttendanceCard: AttendanceSentences = {
  heading: 'Attendance',
  counts: ({ inPerson, virtual, partly, tentative, declined }) =>
    [
      `${inPerson} attending`,
      ...(virtual > 0 ? [`${virtual} online`] : []),
      ...(partly > 0 ? [`${partly} partly`] : []),
      ...(tentative > 0 ? [`${tentative} maybe`] : []),
      ...(declined > 0 ? [`${declined} declined`] : []),
    ].join(' · '),
  nobody: 'Nobody has answered yet.',
  inPerson: 'Attending',
  virtual: 'Attending online',
  partly: 'Attending in part',
  tentative: 'Maybe',
  declined: 'Not attending',
  missing: 'No answer yet',
  answerBy: (when) => `Please answer by ${when}.`,
  deadlinePassed: 'The deadline has passed; answers are still taken and marked “after the deadline”.',
  substituted: (name, substitute, standing, part = '') => {
    const only = part === '' ? '' : `, ${part}`;
    return {
      accepted: `${name} (${substitute} attends instead${only})`,
      unasked: `${name} (${substitute} attends instead${only}, not confirmed)`,
      asked: `${name} (${substitute} has been asked${only})`,
      declined: `${name} (${substitute} cannot)`,
    }[standing];
  },
  insteadOf: (member) => `instead of ${member}`,
  virtually: 'online',
  from: (time) => `from ${time}`,
  until: (time) => `until ${time}`,
  onlyItems: (labels) => `item ${labels} only`,
  more: (count) => `and ${count} more`,
  emptySeats: (seats) => `⚠ The seat is empty: ${seats}`,
  guests: {
    heading: 'Guests',
    item: (label) => `Item ${label}`,
    wholeMeeting: 'Whole meeting',
    count: (count) => (count === 1 ? '1 guest' : `${count} guests`),
    unanswered: 'no answer yet',
  },
  own: {
    label: 'Your answer',
    none: 'not given yet',
    afterDeadline: 'after the deadline',
    answeredBy: (name) => `answered by ${name}`,
    substituteAsked: (member, part) =>
      `You have been asked to attend instead of ${member}${part === '' ? '' : ` (${part})`}. Answer with one of the buttons.`,
    substituteComes: (member, part) => `You attend instead of ${member}${part === '' ? '' : ` (${part})`}.`,
    substituteDeclined: (member) => `You have answered that you cannot attend instead of ${member}.`,
  },
  presiding: {
    deputy: 'Deputy chair',
    coChair: 'Co-chair',
    presides: (role, name) => `${role} ${name} presides.`,
    open: 'The chair does not attend, and no deputy chair has said yes so far.',
    nobody: '⚠ Neither the chair nor a deputy chair attends.',
    noChair: '⚠ The chair does not attend.',
  },
  quorum: {
    met: (expected, needed) => `✓ Quorate: ${seats(expected)} filled, at least ${needed} needed.`,
    open: (expected, needed) => `Not quorate yet: ${seats(expected)} filled, at least ${needed} needed.`,
    broken: (expected, needed) =>
      `⚠ Not quorate: ${expected === 0 ? 'no seats are' : `only ${seats(expected)}`} filled, at least ${needed} needed.`,
    chairOpen: 'Not certain yet that the chair or a deputy attends. No decision can be made without one.',
    chairBroken: '⚠ Not quorate: neither the chair nor a deputy chair attends.',
    partiesMet: '✓ All parties are represented.',
    partiesOpen: (parties) => `Not represented yet: ${parties}`,
    partiesBroken: (parties) => `⚠ Not represented: ${parties}`,
  },
  form: {
    partly: { open: 'In part …', send: 'Send my answer' },
    decline: { open: 'Not attending …', send: 'Send answer' },
    from: 'Arriving at',
    until: 'Leaving at',
    fromHint: (start) => (start === undefined ? 'E.g. 13:00' : `The meeting begins at ${start}`),
    untilHint: (end) => (end === undefined ? 'E.g. 14:00' : `The meeting ends at ${end}`),
    items: 'Only for the items',
    virtually: 'I attend online',
    substitute: 'Substitute (optional)',
    substituteHint: 'Who attends in your place',
    substituteItems: 'The substitute comes only for the items (optional)',
    itemsHint: 'Numbers with commas between them, e.g. 3, 5',
    note: 'Message to the secretary (optional; only the secretary sees it)',
    noteHint: 'You need not give a reason',
  },
};

function seats(count: number): string {
  return count === 1 ? '1 seat is' : `${count} seats are`;
}
