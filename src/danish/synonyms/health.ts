/** Words that mean nearly the same, in health, care and social matters: a group a line. */
export const healthSynonyms = `
  sygehus hospital sygehusvæsen
  hospital akuthospital supersygehus
  læge praktiserende_læge egen_læge almen_praksis
  almen_praksis praktiserende_læge lægepraksis egen_læge
  lægehus lægeklinik lægepraksis
  lægevagt vagtlæge
  lægemangel mangel_på_læger lægedækning
  speciallæge specialist
  sygeplejerske hjemmesygeplejerske sygepleje
  sosu social-_og_sundhedsassistent social-_og_sundhedshjælper
  jordemoder fødsel
  fysioterapi genoptræning
  genoptræning rehabilitering optræning
  behandling behandlingsforløb terapi
  behandle kurere
  pleje omsorg plejeopgave
  pleje passe
  patient borger
  borger folk indbygger
  folk borgere mennesker personer
  indbygger beboer borger
  befolkning indbyggertal folketal
  bruger borger
  pårørende familie slægtning
  familie forældre børnefamilie
  ældre senior pensionist
  ældrepleje plejehjem hjemmepleje
  plejehjem plejecenter ældrecenter plejebolig
  hjemmepleje hjemmehjælp
  hjemmehjælp praktisk_hjælp
  hjemme derhjemme eget_hjem i_hjemmet
  bosted botilbud bofællesskab
  handicap funktionsnedsættelse
  handicappet funktionsnedsættelse
  psykiatri psykisk_sygdom sindslidelse
  psykisk mental
  psykisk_syg sindslidende
  mental_sundhed trivsel mistrivsel
  misbrug afhængighed rusmiddel
  rusmiddel narko stofmisbrug
  alkohol druk spiritus
  rygning ryge tobak
  rygestop holde_op_med_at_ryge
  selvmord selvmordsforebyggelse
  stress arbejdspres
  sygdom lidelse syg
  kræft cancer kræftpatient
  hjertesygdom hjerte hjertepatient
  kol lungesygdom lunge
  diabetes sukkersyge
  demens dement alzheimer
  blodprøve prøvetagning
  medicin lægemiddel præparat
  medicinhåndtering medicingennemgang
  recept ordination
  vaccine vaccination
  smitte infektion
  corona covid coronavirus
  epidemi pandemi
  hygiejne rengøring
  indlæggelse indlagt
  udskrivning udskrive
  genindlæggelse indlagt_igen
  henvise henvisning visitere
  visitation visitere
  akutmodtagelse skadestue
  ambulance redder præhospital
  venteliste kø opskrivning
  ventetid kø
  telemedicin hjemmemonitorering videokonsultation
  videokonsultation skærmkonsultation
  hjælpemiddel hjælpemidler
  kørestol rollator
  tandlæge tandpleje tandbehandling
  sundhedsplejerske sundhedspleje
  forebyggelse sundhedsfremme
  sundhed helbred
  sundhedsvæsen sundhedsområdet
  motion træning fysisk_aktivitet
  kost ernæring mad
  overvægt fedme
  ulighed social_ulighed
  trivsel velbefindende
  mistrivsel dårlig_trivsel
  ulykke uheld
  utilsigtet_hændelse fejl
  patientsikkerhed utilsigtede_hændelser
  dødsfald død afgå_ved_døden
  døende terminal palliativ
  aflastning aflastningsplads
  sundhedsklynge klynge
  tværsektoriel på_tværs_af_sektorer sektorovergang
  tværfaglig flerfaglig
  overgang sektorovergang
  patientforløb forløb
  socialrådgiver sagsbehandler
  udsat sårbar
  hjemløs boligløs
  herberg forsorgshjem
  krisecenter krisecentre
  flygtning asylansøger
  indvandrer tilflytter
  integration integrere
  tolk oversætter
  anbringelse anbragt plejefamilie
  underretning bekymring
  vold overgreb
  fattigdom fattig
  selvbestemmelse medbestemmelse
  søvn sove
  smerte ondt
  røntgen scanning
  fødsel føde
  gravid graviditet
`;
