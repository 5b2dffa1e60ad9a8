/** Words that mean nearly the same, in meetings, agendas and minutes: a group a line. */
export const meetingsSynonyms = `
  beslutte vedtage godkende afgøre bestemme tiltræde
  beslutning afgørelse vedtagelse godkendelse bestemmelse konklusion
  vælge udpege udnævne kåre
  valg udpegning udnævnelse konstituering
  frist deadline tidsfrist senest sidste_dag skæringsdato
  udsætte udskyde vente udsat forsinke
  udsættelse udskydelse forsinkelse
  afvise afslå forkaste nedstemme sige_nej
  afvisning afslag
  forslag oplæg indstilling anbefaling idé
  foreslå anbefale indstille opfordre råde
  klage indsigelse protest anke
  klage brok utilfredshed kritik
  høringssvar høringsudtalelse bemærkning kommentar udtalelse
  høring offentlig_høring partshøring høringsfase
  møde samling session sammenkomst
  borgermøde informationsmøde orienteringsmøde dialogmøde
  mødes ses samles holde_møde
  dagsorden punkt emne mødeprogram
  punkt dagsordenspunkt sag emne
  referat protokol beslutningsprotokol mødenotat
  notat redegørelse beskrivelse memo
  rapport redegørelse beretning undersøgelse
  beretning årsberetning årsrapport formandsberetning
  bilag vedlagt vedhæftet dokument materiale
  vedlægge vedhæfte medsende
  formand forperson mødeleder ordstyrer forkvinde
  næstformand viceformand stedfortræder
  dirigent mødeleder ordstyrer
  suppleant stedfortræder afløser vikar
  medlem deltager repræsentant
  repræsentant talsmand udsending delegeret
  tillidsrepræsentant tillidsmand tr
  arbejdsmiljørepræsentant amr sikkerhedsrepræsentant
  kasserer økonomiansvarlig regnskabsfører
  sekretær referent
  sekretariat administration forvaltning
  borgmester byens_leder
  byråd kommunalbestyrelse byrådsmedlemmer
  regionsråd region
  politiker folkevalgt byrådsmedlem
  embedsmand embedsværk forvaltning
  bestyrelse ledelse
  udvalg komité råd nævn
  arbejdsgruppe projektgruppe taskforce underudvalg temagruppe
  styregruppe styregruppemøde styringsgruppe
  følgegruppe referencegruppe advisory_board
  stemme afstemning vote
  stemme_imod imod modstand
  enig enstemmig tilslutning opbakning konsensus
  uenig dissens modstand mindretal
  mindretal mindretalsudtalelse særstandpunkt
  flertal flest majoritet
  drøfte diskutere debattere tale_om vende snakke
  drøftelse diskussion debat snak samtale
  orientere informere oplyse fortælle meddele
  orientering information oplysning meddelelse briefing
  fremlægge præsentere forelægge gennemgå fremvise
  oplæg præsentation fremlæggelse indlæg gennemgang
  oplægsholder foredragsholder taler
  foredrag oplæg indlæg forelæsning
  gæst besøgende inviteret
  indkalde invitere indbyde
  indkaldelse invitation indbydelse mødeindkaldelse
  deltage møde_op komme medvirke fremmøde
  deltagelse fremmøde tilstedeværelse medvirken
  deltager fremmødt tilstedeværende til_stede
  afbud fraværende forhindret ikke_til_stede
  tilmelde melde_sig_til registrere
  tilmelding registrering tilmeldingsfrist
  afmelde melde_fra melde_afbud
  aflyse droppe annullere
  flytte rykke udskyde
  sende fremsende udsende indsende
  aflevere indsende indgive
  anmode bede ansøge ønske
  anmodning ønske forespørgsel henvendelse
  henvendelse forespørgsel spørgsmål kontakt
  spørge forespørge
  svare besvare tilbagemelding
  tilbagemelding feedback respons
  følge_op opfølgning følge
`;
