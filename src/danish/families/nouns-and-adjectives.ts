/** Nouns and adjectives with those of their forms and kin whose stems differ. */
export const nounFamilies = `
  alkohol alkoholisk; alter altre; and ænder; arkitekt arkitektur; artikel artikler; auditorium auditorier; barn børn;
  bedemand bedemænd; biskop bisper; bog bøger; bonde bønder; brandmand brandmænd; bro broer; bror brødre; by byens byer;
  center centre; cirkel cirkler; cykel cykler; datter døtre; demens dement; demokrati demokratisk;
  diagnose diagnostik diagnosticere; digital digitalt; doven dovne; dåb døbe døbt; dårlig værre værst;
  effektiv effektivitet; egen egne eget; ekstern eksterne; embedsmand embedsmænd; energi energimæssig; engel engle;
  enkel enkle enkelt; epidemi epidemisk; ergoterapi ergoterapeut; fagmand fagmænd; faktum fakta; far fædre;
  fattig fattigdom; filter filtre; finger fingre; fisker fiskeri; fod fødder; formand formænd formandskab;
  forretning forretningsmæssig; forurening forurenet; forælder forældre; fri frit; fysioterapi fysioterapeut;
  fængsel fængsler; gaffel gafler; gammel gamle; god bedre bedst godt; gravid graviditet; gymnasium gymnasier; gås gæs;
  habil habilitet; himmel himle; historie historisk; hjælpemiddel hjælpemidler; høj højt; hånd hænder;
  industri industriel; inhabil inhabilitet; intern interne; jubilæum jubilæer; juridisk jura jurist; kammer kamre;
  kapitel kapitler; kirurg kirurgi kirurgisk; klo kløer; kloster klostre; ko køer; kollegium kollegier;
  kommissorium kommissorier; kommune kommunal; konfirmand konfirmation; kor korsang; kriterium kriterier;
  kultur kulturel; kunst kunstner kunstnerisk; kvalitet kvalitativ; laboratorium laboratorier; landbrug landmand;
  landmand landmænd; lang længere længst; lille små mindre mindst; lægemiddel lægemidler; mand mænd; mangel mangler;
  medium medier; medlem medlemskab; mester mestre; middel midler; ministerium ministerier; moden modne; mor mødre;
  museum museer; musik musikalsk; møbel møbler; nat nætter; nation national; nummer numre; ny nyt nye;
  nær nærmere nærmest; næstformand næstformænd; onkel onkler; organist orgel; orkester orkestre; politik politisk;
  praksis praktisk; provst provsti; præst præsteembede; psykiatri psykiatrisk psykiater; psykologi psykologisk psykolog;
  pædagogik pædagogisk; regel regler; region regional; register registre; rod rødder; rusten rustne; rådmand rådmænd;
  seddel sedler; semester semestre; sikker sikre sikkert; sjælden sjældne; skilt skiltning; skulder skuldre;
  sommer somre; stabil stabilitet; stad stæder; stemmeseddel stemmesedler; sti stier; stor større størst;
  strategi strategisk; studium studier; syg sygdom; sø søer; søster søstre; talsmand talsmænd; tand tænder;
  tandlæge tandpleje; teater teatre; teknik teknisk; terapi terapeut; tillidsmand tillidsmænd; titel titler;
  trafik trafikal; trussel trusler; træ træer; turisme turist; tå tæer; ung yngre yngst; usikker usikre; varsel varsler;
  vielse viet; vinter vintre; visum visa; voksen voksne; værdi værdifuld; ædel ædle; ø øer; øje øjne; økologi økologisk;
  økonomi økonomisk; økonomisk økonom; å åer; åben åbne åbent
`;
