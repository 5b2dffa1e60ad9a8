/** Words that mean nearly the same, in housing and building: a group a line. */
export const housingAndBuildingSynonyms = `
  bygge opføre anlægge
  byggeri bygning nybyggeri
  bygning hus ejendom
  byggeprojekt byggesag
  ejendom matrikel grund
  grund byggegrund jord
  grundsalg sælge_grunde
  hus villa parcelhus
  bolig lejlighed hus
  lejlighed bolig lejemål
  almen_bolig boligselskab
  andelsbolig andelsboligforening andelslejlighed
  andel andelskrone andelsværdi
  grundejerforening ejerforening
  boligforening boligselskab
  leje udlejning husleje
  husleje leje boligafgift
  huslejestigning lejeforhøjelse
  lejemål lejekontrakt
  udleje udlejning leje_ud
  fremleje fremudlejning
  udlejer ejer
  flytte fraflytte
  fraflytning udflytning
  indflytning tilflytning
  beboer lejer andelshaver
  nabo genbo
  vicevært ejendomsfunktionær varmemester
  pedel teknisk_servicemedarbejder
  reparere ordne udbedre vedligeholde
  reparation udbedring istandsættelse
  vedligeholdelsesplan drifts-_og_vedligeholdelsesplan
  renovere istandsætte modernisere
  renovering istandsættelse modernisering
  ombygning ombygge
  tilbygning udvidelse
  nedrive nedrivning rive_ned
  udskifte skifte udskiftning
  udskiftning skifte ny
  skade defekt ødelagt
  i_stykker defekt virker_ikke ødelagt
  fejl mangel
  mangel mangle
  fugt skimmel
  skimmelsvamp skimmel
  vandskade oversvømmelse rørskade
  utæt lækage
  tag tagdækning tagrenovering
  vindue glas
  dør hoveddør gadedør
  lås nøgle
  nøgle nøglekort nøglebrik
  trappe opgang trappeopgang
  elevator lift
  kælder kælderrum
  loft loftsrum
  altan balkon
  facade ydermur
  køkken tekøkken
  toilet wc
  bad badeværelse
  kloak afløb
  vvs blikkenslager
  elektriker el-installatør
  håndværker entreprenør
  tømrer snedker
  murer murerarbejde
  arkitekt rådgiver
  ingeniør rådgiver
  bygherre bygherrerådgiver
  varme opvarmning
  fjernvarme varmeforsyning
  varmeregnskab varmeregning
  strøm el elektricitet
  elregning elforbrug
  ventilation udluftning
  indeklima luftkvalitet
  isolering efterisolering
  energirenovering energiforbedring
  lys belysning lampe
  gadebelysning vejbelysning gadelys
  støj larm
  støjgene larm
  naboklage klage
  husorden ordensregler ordensreglement
  husdyr kæledyr hund
  vaskeri vaskekælder
  vaskemaskine tørretumbler
  gård gårdmiljø
  hæk beskæring
  haveaffald grenaffald
  opbevaring depot lager
  lokale rum sal
  mødelokale mødested
  sal hal
  indretning møblering
  møbel inventar
  inventar udstyr
  udstyr materiel
  rengøring gøre_rent
  rengøre gøre_rent
  brand brandsikkerhed
  brandsikring brandsikkerhed
  alarm tyverialarm
  indbrud tyveri
  tyveri stjæle
  hærværk graffiti
  overvågning kamera videoovervågning
  tilgængelighed handicapadgang
  adgang indgang
  byggetilladelse byggesagsbehandling
  lokalplan planforslag
  kommuneplan planstrategi
  helhedsplan masterplan udviklingsplan
  udstykning udstykke
  ekspropriation ekspropriere
  byudvikling byudviklingsprojekt
  byfornyelse områdefornyelse
  sommerhus fritidshus
  hegn stakit plankeværk
  bænk siddeplads
  etage sal
  beboermøde afdelingsmøde
  lodsejer grundejer jordejer
`;
