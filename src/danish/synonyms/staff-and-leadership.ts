/** Words that mean nearly the same, in staff and leadership: a group a line. */
export const staffAndLeadershipSynonyms = `
  chef leder
  leder direktør
  direktør direktion
  medarbejder ansat personale
  personale medarbejdere bemanding
  kollega medarbejder
  ansætte rekruttere
  ansættelse rekruttering
  ansætte hyre
  fyre afskedige opsige
  fyring afskedigelse opsigelse
  sige_op opsige fratræde
  stilling job post
  stillingsopslag jobopslag ledig_stilling
  ledig_stilling ubesat vakant
  ansøger kandidat jobansøger
  ansættelsesudvalg ansættelsessamtale
  samtale jobsamtale
  mus medarbejdersamtale medarbejderudviklingssamtale
  arbejdsplads arbejdssted
  arbejdsmiljø trivsel
  arbejdsmiljø psykisk_arbejdsmiljø
  apv arbejdspladsvurdering
  arbejdsskade arbejdsulykke
  arbejdstid mødetid
  overarbejde merarbejde
  deltid nedsat_tid
  fuldtid fuld_tid
  hjemmearbejde arbejde_hjemmefra
  ferie fridage
  fri fridag
  feriepenge ferieafregning
  barsel orlov
  orlov fravær
  sygefravær sygemelding sygdom
  sygemeldt syg
  fagforening fagforbund
  strejke arbejdsnedlæggelse
  rekruttering tiltrække_medarbejdere
  arbejdskraft hænder
  mangel_på_arbejdskraft rekrutteringsudfordring
  krænkelse krænkende_adfærd
  sexchikane krænkelser
  chikane mobning
  trussel trusler
  pension efterløn
  seniorpolitik seniorordning
  jubilæum mærkedag
  lederudvikling ledelsesudvikling lederprogram
  lederuddannelse ledelsesprogram
  organisation organisering struktur
  organisationsændring omorganisering omstrukturering
  omstrukturering strukturændring
  sammenlægning fusion sammenlægge
  sammenlægge fusionere
  vagtplan vagtskema
  vagt tjans
  med-udvalg hovedudvalg
  hovedudvalg hoved-med
  personalepolitik personaleforhold
  ligestilling ligeløn
  mangfoldighed diversitet
  frivillig ulønnet
  frivilligt_arbejde frivillighed
  kompetence kvalifikation færdighed
  viden kendskab
  netværk erfagruppe
  mentor vejleder
`;
