/** Words that mean nearly the same, in decisions, plans and rules: a group a line. */
export const decisionsSynonyms = `
  udarbejde lave skrive formulere
  udkast kladde forslag skitse
  udkast oplæg
  ændre justere rette revidere omgøre
  ændring justering rettelse tilretning revision
  ændringsforslag tilføjelse ændring
  præcisere tydeliggøre afklare uddybe
  vedtægt statut regler
  vedtægtsændring ændring_af_vedtægter
  forretningsorden regler procedure
  kommissorium opgavebeskrivelse mandat arbejdsgrundlag
  regel regelsæt bestemmelse retningslinje
  retningslinje vejledning instruks anvisning
  lov lovgivning bekendtgørelse retsgrundlag
  ulovlig lovstridig i_strid_med_loven
  lovlig i_overensstemmelse_med_loven lovmedholdelig
  politik strategi vision
  strategi plan handleplan
  plan planlægning køreplan
  handleplan handlingsplan indsatsplan aktionsplan
  tidsplan tidslinje køreplan kalender
  mødeplan mødekalender mødedato datoer
  årshjul årsplan årskalender
  mål formål målsætning sigte hensigt
  formål hensigt begrundelse idé
  resultat udbytte effekt udfald
  virkning effekt konsekvens betydning
  konsekvens følge betydning virkning
  begrundelse årsag grund baggrund
  årsag grund forklaring
  forklare redegøre uddybe
  evaluere vurdere måle
  evaluering vurdering måling erfaringsopsamling
  vurdering skøn bedømmelse
  undersøge analysere kortlægge afdække
  undersøgelse analyse kortlægning afdækning
  spørgeskema survey rundspørge spørgeskemaundersøgelse
  tilfredshedsundersøgelse tilfredshedsmåling brugerundersøgelse
  statistik tal opgørelse nøgletal
  måle opgøre tælle
  antal mængde hvor_mange
  andel procent procentdel del
  gennemsnit snit middel
  problem udfordring vanskelighed
  problem gene besvær
  svær vanskelig udfordrende
  løsning tiltag
  løse klare håndtere
  tiltag indsats initiativ foranstaltning
  igangsætte starte iværksætte påbegynde sætte_i_gang
  starte begynde opstart igangsætte
  start begyndelse opstart igangsættelse
  slutte ende afslutte ophøre udløbe
  afslutning slut ophør udløb
  stoppe ophøre nedlægge
  nedlægge lukke afskaffe afvikle
  nedlæggelse lukning afvikling afskaffelse
  oprette etablere stifte nedsætte danne
  oprettelse etablering stiftelse dannelse
  nedsætte udpege danne
  fortsætte videreføre forlænge
  fortsættelse videreførelse forlængelse
  forlænge forny udvide
  gennemføre udføre realisere implementere
  gennemførelse realisering implementering udførelse
  implementere indføre udrulle
  indføre introducere
  indførelse introduktion udrulning
  forsøg pilot pilotprojekt prøve afprøvning prøveordning
  afprøve teste prøve
  status fremdrift stade situation
  forløb proces udvikling
  udvikling udviklingsarbejde forbedring
  forbedre styrke optimere højne
  forbedring kvalitetsudvikling styrkelse
  forværre svække
  samarbejde partnerskab samspil
  samarbejde koordinere
  samarbejdspartner partner aktør
  aftale kontrakt overenskomst
  kontrakt aftale leverandøraftale
  indgå_aftale underskrive
  underskrive skrive_under signere
  opsige ophæve bringe_til_ophør
  opsigelse ophævelse ophør
  forhandle forhandling drøftelse
  konflikt strid uenighed tvist
  ansvar ansvarsfordeling
  opgave arbejdsopgave hverv
  opgave pligt forpligtelse
  pligt forpligtelse krav
  krav betingelse forudsætning
  betingelse vilkår forudsætning
  vilkår forhold betingelser
  kriterium udvælgelseskriterier betingelse
  kræve forlange
  tilladelse godkendelse dispensation bevilling
  dispensation fritagelse undtagelse
  tillade give_lov godkende
  forbyde ikke_tilladt forbud
  habilitet inhabil inhabilitet interessekonflikt
  fortrolig tavshedspligt lukket hemmelig
  lukket_punkt lukket_dørs lukket_møde
  fuldmagt bemyndigelse
  bemyndige give_fuldmagt delegere
  delegation delegering kompetencefordeling
  kompetence beføjelse bemyndigelse
  tilsyn kontrol inspektion
  kontrollere tjekke føre_tilsyn
  kvalitet niveau standard
  niveau omfang standard
  høringsperiode høringsfrist
  offentliggøre udgive publicere
  offentliggørelse udgivelse publicering
  synspunkt holdning mening standpunkt
  mene synes vurdere
  bemærke påpege gøre_opmærksom_på
  understrege fremhæve pointere
  bekymring betænkelighed uro
  bekymret utryg betænkelig
  støtte bakke_op tilslutte
  opbakning støtte tilslutning
  tage_til_efterretning efterretning tage_ad_notam
  sende_i_høring høring
  sende_retur tilbagesende hjemvise
  vende_tilbage genoptage tage_op
  prioritere prioritering rækkefølge
  prioritering prioriteret
  vigtig væsentlig central afgørende
  hastende akut presserende
  enkelt enkel simpel
  omfatte dække indeholde indgå
  gælde være_gældende træde_i_kraft
  ikrafttræden træde_i_kraft gældende_fra virkning_fra
  gyldig gældende i_kraft
  berøre påvirke ramme
  involvere inddrage medinddrage
  inddragelse medinddragelse brugerinddragelse borgerinddragelse
  afklaring uafklaret åbent_spørgsmål
  overveje tænke_over
  eventuelt evt
  næste kommende førstkommende
  forrige sidste tidligere foregående
  mandat bemyndigelse
  årsmøde generalforsamling repræsentantskabsmøde
  konstituere konstituering
  stille_op opstille kandidere
  kandidat opstillet ansøger
  trække_sig træde_ud gå_af fratræde udtræde
  indtræde træde_ind tiltræde
  afløse efterfølge erstatte
  efterfølger afløser
  valgperiode funktionsperiode periode
  ekstraordinær ekstra særlig
  temadag seminar internat heldagsmøde
  seminar konference workshop
  princip grundsætning retningslinje
  elevråd elevrepræsentant
  uændret fastholde
  forbehold betingelse
  underskriftsindsamling borgerforslag
  afgive aflægge
  aflægge fremlægge
  resume sammenfatning opsummering
  bortfalde udgå
  udgå slette
  spørgetid borgerspørgetid
  stillingtagen beslutning
  borgerrådgiver klageinstans
`;
