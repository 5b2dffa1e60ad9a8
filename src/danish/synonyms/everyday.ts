/** Words that mean nearly the same, in every field: a group a line. */
export const everydaySynonyms = `
  lave udføre udarbejde
  stige øge vokse forhøje
  stigning vækst forøgelse forhøjelse
  falde mindske reducere formindske
  fald nedgang reduktion
  sænke nedsætte reducere
  øge udvide styrke
  udvide vokse
  hjælpe bistå støtte
  hjælp bistand støtte
  bruge anvende benytte
  bruge forbruge
  brug anvendelse
  modtage opnå
  opnå nå
  give yde tildele
  skaffe finde anskaffe
  mangle savne
  miste tabe
  behov ønske
  ønske ville_gerne
  mulighed option
  mulig gennemførlig
  umulig ikke_muligt
  skabe udvikle
  vise fremvise demonstrere
  besøg rundvisning
  rejse tur
  rejse studietur
  sikre garantere
  sikkerhed tryghed
  tryg sikker
  farlig risiko
  risiko fare
  undgå forhindre
  forhindre hindre
  passe pasning
  styre lede
  styring ledelse
  placere placering
  placering beliggenhed sted
  sted lokalitet
  adresse beliggenhed
  område areal
  plads kapacitet
  kapacitet antal_pladser
  samle indsamle
  dele opdele
  deling opdeling
  fælles i_fællesskab
  fælles samlet
  hurtig snarlig
  ofte hyppig
  hyppighed hvor_ofte
  periode tidsrum
  tidspunkt dato
  dato dag
  årlig hvert_år
  månedlig hver_måned
  ugentlig hver_uge
  midlertidig foreløbig
  foreløbig indtil_videre
  varig permanent
  fremtid fremover
  fremtidig kommende
  nutidig nuværende
  ny nyt
  lokal lokalområde
  national landsdækkende
  alvorlig kritisk
  tydelig klar
  uklar utydelig
  tilfreds glad
  utilfreds vred
  hilse velkommen
  navn betegnelse
  kalde navngive
  type slags art
  eksempel tilfælde
  hændelse episode
  historie baggrund
  krise nødsituation
  gennemsigtighed åbenhed
  tillid tillidsfuld
  lykkes succes
  mislykkes slå_fejl
  mindes mindehøjtidelighed
  bevare fastholde
  fjerne tage_væk
  tilføje supplere
  erstatte udskifte
  erhverve overtage
  overtage overdragelse
  overdrage aflevere
  overdragelse overlevering
  bytte skifte
  skifte ændre
  gentage igen
  vende_op_og_ned omvende
  vente afvente
  håbe forvente
  forvente regne_med
  forventning forventet
  nægte afvise
  tvivl usikkerhed
  usikker uvis
  huske mindes
  glemme overse
  vide kende
  lære tilegne_sig
  stå_for ansvarlig
  sørge_for tage_sig_af
  høre_til tilhøre
  dukke_op møde_op
  gå_ud_fra forudsætte
  gå_i_gang påbegynde
  sætte_op opsætte
  tage_ned nedtage
  bede_om anmode
  kigge_på se_på
  finde_ud_af afklare undersøge
  blive_til oprettet
  være_med deltage
  på_vej undervejs
  kontakt kontaktperson
  kontakte henvende_sig
  gælde omfatte
  opdage konstatere
  konstatere fastslå
  sætte fastsætte
  fastsætte fastlægge
  beskrive skildre
  bestå være_sammensat
  sammensætning sammensat
  overblik oversigt
  oversigt liste
  sammenligne sammenligning
  forskel afvigelse
  svinge variere
  hente afhente
`;
