/** Words that mean nearly the same, in IT and communication: a group a line. */
export const itAndCommunicationSynonyms = `
  it edb digital
  it-system system fagsystem
  system program software
  programmel software
  computer pc bærbar
  digitalisering digital_omstilling
  hjemmeside website netside
  nettet internet online
  internet bredbånd
  wifi trådløst_netværk
  app applikation
  mail e-mail e-post
  mail besked
  telefonnummer nummer
  adgangskode kodeord password
  login adgang
  licens abonnement
  sikkerhed it-sikkerhed
  it-sikkerhed informationssikkerhed cybersikkerhed
  hackerangreb cyberangreb
  databrud sikkerhedsbrud
  gdpr databeskyttelse persondata
  persondata personoplysninger
  nedbrud driftsforstyrrelse
  server drift
  opdatering opgradering
  opgradere opdatere
  backup sikkerhedskopi
  kunstig_intelligens ai
  skærm monitor
  printer kopimaskine
  video videomøde
  videomøde onlinemøde teams
  kommunikation formidling
  formidle kommunikere
  pressemeddelelse presse
  presse medier
  avis dagblad
  nyhedsbrev nyhedsmail
  medlemsblad blad
  opslag post
  plakat opslag
  brochure folder pjece
  annonce annoncering
  annonce reklame
  markedsføring reklame
  kampagne oplysningskampagne
  sociale_medier facebook
  logo design
  billede foto
  database register
  data oplysninger
  journal journalføring
  dokument fil
  skema blanket
  skabelon paradigme
  aktindsigt offentlighed
  brev skrivelse
  selvbetjening digital_løsning
  superbruger nøgleperson
  teleslynge høreslynge
`;
