import type { Language } from '../language.ts';

type Unfetched = 'address-not-allowed' | 'link-gone' | 'too-large' | 'took-too-long' | 'not-fetched';

type Refusal =
  | 'paper-unlisted'
  | 'paper-in-several-meetings'
  | 'paper-without-item'
  | 'no-date'
  | 'no-items'
  | 'no-committee'
  | 'changed-meanwhile';

/** What the bot says in the chat about a file that somebody sends it. Names of files come in finished. */
export interface UploadSentences {
  readonly onlyInPersonalChat: string;
  /** For a picture, a recording and the like. */
  readonly notADocument: string;
  /** To somebody who may hand in documents nowhere. */
  readonly notForYou: string;
  readonly tooManyFiles: (limit: number) => string;
  /** The bot is being stopped. */
  readonly interrupted: (file: string) => string;
  readonly fault: (file: string, reference: string) => string;
  readonly unfetched: Readonly<Record<Unfetched, (file: string) => string>>;
  /** @param title of a bilag: the name under which it was looked for */
  readonly refused: Readonly<Record<Refusal, (file: string, title: string) => string>>;
  /** A press on a card of a file that is older than a day, is not theirs, or was taken away. */
  readonly draftGone: string;
  readonly pressInterrupted: string;
  /** Below a heading that says that it failed, above a button that shows the document again. */
  readonly pressFailed: (reference: string) => string;
}

export const uploadSentences: Readonly<Record<Language, UploadSentences>> = {
  da: {
    onlyInPersonalChat: 'Filer kan jeg kun tage imod i den personlige chat med mig. Send filen dér.',
    notADocument:
      'Det kan jeg ikke læse som en dagsorden eller et referat. Send et Word-dokument (.docx), en PDF eller en tekstfil (.txt, .md).',
    notForYou:
      'Dokumenter kan gemmes af udvalgets sekretær, formand eller en administrator. Bed en af dem om at sende filen.',
    tooManyFiles: (limit) => `Jeg tager højst ${limit} filer ad gangen. Send resten i en ny besked.`,
    interrupted: (file) => `Jeg nåede ikke at læse ${file}, fordi jeg blev genstartet. Send filen igen om lidt.`,
    fault: (file, reference) =>
      `Der gik noget galt hos mig med ${file}, og intet er gemt. Send filen igen om lidt. Sker det igen, så giv jeres it-afdeling denne reference: ${reference}`,
    unfetched: {
      'address-not-allowed': (file) =>
        `${file} ligger et sted, som jeg ikke må hente filer fra. Læg filen direkte i chatten fra din computer eller fra OneDrive.`,
      'link-gone': (file) => `Linket til ${file} virker ikke længere. Send filen igen.`,
      'too-large': (file) =>
        `${file} er større end 20 MB. Gem dokumentet uden billeder, eller del det, og send det igen.`,
      'took-too-long': (file) => `Det tog for lang tid at hente ${file}. Send filen igen om lidt.`,
      'not-fetched': (file) => `${file} kunne ikke hentes. Send filen igen om lidt.`,
    },
    refused: {
      'paper-unlisted': (file, title) =>
        `Jeg kan ikke se et møde i ${file}, og intet møde, som jeg kender, og som du kan gemme for, nævner bilaget »${title}«. Er det et bilag, så send først den dagsorden eller det referat, der nævner det, og derefter bilaget igen. Intet er gemt.`,
      'paper-in-several-meetings': (file, title) =>
        `Flere møder nævner bilaget »${title}«. Skriv mødets dato i filens navn, for eksempel »2027-01-20 ${file}«, og send det igen. Intet er gemt.`,
      'paper-without-item': (file, title) =>
        `Bilaget »${title}« i ${file} er nævnt for hele mødet og ikke under et punkt. Send først en dagsorden eller et referat, der nævner det under sit punkt, og derefter bilaget igen. Intet er gemt.`,
      'no-date': (file) =>
        `Jeg kan ikke finde mødets dato i ${file}. Skriv datoen i dokumentet, og send det igen. Intet er gemt.`,
      'no-items': (file) => `Jeg kan ikke finde punkter på en dagsorden i ${file}. Intet er gemt.`,
      'no-committee': (file) => `Jeg kan ikke se, hvilket udvalg ${file} hører til. Intet er gemt.`,
      'changed-meanwhile': (file) => `Mødet blev ændret af andre imens, så ${file} er ikke gemt. Prøv igen.`,
    },
    draftGone: 'Den fil venter ikke længere på svar. Send den igen, hvis den skal gemmes.',
    pressInterrupted: 'Jeg blev genstartet, før jeg var færdig. Tryk igen om lidt; intet bliver gemt to gange.',
    pressFailed: (reference) =>
      `Der gik noget galt hos mig. Tryk Vis igen om lidt, og se, om det blev gemt; intet bliver gemt to gange. Sker det igen, så giv jeres it-afdeling denne reference: ${reference}`,
  },
  en: {
    onlyInPersonalChat: 'I can take files only in your personal chat with me. Send the file there.',
    notADocument:
      'I cannot read that as an agenda or minutes. Send a Word document (.docx), a PDF or a text file (.txt, .md).',
    notForYou:
      'Documents can be saved by the secretary or chair of the committee, or by an administrator. Ask one of them to send the file.',
    tooManyFiles: (limit) => `I take at most ${limit} files at a time. Send the rest in another message.`,
    interrupted: (file) =>
      `I did not finish reading ${file}, because I was restarted. Please send the file again shortly.`,
    fault: (file, reference) =>
      `Something went wrong on my side with ${file}, and nothing was saved. Please send the file again shortly. If it happens again, give your IT department this reference: ${reference}`,
    unfetched: {
      'address-not-allowed': (file) =>
        `${file} lies where I may not fetch files from. Put the file into the chat from your computer or from OneDrive.`,
      'link-gone': (file) => `The link to ${file} no longer works. Please send the file again.`,
      'too-large': (file) =>
        `${file} is larger than 20 MB. Save the document without pictures, or split it, and send it again.`,
      'took-too-long': (file) => `It took too long to fetch ${file}. Please send the file again shortly.`,
      'not-fetched': (file) => `${file} could not be fetched. Please send the file again shortly.`,
    },
    refused: {
      'paper-unlisted': (file, title) =>
        `I see no meeting in ${file}, and no meeting that I know and that you may save for lists the attachment “${title}”. If it is an attachment, send the agenda or the minutes that list it first, and then the attachment again. Nothing was saved.`,
      'paper-in-several-meetings': (file, title) =>
        `Several meetings list the attachment “${title}”. Write the date of the meeting in the name of the file, such as “2027-01-20 ${file}”, and send it again. Nothing was saved.`,
      'paper-without-item': (file, title) =>
        `The attachment “${title}” in ${file} is listed for the whole meeting and not under an item. Send an agenda or minutes that list it under its item first, and then the attachment again. Nothing was saved.`,
      'no-date': (file) =>
        `I cannot find the date of the meeting in ${file}. Write it in the document and send it again. Nothing was saved.`,
      'no-items': (file) => `I cannot find any agenda items in ${file}. Nothing was saved.`,
      'no-committee': (file) => `I cannot see which committee ${file} belongs to. Nothing was saved.`,
      'changed-meanwhile': (file) =>
        `Somebody else changed the meeting meanwhile, so ${file} was not saved. Please try again.`,
    },
    draftGone: 'That file no longer waits for an answer. Send it again if it is to be saved.',
    pressInterrupted: 'I was restarted before I had finished. Press again shortly; nothing is saved twice.',
    pressFailed: (reference) =>
      `Something went wrong on my side. Press Show again shortly and see whether it was saved; nothing is saved twice. If it happens again, give your IT department this reference: ${reference}`,
  },
};
