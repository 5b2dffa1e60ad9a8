/** Words that mean nearly the same, in school, day care and youth: a group a line. */
export const schoolAndYouthSynonyms = `
  skole folkeskole undervisning
  skole elev undervisning
  elev skoleelev skolebarn
  studerende elev
  barn børn unge
  unge ungdom teenager
  dagtilbud børnehave institution vuggestue
  daginstitution børnehave vuggestue
  sfo fritidsordning fritidshjem
  fritidsordning klub fritidsklub
  ungdomsklub klub ungdomsskole
  underviser lærer instruktør
  pædagog medhjælper
  vikar vikardækning
  skoleleder rektor forstander
  skolebestyrelse forældrebestyrelse
  forældre mor far
  forældremøde forældrearrangement
  skole-hjem-samarbejde forældresamarbejde
  uddannelse program kursus efteruddannelse
  kursus efteruddannelse kompetenceudvikling
  efteruddannelse videreuddannelse kompetenceudvikling
  læring undervisning
  undervise lære
  time lektion
  skema timeplan
  skoleskema timetal
  fag emne
  karakter eksamensresultat
  eksamen prøve afgangsprøve
  fravær pjæk
  skolevægring skolefravær
  mobning mobbe drille
  trivselsmåling trivselsundersøgelse
  specialundervisning specialtilbud særlig_støtte
  inklusion inkludere
  ordblind læsevanskelighed
  lektie hjemmearbejde
  lejrskole lejrtur klassetur
  tur udflugt ekskursion
  skoleferie ferie ferieplan
  lukkedag ferielukning
  skolestart indskoling
  udskoling afgangsklasse
  klasse hold årgang
  klassekvotient klassestørrelse elevtal
  elevtal antal_elever
  skoledistrikt distrikt
  skolestruktur skolelukning
  skolevej trafiksikker_skolevej
  skolebus buskort
  skolemad madordning kantine
  madordning frokostordning
  mobil telefon mobiltelefon
  mobilforbud mobilfri
  skærm ipad computer
  læseplan undervisningsplan
  pædagogisk didaktisk
  gymnasium ungdomsuddannelse
  erhvervsuddannelse erhvervsskole lærling
  lærling elev praktikant
  praktik praktikplads
  vejledning rådgivning
  rådgive vejlede
  legeplads leg
  normering bemanding personaletal
  optagelse indskrivning
  indskrive optage
  frafald falde_fra
`;
