/** English words of staff and the working environment, each with its Danish ones. */
export const staffWords = `
  afternoon=eftermiddag; appraisal=mus medarbejdersamtale; assault=overfald vold; assistant=assistent medhjælper;
  bargaining=forhandling; bioanalyst=bioanalytiker; bonus=bonus; boss=chef leder; burnout=udbrændthed stress;
  career=karriere; caseload=sagsmængde; chef=kok; colleague=kollega; competence=kompetence; competency=kompetence;
  conversation=samtale; counterpart=modpart; cover=vikar dække; coworker=kollega; craftsman=håndværker; day=dag;
  discrimination=diskrimination; dismissal=afskedigelse opsigelse fyring; diversity=mangfoldighed; economist=økonom;
  employee=medarbejder ansat; employer=arbejdsgiver; engineer=ingeniør; ergonomic=ergonomisk; ergonomics=ergonomi;
  evening=aften; expert=ekspert; expertise=ekspertise; external=ekstern; flexibility=fleksibilitet; flexitime=flekstid;
  freeze=stop ansættelsesstop fryse; fulltime=fuldtid; guard=vagt; harassment=chikane;
  hire=ansættelse leje ansætte rekruttere; hiring=ansættelse rekruttering; home-working=hjemmearbejde; hour=time;
  hours=timer arbejdstid; hr=hr personale; induction=introduktion; influenza=influenza;
  interim=konstitueret midlertidig; internal=intern; interview=samtale interview interviewe; job=job stilling;
  labour=arbejde; layoff=afskedigelse fyring; leave=orlov forlade udtræde; month=måned; morale=trivsel; morning=morgen;
  negotiator=forhandler; night=nat; nightshift=nattevagt; occupation=erhverv; occupational=arbejdsmiljø erhvervs;
  offence=overtrædelse; offensive=krænkende; onboarding=introduktion; overtime=overarbejde; parental=forældre;
  part-time=deltid; paternity=barsel; pay=løn betale; payslip=lønseddel; personnel=personale; porter=portør;
  position=stilling; predecessor=forgænger; profession=fag profession; professional=faglig professionel;
  promotion=forfremmelse; qualification=kvalifikation; radiographer=radiograf; raise=lønforhøjelse hæve rejse forhøje;
  receptionist=receptionist; recruit=rekruttere ansætte; redundancy=afskedigelse; redundant=overtallig;
  relocation=flytning; remuneration=vederlag honorar løn; replacement=afløser udskiftning; retention=fastholdelse;
  retiree=pensionist; retirement=pension fratrædelse; roster=vagtplan; safety=sikkerhed; secondment=udlån;
  seniority=anciennitet; smoke-free=røgfri; social-worker=socialrådgiver; staff=personale medarbejder bemande;
  staffing=bemanding normering; steward=tillidsrepræsentant; strike=strejke; subordinate=medarbejder;
  successor=efterfølger; supplement=tillæg supplere; talent=talent; temp=vikar; temporary=midlertidig; threat=trussel;
  unfilled=ubesat; vacation=ferie; week=uge; weekend=weekend; work=arbejde virke; worker=medarbejder arbejder;
  workforce=arbejdskraft; working-time=arbejdstid; workload=arbejdsbyrde arbejdspres; workmate=kollega;
  workstation=arbejdsplads; worktime=arbejdstid; year=år
`;
