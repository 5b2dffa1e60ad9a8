/** What the command `import` says about many files. Danish only, as all of the command line. */
export const cliImportSentences = {
  progress: (at: number, all: number, file: string) => `${at} af ${all} · ${file}`,
  headings: {
    file: 'Fil',
    committee: 'Udvalg',
    date: 'Dato',
    kind: 'Slags',
    items: 'Punkter',
    decisions: 'Beslutninger',
    effect: 'Virkning',
    doubts: 'Tvivl',
  },
  effects: { new: 'ny', completes: 'udfylder', replaces: 'erstatter', unchanged: 'uændret', failed: 'ikke gemt' },
  /** Of a bilag, and the item under which it stands. */
  paperEffect: (effect: string, item: string) => `${effect}, punkt ${item}`,
  paperStored: (file: string, title: string, item: string, committee: string, date: string, id: string) =>
    `${file}: bilaget »${title}« er gemt under punkt ${item} på mødet ${date} i ${committee} (${id})`,
  paperKnown: (file: string, title: string, item: string, committee: string, date: string, id: string) =>
    `${file}: bilaget »${title}« var gemt i forvejen under punkt ${item} på mødet ${date} i ${committee} (${id})`,
  schedule: 'mødeplan',
  sum: 'I alt',
  totals: (all: number, stored: number, unchanged: number, failed: number) =>
    `${all === 1 ? '1 fil' : `${all} filer`}: ${stored} gemt, ${unchanged} ${unchanged === 1 ? 'uændret' : 'uændrede'}, ${failed} ikke gemt.`,
  skipped: (count: number) =>
    count === 1
      ? '1 fil er sprunget over: jeg læser .docx, .pdf, .md og .txt.'
      : `${count} filer er sprunget over: jeg læser .docx, .pdf, .md og .txt.`,
  nothingInFolder: 'Der er ingen dokumenter i mappen: jeg læser .docx, .pdf, .md og .txt.',
  newCommittees: (names: string) => `Nye udvalg: ${names}`,
  planned: (committee: string, dates: string) => `Planlagte møder oprettet i ${committee}: ${dates}`,
  schedulePlanned: (file: string, committee: string) => `${file}: mødeplan for ${committee}`,
  noneToPlan: 'Planen nævner ingen kommende møder, som ikke er oprettet i forvejen.',
  plannable: (count: number) =>
    `${count === 1 ? '1 kommende møde er ikke oprettet' : `${count} kommende møder er ikke oprettet`}: tilføj --with-planned-meetings, hvis de skal planlægges.`,
  changed: 'Ændringer:',
  brokenOff: (done: number, all: number) =>
    `Lageret svarer ikke. ${done} af ${all} filer er behandlet, resten er ikke gemt. Kør kommandoen igen: det, der er gemt, ændres ikke.`,
} as const;
