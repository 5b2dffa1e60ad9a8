import type { Language } from '../language.ts';

/** What the bot says when somebody asks for the list of those who take part. */
export interface AttendanceListSentences {
  /** @param committees the names that could have been meant */
  readonly whichCommittee: (committees: string) => string;
  readonly noMeeting: (committee: string) => string;
  readonly noSuchDay: (committee: string) => string;
  /** Above the list: which meeting it is of. */
  readonly heading: (committee: string, when: string) => string;
  /** Below it, on what it rests. */
  readonly soFar: string;
  readonly byAnswers: string;
  readonly cut: string;
  /** Of the files. */
  readonly fileName: (committee: string, date: string) => string;
  readonly asText: string;
  readonly asTable: string;
  readonly fileGone: string;
  readonly fileFailed: string;
}

export const attendanceListSentences: Readonly<Record<Language, AttendanceListSentences>> = {
  da: {
    whichCommittee: (committees) => `For hvilket udvalg? Skriv for eksempel »deltagerliste for UDVALG«: ${committees}.`,
    noMeeting: (committee) => `Jeg kender ingen møder i ${committee}.`,
    noSuchDay: (committee) => `Jeg kender intet møde i ${committee} på det tidspunkt.`,
    heading: (committee, when) => `Deltagerliste for ${committee}, ${when}`,
    soFar: 'Listen bygger på svarene indtil nu.',
    byAnswers: 'Listen bygger på svarene. Fremmødet er ikke noteret.',
    cut: 'Listen er for lang til at vises her.',
    fileName: (committee, date) => `Deltagerliste ${committee} ${date}`,
    asText: 'Deltagerlisten som tekst til referatet',
    asTable: 'Alle svar som regneark (CSV)',
    fileGone:
      'Filen kunne ikke lægges i dit OneDrive: linket er udløbet. Skriv »deltagerliste« igen, så får du et nyt.',
    fileFailed: 'Filen kunne ikke lægges i dit OneDrive. Skriv »deltagerliste« igen om lidt, så prøver vi en gang til.',
  },
  en: {
    whichCommittee: (committees) =>
      `For which committee? Write for example “attendance list for COMMITTEE”: ${committees}.`,
    noMeeting: (committee) => `I know no meetings of ${committee}.`,
    noSuchDay: (committee) => `I know no meeting of ${committee} at that time.`,
    heading: (committee, when) => `Attendance list for ${committee}, ${when}`,
    soFar: 'The list rests on the answers so far.',
    byAnswers: 'The list rests on the answers. Nobody has noted who was there.',
    cut: 'The list is too long to be shown here.',
    fileName: (committee, date) => `Attendance list ${committee} ${date}`,
    asText: 'The list as text for the minutes',
    asTable: 'All answers as a spreadsheet (CSV)',
    fileGone:
      'The file could not be put into your OneDrive: the link has expired. Write “attendance list” again for a new one.',
    fileFailed: 'The file could not be put into your OneDrive. Write “attendance list” again in a while.',
  },
};
