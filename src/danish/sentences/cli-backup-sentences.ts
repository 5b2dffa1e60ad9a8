const places = (names: readonly string[]): string =>
  names.map((name) => (name === 'blobs' ? 'filerne' : name)).join(', ');

/** What `dagsorden export` and `dagsorden import-backup` say. Danish only, as all of the command line. */
export const cliBackupSentences = {
  usage: `  export FIL.jsonl                           sikkerhedskopi af alle tabeller og filer i én fil
  import-backup FIL.jsonl [--into PRÆFIKS] [--replace] [--post-due]
                                             læg en sikkerhedskopi ind i et tomt lager, eller under et andet TABLE_PREFIX; --replace sletter
                                             først alt, hvad der er; opslag, som skulle være sendt nu, holdes tilbage uden --post-due`,
  oneFile: 'Skriv navnet på én fil.',
  place: (host: string, prefix: string) => `${host}, præfiks »${prefix}«`,
  embeddedPlace: (folder: string, prefix: string) =>
    `det indbyggede i mappen »${folder}« (ingen STORAGE_… er sat), præfiks »${prefix}«`,
  storage: (place: string) => `Lager: ${place}.`,
  nothingThere: (place: string) =>
    `Der er ingen data i lageret: ${place}. Passer STORAGE_…, TABLE_PREFIX og mappen? Intet er skrevet.`,
  nothingInFile: (place: string) =>
    `Sikkerhedskopien er tom, og --replace ville slette alt i lageret: ${place}. Intet er ændret.`,
  exists: (path: string) => `Filen »${path}« findes allerede. Vælg et andet navn. Intet er skrevet.`,
  unwritable: (path: string, code: string) => `Filen »${path}« kan ikke skrives (${code}).`,
  unfinished: (path: string, code: string) =>
    `Filen »${path}« kunne ikke skrives til ende (${code}). Er disken fuld? Intet af den er blevet liggende.`,
  unreadable: (path: string, code: string) => `Filen »${path}« kan ikke læses (${code}).`,
  progress: (where: string, count: number) => `${where === 'blobs' ? 'filer' : where}: ${count}`,
  checking: 'Kontrollerer filen …',
  quiet: (seconds: number) => `Venter ${seconds} sekunder, til botten har set, at den skal holde sig i ro …`,
  comparing: (where: string, count: number) => `Læser efter: ${where === 'blobs' ? 'filer' : where}: ${count}`,
  exported: (path: string, rows: number, blobs: number) =>
    `${path}: ${rows} ${rows === 1 ? 'række' : 'rækker'} og ${blobs} ${blobs === 1 ? 'fil' : 'filer'}. Den rummer alt, også navne og svar: opbevar den som selve lageret.`,
  changed: (names: readonly string[]) =>
    `Der blev skrevet imens, i ${places(names)}. Kopien er hel, men ikke fra ét øjeblik: stop botten, og kør igen, hvis det betyder noget.`,
  problem: {
    'not-a-backup': 'Filen er ikke en sikkerhedskopi fra »dagsorden export«. Intet er ændret.',
    'newer-format': 'Sikkerhedskopien er lavet af en nyere udgave af Dagsorden. Brug den. Intet er ændret.',
    'cut-off': 'Filen er ikke hel: slutningen mangler. Intet er ændret.',
    altered: 'Filen er ikke, som den blev skrevet: noget i den er ændret. Intet er ændret i lageret.',
  },
  atLine: (line: number) => `Det er omkring linje ${line}.`,
  newerData: (found: number, known: number) =>
    `Sikkerhedskopien har dataversion ${found}, og denne udgave af Dagsorden kender kun ${known}. Brug den nyere udgave. Intet er ændret.`,
  badPrefix: 'PRÆFIKS skal være et bogstav fulgt af højst 29 bogstaver og tal.',
  notEmpty: (prefix: string) =>
    `Der er data i lageret under »${prefix}« i forvejen. Vælg et andet præfiks med --into, eller slet det, der er, med --replace. Intet er ændret.`,
  different: (names: readonly string[]) =>
    `Det, der nu er i lageret, er ikke det samme som i filen: ${places(names)}. Er botten stoppet? Kør kommandoen igen.`,
  brokenOff:
    'Lageret svarer ikke. Er noget allerede lagt ind, så er det ikke det hele, og botten starter ikke på det. Kør kommandoen igen med den samme fil: den begynder forfra.',
  restored: (prefix: string, rows: number, blobs: number) =>
    `Lagt ind under »${prefix}« og læst efter: ${rows} ${rows === 1 ? 'række' : 'rækker'} og ${blobs} ${blobs === 1 ? 'fil' : 'filer'}, som i filen.`,
  from: (at: string) => `Kopien er fra ${at}. Hvad der skete siden, er ikke med: svar, beslutninger og sletninger.`,
  held: (count: number) =>
    `${count} opslag ville være blevet sendt nu. De kan være sendt, efter kopien blev lavet, og er derfor holdt tilbage:`,
  heldPost: (kind: string, committee: string, meetingId: string, place: string) =>
    `  ${kind}  ${committee}  ${meetingId}  i ${place}`,
  heldHelp: 'Mangler en dagsorden, så skriv »@Dagsorden vis dagsordenen« i kanalen. De næste opslag sendes som ellers.',
} as const;
