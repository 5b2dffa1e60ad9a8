import { cliAuditSentences } from './cli-audit-sentences.ts';
import { cliBackupSentences } from './cli-backup-sentences.ts';
import { cliDoctorSentences } from './cli-doctor-sentences.ts';

/** What the command line says. Danish only: its users are those who run the bot for a Danish committee. */
export const cliSentences = {
  usage: `Brug: dagsorden KOMMANDO

  parse FIL… [--json]                        vis, hvad der blev forstået, som JSON (--json: én linje pr. fil); intet gemmes
  import FIL|MAPPE… [--committee NAVN] [--with-planned-meetings] [--json]
                                             læs dokumenter, også alle i en mappe, og gem møderne, og bilag under de punkter, der
                                             nævner dem; med --with-planned-meetings oprettes udvalgets kommende møder, som
                                             dokumenterne nævner (--json: én linje pr. fil)
  ask "SPØRGSMÅL" [--as ID] [--now ISO] [--json]
  ask --stdin --json [--as ID]               JSON Lines ind {id, question, now?, conversation?}, JSON Lines ud; linjerne er én samtale,
                                             og en linje med en anden conversation begynder eller fortsætter en anden
  plan [--now ISO] [--json]                  hvad bliver sendt hvor og hvornår
  attendance MØDE [--text|--csv|--ics]       deltagerlisten til et møde, som et referat skriver den (--text, hvis intet er valgt), svarene
                                             som regneark, eller mødet til en kalender; MØDE er id'et eller »DIGU 2027-01-20«
  feedback [--json]                          tommelfingre op og ned til svar, nyeste først
  erase PERSON [--apply] [--json]            slet alt om en person (navn eller objekt-id); uden --apply kun vist, hvad det ville gøre
  retention [--apply]                        hvad der har været gemt længe nok; --apply sletter nu det, som er meldt til sekretæren
${cliAuditSentences.usage}
${cliDoctorSentences.usage}
${cliBackupSentences.usage}
  demo [--port N] [--chat-port N]            det hele på denne maskine: lager, eksempler, bot og chat`,
  unknownCommand: (name: string) => `Jeg kender ikke kommandoen »${name}«.`,
  badOption: (message: string) => `Kommandoen kan ikke læses: ${message}`,
  missingFile: 'Skriv navnet på mindst én fil.',
  missingQuestion: 'Skriv et spørgsmål i anførselstegn, eller brug --stdin.',
  missingMeeting: 'Skriv mødets id, for eksempel digu-2027-01-20, eller udvalg og dato: DIGU 2027-01-20.',
  badInstant: (text: string) => `»${text}« er ikke et tidspunkt. Skriv for eksempel 2027-01-13T08:00:00+01:00.`,
  badPort: (text: string) => `»${text}« er ikke en port. Skriv et tal fra 1 til 65535.`,
  badSettings: 'Indstillingerne kan ikke bruges:',
  paperUnlisted: (path: string, title: string) =>
    `${path}: Jeg kan ikke se et møde i dokumentet, og intet gemt møde, som det kan høre til, nævner bilaget »${title}«. Er det et bilag, så importér først den dagsorden eller det referat, der nævner det. Intet er gemt.`,
  paperInSeveralMeetings: (path: string, title: string) =>
    `${path}: Flere møder nævner bilaget »${title}«. Skriv mødets dato i filens navn, for eksempel 2027-01-20, eller angiv udvalget med --committee. Intet er gemt.`,
  paperWithoutItem: (path: string, title: string) =>
    `${path}: Bilaget »${title}« er nævnt for hele mødet og ikke under et punkt. Importér først en dagsorden eller et referat, der nævner det under sit punkt. Intet er gemt.`,
  noDate: (path: string) => `${path}: Jeg kan ikke finde mødets dato. Intet er gemt.`,
  noItems: (path: string) => `${path}: Jeg kan ikke finde punkter på en dagsorden. Intet er gemt.`,
  noCommittee: (path: string) =>
    `${path}: Jeg kan ikke se, hvilket udvalg det er. Angiv det med --committee. Intet er gemt.`,
  changedMeanwhile: (path: string) => `${path}: Mødet blev ændret af en anden imens. Prøv igen. Intet er gemt.`,
  imported: (file: string, committee: string, id: string, items: number, decisions: number) =>
    `${file}: ${committee}, ${items} ${items === 1 ? 'punkt' : 'punkter'}, ${decisions} ${decisions === 1 ? 'beslutning' : 'beslutninger'} gemt som ${id}`,
  newCommittee: (committee: string) => `  Nyt udvalg: ${committee}`,
  unchanged: (file: string, committee: string, id: string) => `${file}: ${committee}, var gemt i forvejen som ${id}`,
  doubts: (count: number) => (count === 1 ? '1 ting er usikker:' : `${count} ting er usikre:`),
  sources: 'Kilder:',
  nearest: 'Nærmest:',
  nothingPlanned: 'Der er intet at sende.',
  plannedKinds: {
    agenda: 'dagsorden',
    reminder: 'påmindelse',
    today: 'mødedag',
    decisions: 'beslutninger',
    change: 'ændringer',
  },
  planned: (when: string, kind: string, committee: string, meetingId: string, place: string) =>
    `${when}  ${kind}  ${committee}  ${meetingId}  i ${place}`,
  plannedNow: 'nu',
  noSuchMeeting: (words: string, nearest: readonly string[]) =>
    `Jeg kender ikke ét møde, der hedder »${words}«.${nearest.length === 0 ? '' : ` Nærmest: ${nearest.join(', ')}.`}`,
  oneReportOnly: 'Vælg kun én af --text, --csv og --ics.',
  feedback: {
    none: 'Ingen har endnu givet et svar tommelfinger op eller ned.',
    up: 'Op ',
    down: 'Ned',
    vote: (vote: string, when: string, question: string) => `${vote}  ${when}  »${question}«`,
    answered: (outcome: string, said: string) => `     ${outcome}: ${said}`,
    comment: (text: string) => `     Kommentar: ${text}`,
    outcomes: {
      quoted: 'Svar med citat',
      listed: 'Svar fra data',
      generated: 'Svar fra sprogmodel',
      abstained: 'Intet svar fundet',
    },
  },
  dataVersion: {
    newer: (found: number, known: number) =>
      `Data er skrevet af en nyere udgave af Dagsorden (dataversion ${found}; denne udgave kender ${known}). Brug den nyere udgave. Intet er ændret.`,
    older: (found: number, known: number) =>
      `Data er fra en ældre udgave af Dagsorden (dataversion ${found}; denne udgave skal have ${known}). Start botten i den nye udgave: den fører dem op. Intet er ændret.`,
    restoring: () =>
      'En sikkerhedskopi er ved at blive lagt ind, eller det blev afbrudt: kun noget af den er her. Kør import-backup med den samme fil igen.',
  },
  unreachable: 'Lageret svarer ikke. Intet er ændret.',
  fault: (message: string) => `Noget gik galt: ${message}`,
  demo: {
    portTaken: (port: number) =>
      `Port ${port} er optaget af et andet program. Stop det (måske kører en demo allerede), eller vælg andre porte: npm run demo -- --port 3979 --chat-port 56151`,
    storage: (folder: string) => `Lager      kører (Azurite), data i ${folder}`,
    imported: (file: string, committee: string, date: string) => `Import     ${file} → ${committee}, ${date}`,
    known: (file: string) => `Import     ${file} var gemt i forvejen`,
    bound: (committee: string, place: string) => `Forbundet  ${committee} ↔ ${place}`,
    bot: (port: number) => `Bot        lytter på http://127.0.0.1:${port}/api/messages`,
    playground: (url: string) => `Chat       ${url}`,
    playgroundGone: 'Chatten (Agents Playground) stoppede uventet, så demoen slutter.',
    playgroundSlow: 'Chatten (Agents Playground) kom ikke i gang.',
    clock: (when: string) => `Ur         chatten er åbnet, og demoens ur viser ${when}`,
    posted: (what: string, committee: string) => `Sendt      ${what} for ${committee}`,
    fault: (reference: string) => `Fejl       reference ${reference}`,
    ready: (url: string) => `
Klar. Åbn ${url} i en browser og prøv:
  1. I den personlige chat: »Hvornår er næste møde i DIGU?« (Chatten her siger, at den er på engelsk, så hilsenen er det også.
     Svar følger det sprog, I skriver på; »skift sprog til dansk« gælder alt.)
  2. »Hvad besluttede DIGU om digitale låse?«
  3. Åbn kanalen General: dagsordenen for DIGU kommer af sig selv kl. 08.00 på demoens ur, 20 sekunder efter at chatten
     blev åbnet. Tryk Deltager eller Afbud på kortet. Kommer den ikke (den sendes kun én gang), så skriv: »@Dagsorden vis dagsordenen«
  4. Skriv i kanalen: »@Dagsorden hvem har meldt afbud?« (skriv @ og vælg Dagsorden på listen)
  5. I den personlige chat: »flyt mødet den 20. januar i DIGU til den 27. januar kl. 13« og Ja. I kanalen bliver kortet rettet, og
     et halvt minut efter står ændringen under det. Prøv også »nyt møde«, »opslag« og »foreslå punkt til DIGU: Cykler«
  6. I gruppechatten: »@Dagsorden hvad vedtog Pakhuset om udlejning?«
  7. I den personlige chat: »luk punkt 4 i DIGU«. I kanalen står der nu kun »Lukket punkt«; dagsordenen her viser det stadig
     for dig, som er sekretær. Prøv også »vis medlemmer i DIGU«, »skift sprog«, »vis mine data« og »slet mine svar«
  8. Et dokument af jeres eget, i et andet vindue: npm run -s cli -- import FIL. I Teams lægger sekretæren filen i den
     personlige chat og trykker Gem, men chatten her kan ikke sende filer.
Ctrl-C stopper det hele. Data bliver liggende til næste gang.
`,
    stopping: 'Stopper …',
    stopped: 'Stoppet.',
  },
} as const;
