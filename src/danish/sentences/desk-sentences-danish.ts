import type { DeskSentences } from './desk-words.ts';

const clock = (time: string) => time.replace(':', '.');

/** What whoever looks after attendance reads, in Danish. */
export const danishDeskSentences: DeskSentences = {
  refusals: {
    'deadline-past': 'Den svarfrist er allerede gået. Vælg et tidspunkt, der ligger forude.',
    'deadline-after-meeting': 'Svarfristen skal ligge, før mødet begynder.',
    'deadline-too-early': 'Svarfristen kan højst ligge 60 dage før mødet.',
    'reminder-too-early': 'Jeg kan højst påminde 30 dage før svarfristen.',
    'quorum-unclear':
      'Den regel kan jeg ikke holde øje med. Skriv for eksempel »DIGU er beslutningsdygtigt, når 5 er til stede«, »… når mere end halvdelen er til stede«, »… når formanden eller næstformanden er til stede« eller »… når der er mindst én fra hver part«; flere regler med »og« imellem.',
    'substitute-is-self': 'Man kan ikke være sin egen suppleant. Skriv navnet på en anden.',
    'no-seat': 'Kun medlemmer af udvalget har en suppleant.',
    'no-such-item': 'Det punkt findes ikke på dagsordenen. Skriv »vis dagsorden« for at se punkterne.',
    'presence-too-early': 'Mødet er ikke begyndt endnu. Fremmødet kan noteres, når det er i gang.',
    'presence-too-late': 'Fremmødet kan kun noteres indtil 60 dage efter mødet.',
    'presence-times': 'Tidspunktet, man kommer, skal ligge før det, man går. Skriv for eksempel »Karen kom kl. 13«.',
    'meeting-cancelled': 'Det møde er aflyst.',
    'nobody-chosen': 'Vælg, hvem du svarer for. Jeg har ikke gemt noget.',
    'no-answer-chosen': 'Vælg et svar. Jeg har ikke gemt noget.',
    'substitute-without-decline': 'En stedfortræder kan kun sendes, når medlemmet har afbud. Jeg har ikke gemt noget.',
  },
  onlySecretary: 'Det kan kun udvalgets sekretær og formandskab.',
  onlyOwnSubstitute: 'Det kan kun udvalgets sekretær og formandskab. Din egen kan du skrive med »min suppleant er …«.',
  privately: 'Skriv det til mig i vores personlige chat, så viser jeg det dér.',
  whichCommittee: (names) => `Hvilket udvalg? Skriv det med, for eksempel »for …«: ${names}.`,
  noMeeting: (committee) => `Jeg kender ikke noget kommende møde i ${committee}.`,
  noMeetingThen: (committee) => `Jeg kender ikke noget møde i ${committee} på den dag.`,
  noMeetingHeld: (committee) =>
    `Jeg kender ikke noget møde i ${committee}, der er i gang eller lige er holdt. Skriv datoen med, for eksempel »fremmøde den 20. januar«.`,
  meetingOf: (committee, when) => `mødet i ${committee} ${when}`,
  deadlineRule: (committee, days, at) =>
    `Svarfristen for ${committee} er ${days === 0 ? 'på mødedagen' : days === 1 ? 'dagen før mødet' : `${days} dage før mødet`} kl. ${clock(at)}.`,
  deadlineNext: (when) => `For det næste møde er det ${when}.`,
  deadlineSet: (meeting, when) => `Svarfristen til ${meeting} er nu ${when}.`,
  deadlineUsual: (meeting, when) => `Svarfristen til ${meeting} følger igen reglen: ${when}.`,
  deadlineIs: (meeting, when, isOver) =>
    isOver
      ? `Svarfristen til ${meeting} var ${when}. Man kan stadig svare; det står så, at det kom efter fristen.`
      : `Svarfristen til ${meeting} er ${when}.`,
  reminders: (days, isTentativeToo) => {
    const whom = isTentativeToo ? 'De, der ikke har svaret eller har svaret måske,' : 'De, der ikke har svaret,';
    const when =
      days === 0 ? 'på svarfristens dag' : `${days === 1 ? 'dagen' : `${days} dage`} før svarfristen og igen på dagen`;
    return `${whom} får en påmindelse ${when}.`;
  },
  quorumSaved: 'Gemt.',
  nobodyCalled: (name, committee, names) =>
    `Jeg kender ingen i ${committee} med navnet ${name}. Jeg kender: ${names}. Skriv hele navnet.`,
  severalCalled: (name, names) => `${name} kan være flere: ${names}. Skriv hele navnet.`,
  substituteSet: (member, substitute, committee) =>
    `Suppleant for ${member} i ${committee} er nu ${substitute}. Fortryd med »fjern suppleanten for ${member}«.`,
  substituteUnknown: (substitute) =>
    `Jeg kender ikke ${substitute} fra udvalgets kanal, så jeg kan ikke selv spørge, om ${substitute} kan komme.`,
  substituteRemoved: (member, committee) => `${member} har ikke længere en fast suppleant i ${committee}.`,
  guestInvited: (name, meeting) => `${name} er inviteret som gæst til ${meeting}.`,
  guestRemoved: (name, meeting) => `${name} er ikke længere gæst til ${meeting}.`,
  guestUnknown: (name, meeting) => `${name} står ikke som gæst til ${meeting}.`,
  guestOnAgenda: (name) => `${name} står som gæst i selve dagsordenen. Ret det dér, og send mig den nye dagsorden.`,
  guests: 'Gæster:',
  noGuests: 'Der er nu ingen gæster.',
  guestItem: (label, slot) => (slot === '' ? `punkt ${label}` : `punkt ${label} (${slot})`),
  wholeMeeting: 'hele mødet',
  noted: (meeting, fact) => `Noteret for ${meeting}: ${fact}.`,
  absent: (name) => `${name} kom ikke`,
  present: (name, from, until) =>
    `${name} var der${from === undefined ? '' : ` fra kl. ${clock(from)}`}${until === undefined ? '' : ` indtil kl. ${clock(until)}`}`,
  correct: (name, isAbsent) =>
    `Ret det med »${isAbsent ? `${name} var der` : `${name} kom ikke`}«, eller skriv »fremmøde« for at se hele listen.`,
  desk: {
    heading: 'Svarliste',
    deadline: 'Svarfrist: ',
    deadlineOver: 'gået',
    quorum: 'Mødet er beslutningsdygtigt, når',
    quorumBroken: 'Med de afbud, der er nu, bliver mødet ikke beslutningsdygtigt.',
    missing: 'Mangler svar',
    othersMissing: 'Andre, der ikke har svaret',
    noneMissing: 'Alle medlemmer har svaret.',
    afterDeadline: 'efter fristen',
    answeredBy: (actor) => `svaret af ${actor}`,
    guest: 'gæst',
    formHeading: 'Svar for en anden',
    person: 'Hvem',
    personHint: 'Vælg en person',
    personMissing: 'Vælg, hvem du svarer for.',
    answer: 'Svar',
    answerMissing: 'Vælg et svar.',
    from: 'Kommer kl. (kun ved delvist)',
    until: 'Går kl. (kun ved delvist)',
    substitute: 'Stedfortræder (kun ved afbud)',
    substituteHint: 'Navn',
    send: 'Send',
    closed: 'Der kan ikke længere svares. Skriv »fremmøde« for at notere, hvem der var der.',
    left: (count) => `… og ${count} mere, som der ikke er plads til på kortet`,
    spoken: (committee, when, missing) =>
      `Svarliste for ${committee}, ${when}. ${missing === 1 ? '1 medlem' : `${missing} medlemmer`} mangler at svare.`,
  },
  presence: {
    heading: 'Fremmøde',
    lead: 'Sæt kryds ved dem, der var der. Før første gang er der sat kryds efter svarene.',
    people: 'Til stede',
    save: 'Gem fremmøde',
    saved: 'Fremmødet er gemt.',
    notSaved: 'Fremmødet er ikke gemt endnu.',
    nobody: 'Jeg kender endnu ingen, der kunne være til mødet.',
    counts: (present, absent) => `${present} til stede, ${absent} ikke`,
    insteadOf: (member) => `i stedet for ${member}`,
    left: (count) => `${count} mere er der ikke plads til på kortet; skriv dem, for eksempel »Karen kom ikke«.`,
    spoken: (committee, when) => `Fremmøde for ${committee}, ${when}.`,
  },
};
