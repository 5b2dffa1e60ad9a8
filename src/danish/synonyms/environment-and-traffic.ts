/** Words that mean nearly the same, in nature, climate, roads and traffic: a group a line. */
export const environmentAndTrafficSynonyms = `
  vej gade
  vej vejnet
  trafik færdsel
  trafik vej cykelsti
  cykelsti cykelbane cykelvej
  cykel cyklist cykle
  sti gangsti
  fortov gangareal
  fodgænger gående
  rundkørsel kryds
  lyskryds trafiklys signalanlæg
  fodgængerfelt fodgængerovergang
  hastighed fart fartgrænse hastighedsgrænse
  fartdæmpning bump vejbump hastighedsdæmpende
  parkering parkeringsplads
  parkeringsbøde parkeringsafgift
  parkering parkere
  bil køretøj
  elbil el-bil
  ladestander opladning
  bus kollektiv_trafik
  busrute buslinje
  stoppested busstoppested
  kollektiv_trafik offentlig_transport
  tog jernbane
  færge overfart
  havn marina
  snerydning glatføre vintertjeneste vintervedligehold
  asfalt belægning
  vejvedligeholdelse huller_i_vejen
  affald skrald
  skraldespand affaldsspand affaldsbeholder
  affaldssortering sortering
  genbrug genanvendelse
  genbrugsplads genbrugsstation
  renovation affaldsindsamling
  storskrald storskraldsordning
  spildevand kloak
  regnvand nedbør
  oversvømmelse skybrud
  klimatilpasning skybrudssikring
  kystsikring kystbeskyttelse
  klima co2
  klimaplan klimahandlingsplan
  co2-udledning udledning klimaaftryk
  grøn_omstilling bæredygtighed
  energi strøm
  solcelle solcelleanlæg solenergi
  vindmølle vindenergi
  biogas biogasanlæg
  forurening forurenet
  støjgener støj
  lugt lugtgener
  drikkevand grundvand
  vandværk vandforsyning
  vandløb å
  sø dam
  natur naturområde
  naturbeskyttelse fredning
  fredning fredet
  biodiversitet artsrigdom
  skov skovrejsning
  træ træer
  træfældning fælde
  beplantning plante
  grønt_område park
  græs græsplæne
  ukrudt ukrudtsbekæmpelse
  rotte rottebekæmpelse
  pesticid sprøjtegift
  strand badestrand kyst
  badevand badevandskvalitet
  dyr dyrehold
  hund hundeskov
  landbrug husdyrbrug
  råstof grusgrav råstofindvinding
  miljø miljøforhold
  miljøgodkendelse vvm
  beredskab brandvæsen
  redning redningstjeneste
  landdistrikt landområde
  midtby bymidte
  bydel kvarter område
  kommune kommunal
  skilt skiltning
  løbehjul elløbehjul
  kørselsordning flextrafik
  handicapparkering invalideparkering
`;
