import type { Language } from '../language.ts';

/** Why a file could not be read; see `documents/`, whose readers give these reasons. */
export type FileFailure =
  | 'not-found'
  | 'is-folder'
  | 'empty'
  /** More bytes than a document may have. */
  | 'too-large'
  /** Not a document of any kind that we read. */
  | 'unsupported-format'
  /** Bytes that are no text, under the name of a text file. */
  | 'not-text'
  /** Word's format of before 2007, or Office's own encryption: the first bytes are the same. */
  | 'old-or-encrypted-word'
  | 'encrypted-pdf'
  /** .docm, .xlsm and the like: files that carry programs. */
  | 'has-macros'
  /** Broken off, or not what its first bytes promise. */
  | 'damaged'
  /** A PDF made of pictures. */
  | 'scanned'
  /** A PDF whose letters do not say which letters they are. */
  | 'garbled'
  | 'too-many-pages'
  /** Inflates to more than a document may have. */
  | 'too-much-content'
  | 'took-too-long'
  | 'took-too-much-memory';

/** Why a file was not read and what to do. */
export type FileSentences = Readonly<Record<FileFailure, (file: string) => string>>;

export const fileSentences: Readonly<Record<Language, FileSentences>> = {
  da: {
    'not-found': (file) => `${file} findes ikke. Se efter, om navnet og mappen er rigtige.`,
    'is-folder': (file) => `${file} er en mappe og ikke en fil. Angiv filerne i den.`,
    empty: (file) => `${file} er tom: der er ingen tekst i filen. Gem dokumentet igen, og prøv med den nye fil.`,
    'too-large': (file) => `${file} er for stor: en fil må højst fylde 20 MB. Gem den uden billeder, eller del den op.`,
    'unsupported-format': (file) =>
      `${file} er en slags fil, som jeg ikke kan læse. Gem dokumentet som Word (.docx), PDF eller tekst (.txt, .md), og prøv igen.`,
    'not-text': (file) =>
      `${file} hedder som en tekstfil, men indeholder ikke tekst. Gem dokumentet som Word (.docx), PDF eller tekst, og prøv igen.`,
    'old-or-encrypted-word': (file) =>
      `${file} er gemt i Words gamle format (.doc) eller har en adgangskode. Gem dokumentet som .docx uden adgangskode, og prøv igen.`,
    'encrypted-pdf': (file) => `${file} er en PDF med adgangskode. Gem den uden adgangskode, og prøv igen.`,
    'has-macros': (file) =>
      `${file} indeholder makroer, og filer med programmer i åbner jeg ikke. Gem dokumentet som .docx uden makroer, og prøv igen.`,
    damaged: (file) =>
      `${file} er beskadiget og kan ikke læses. Åbn dokumentet i det program, det er skrevet i, gem det igen, og prøv med den nye fil.`,
    scanned: (file) =>
      `${file} er skannet: der er billeder, men ingen tekst, i filen. Gem det oprindelige dokument som PDF eller .docx, og prøv igen.`,
    garbled: (file) =>
      `${file} kan vises, men ikke læses: filen siger ikke, hvilke bogstaver dens tegn står for. Gem det oprindelige dokument som PDF eller .docx, og prøv igen.`,
    'too-many-pages': (file) => `${file} har for mange sider: jeg læser højst 300. Del dokumentet op, og prøv igen.`,
    'too-much-content': (file) =>
      `${file} indeholder for meget: jeg læser højst 450.000 tegn og 15.000 linjer, og højst 40 MB, når filen er pakket ud. Del dokumentet op, og prøv igen.`,
    'took-too-long': (file) =>
      `${file} tog for lang tid at læse, så jeg stoppede. Gem dokumentet igen, gerne som .docx, eller del det op, og prøv igen.`,
    'took-too-much-memory': (file) =>
      `${file} krævede for meget hukommelse, så jeg stoppede. Gem dokumentet igen, gerne som .docx, eller del det op, og prøv igen.`,
  },
  en: {
    'not-found': (file) => `${file} does not exist. Check the name and the folder.`,
    'is-folder': (file) => `${file} is a folder, not a file. Name the files in it.`,
    empty: (file) => `${file} is empty: there is no text in the file. Save the document again and try the new file.`,
    'too-large': (file) =>
      `${file} is too large: a file may have 20 MB at most. Save it without pictures, or split it.`,
    'unsupported-format': (file) =>
      `${file} is a kind of file that I cannot read. Save the document as Word (.docx), PDF or text (.txt, .md) and try again.`,
    'not-text': (file) =>
      `${file} is named like a text file but contains no text. Save the document as Word (.docx), PDF or text and try again.`,
    'old-or-encrypted-word': (file) =>
      `${file} is in Word’s old format (.doc) or has a password. Save the document as .docx without a password and try again.`,
    'encrypted-pdf': (file) => `${file} is a PDF with a password. Save it without a password and try again.`,
    'has-macros': (file) =>
      `${file} contains macros, and I do not open files that carry programs. Save the document as .docx without macros and try again.`,
    damaged: (file) =>
      `${file} is damaged and cannot be read. Open the document in the program it was written in, save it again, and try the new file.`,
    scanned: (file) =>
      `${file} is scanned: the file holds pictures but no text. Save the original document as PDF or .docx and try again.`,
    garbled: (file) =>
      `${file} can be shown but not read: the file does not say which letters its signs stand for. Save the original document as PDF or .docx and try again.`,
    'too-many-pages': (file) => `${file} has too many pages: I read 300 at most. Split the document and try again.`,
    'too-much-content': (file) =>
      `${file} contains too much: I read 450,000 characters and 15,000 lines at most, and 40 MB when the file is unpacked. Split the document and try again.`,
    'took-too-long': (file) =>
      `${file} took too long to read, so I stopped. Save the document again, preferably as .docx, or split it, and try again.`,
    'took-too-much-memory': (file) =>
      `${file} needed too much memory, so I stopped. Save the document again, preferably as .docx, or split it, and try again.`,
  },
};
