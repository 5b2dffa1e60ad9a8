/** What the command line says about erasing people and about retention. Danish only. */
export const cliPrivacySentences = {
  missingPerson:
    'Skriv én persons navn i anførselstegn, eller objekt-id fra Entra, eller guest:… for en gæst uden konto.',
  several: (called: string) => `Flere kan hedde »${called}«. Skriv objekt-id'et i stedet:`,
  perhaps: (called: string) => `»${called}« kan være denne person. Skriv hele navnet eller objekt-id'et for at slette:`,
  person: (name: string, personId: string) => `${name} (${personId})`,
  nobody: (personId: string) => `Der er ikke gemt noget om ${personId}.`,
  table: (table: string, removed: number, changed: number, left: number) =>
    `${table.padEnd(16)} ${String(removed).padStart(6)} slettes  ${String(changed).padStart(6)} ændres${left === 0 ? '' : `  ${left} kunne ikke slettes`}`,
  archived: (meetings: number) =>
    meetings === 0
      ? 'Navnet står ikke i noget møde.'
      : `Navnet står i ${meetings} ${meetings === 1 ? 'møde' : 'møder'} med dokumenter og referater. De er arkiv og bliver, som de er.`,
  shared: (names: string) =>
    `En anden hedder det samme (${names}): navnet bliver stående i tekster, hvor det kan være den anden.`,
  roster:
    'Er personen stadig i et udvalgs team eller chat, kommer medlemskabet tilbage, næste gang botten ser, hvem der er med.',
  dryRun: 'Intet er ændret. Kør igen med --apply for at gøre det.',
  erased: 'Det er gjort.',
  keepsAll: (committee: string) => `${committee}: alt beholdes.`,
  nothing: 'intet',
  due: (committee: string, counts: string) => `${committee}: har været gemt længe nok: ${counts}`,
  plan: (state: string, counts: string, reportedAt: string) =>
    `  ${state}${reportedAt === '' ? '' : ` (${reportedAt})`}: ${counts}`,
  states: {
    computed: 'fundet, og ingen har fået besked endnu: intet slettes',
    reported: 'meldt til sekretæren; slettes tidligst syv dage derefter',
    removing: 'er ved at blive slettet',
    removed: 'slettet; sekretæren får besked',
    stopped: 'stoppet',
    done: 'sidste sletning, som er færdig',
  },
  nothingReported: (committee: string) => `${committee}: der er ikke meldt noget til sekretæren, så intet er slettet.`,
  applied: (committee: string, removed: number, left: number) =>
    `${committee}: ${removed} poster er slettet.${left === 0 ? '' : ` ${left} er ændret, siden de blev meldt, og er blevet.`}`,
  archive:
    'Dokumenter, referater, møder og beslutninger slettes ikke på denne måde. Skal de afleveres til et arkiv: originalerne ligger som filer i blob-containeren under originals/UDVALG/, og kopieres derfra.',
  unfinished: 'Noget blev ændret imens. Kør igen.',
} as const;
