/** Words on the two sides of one matter: a question about the one is answered by a sentence about the other. A group a line. */
export const scales = `
  dyr billig gratis pris
  stor lille størrelse
  høj lav højde
  lang kort længde
  tidlig sen tidspunkt
  åben lukket åbningstid
  åbne lukke
  enig uenig
  tilladt forbudt
  tilfreds utilfreds
  tilfredshed utilfredshed
  overskud underskud resultat
  merforbrug mindreforbrug
  stige falde
  stigning fald
  øge mindske
  vækst nedgang
  flere færre
  hurtig langsom hastighed
  ung gammel alder
  let svær
  god dårlig kvalitet
  varm kold temperatur
  offentlig privat
  sikker usikker
  tryg utryg
  habil inhabil
  lovlig ulovlig
  obligatorisk frivillig
  ledig optaget
  ledig besat
  indlægge udskrive
  indlæggelse udskrivning
  ansætte afskedige
  ansættelse fratrædelse
  indtræde udtræde
  indmelde udmelde
  tilmelde afmelde
  tilflytte fraflytte
  købe sælge
  køb salg
  indtægt udgift
  vinde tabe
  fuld tom
  stærk svag
  bred smal
  dyb lav dybde
  tæt fjern afstand
  tung let vægt
  tør våd
  ren beskidt
  rask syg
  levende død
  rig fattig
  hel delvis
  færdig ufærdig
  fast løs
  fast midlertidig
  ordinær ekstraordinær
  til_stede fraværende
  godkende afvise
  vedtage forkaste
  starte slutte
  begyndelse slutning
  første sidste
  maksimum minimum
  mest mindst
  fordel ulempe
  positiv negativ
  støj stilhed
  støjende stille
  aktiv passiv
  intern ekstern
  digital fysisk
  nord syd
  nødvendig unødvendig
  mulig umulig
  kendt ukendt
  rigtig forkert
  synlig usynlig
  bevare nedrive
  bevare nedlægge
  styrke svække
  forbedre forværre
  forbedring forværring
  centralisere decentralisere
  udvide indskrænke
  udvidelse indskrænkning
  samle sprede
  sammenlægge opdele
  besparelse merudgift
  rabat tillæg
  stemme_for stemme_imod
  koste gratis
`;
