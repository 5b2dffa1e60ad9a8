import type { AttendanceSentences } from './attendance-card-words.ts';

const dotted = (time: string): string => time.replace(':', '.');

/** Attendance on the cards in Danish. */
export const danishAttendanceCard: AttendanceSentences = {
  heading: 'Tilmelding',
  counts: ({ inPerson, virtual, partly, tentative, declined }) =>
    [
      `${inPerson} deltager`,
      ...(virtual > 0 ? [`${virtual} virtuelt`] : []),
      ...(partly > 0 ? [`${partly} delvist`] : []),
      ...(tentative > 0 ? [`${tentative} måske`] : []),
      ...(declined > 0 ? [`${declined} afbud`] : []),
    ].join(' · '),
  nobody: 'Ingen har svaret endnu.',
  inPerson: 'Deltager',
  virtual: 'Deltager virtuelt',
  partly: 'Deltager delvist',
  tentative: 'Måske',
  declined: 'Afbud',
  missing: 'Mangler svar',
  answerBy: (when) => `Svar senest ${when}.`,
  deadlinePassed: 'Svarfristen er udløbet; svar tages stadig imod og mærkes »efter fristen«.',
  substituted: (name, substitute, standing, part = '') => {
    const only = part === '' ? '' : `, ${part}`;
    return {
      accepted: `${name} (${substitute} møder i stedet${only})`,
      unasked: `${name} (${substitute} møder i stedet${only}, ikke bekræftet)`,
      asked: `${name} (${substitute} er spurgt${only}, afventer)`,
      declined: `${name} (${substitute} kan ikke)`,
    }[standing];
  },
  insteadOf: (member) => `i stedet for ${member}`,
  virtually: 'virtuelt',
  from: (time) => `fra kl. ${dotted(time)}`,
  until: (time) => `indtil kl. ${dotted(time)}`,
  onlyItems: (labels) => `kun punkt ${labels}`,
  more: (count) => `og ${count} mere`,
  emptySeats: (seats) => `⚠ Pladsen er tom: ${seats}`,
  guests: {
    heading: 'Gæster',
    item: (label) => `Punkt ${label}`,
    wholeMeeting: 'Hele mødet',
    count: (count) => (count === 1 ? '1 gæst' : `${count} gæster`),
    unanswered: 'ikke svaret',
  },
  own: {
    label: 'Dit svar',
    none: 'ikke givet endnu',
    afterDeadline: 'efter fristen',
    answeredBy: (name) => `svaret af ${name}`,
    substituteAsked: (member, part) =>
      `Du er spurgt, om du vil møde i stedet for ${member}${part === '' ? '' : ` (${part})`}. Svar med en af knapperne.`,
    substituteComes: (member, part) => `Du møder i stedet for ${member}${part === '' ? '' : ` (${part})`}.`,
    substituteDeclined: (member) => `Du har svaret, at du ikke kan møde i stedet for ${member}.`,
  },
  presiding: {
    deputy: 'Næstformand',
    coChair: 'Medformand',
    presides: (role, name) => `${role} ${name} leder mødet.`,
    open: 'Formanden kommer ikke, og endnu har ingen næstformand sagt ja.',
    nobody: '⚠ Hverken formand eller næstformand kommer.',
    noChair: '⚠ Formanden kommer ikke.',
  },
  quorum: {
    met: (expected, needed) => `✓ Beslutningsdygtigt: ${seats(expected)} er besat, mindst ${needed} kræves.`,
    open: (expected, needed) => `Endnu ikke beslutningsdygtigt: ${seats(expected)} er besat, mindst ${needed} kræves.`,
    broken: (expected, needed) =>
      `⚠ Ikke beslutningsdygtigt: ${expected === 0 ? 'ingen pladser' : `kun ${seats(expected)}`} er besat, mindst ${needed} kræves.`,
    chairOpen: 'Endnu ikke sikkert, at formand eller næstformand kommer. Det kræves for at beslutte noget.',
    chairBroken: '⚠ Ikke beslutningsdygtigt: hverken formand eller næstformand kommer.',
    partiesMet: '✓ Alle parter er repræsenteret.',
    partiesOpen: (parties) => `Endnu ikke repræsenteret: ${parties}`,
    partiesBroken: (parties) => `⚠ Ikke repræsenteret: ${parties}`,
  },
  form: {
    partly: { open: 'Delvist …', send: 'Send svar' },
    decline: { open: 'Afbud …', send: 'Send afbud' },
    from: 'Kommer kl.',
    until: 'Går kl.',
    fromHint: (start) => (start === undefined ? 'Fx 13.00' : `Mødet begynder kl. ${dotted(start)}`),
    untilHint: (end) => (end === undefined ? 'Fx 14.00' : `Mødet slutter kl. ${dotted(end)}`),
    items: 'Kun til punkterne',
    virtually: 'Jeg deltager virtuelt',
    substitute: 'Stedfortræder (valgfrit)',
    substituteHint: 'Navn på den, der møder i stedet',
    substituteItems: 'Stedfortræderen kommer kun til punkterne (valgfrit)',
    itemsHint: 'Numre med komma imellem, fx 3, 5',
    note: 'Besked til sekretæren (valgfri; kun sekretæren ser den)',
    noteHint: 'Du behøver ikke give en grund',
  },
};

function seats(count: number): string {
  return count === 1 ? '1 plads' : `${count} pladser`;
}
