/** Words that mean nearly the same, in associations and sport: a group a line. */
export const associationsAndSportSynonyms = `
  forening klub
  forening organisation
  medlemstal antal_medlemmer
  medlemshvervning nye_medlemmer
  indmelde blive_medlem
  udmelde melde_ud
  ekskludere smide_ud udelukke
  eksklusion udelukkelse
  æresmedlem æresmedlemskab
  frivillig ildsjæl
  idræt sport
  idrætsforening sportsklub idrætsklub
  idrætshal sportshal
  fodbold boldbane
  bane boldbane
  kunstgræsbane kunstgræs
  svømmehal svømmebad
  svømning svømme
  træner instruktør
  træning øvelse
  hold trup
  turnering stævne
  stævne mesterskab
  kamp match
  konkurrence dyst
  præmie pokal
  spejder spejdergruppe
  sejlklub bådklub
  båd fartøj
  bådplads havneplads
  ride ridning
  rideklub rideskole
  jagt jæger
  løb motionsløb
  klubhus foreningshus
  klubtøj spillertøj
  omklædning omklædningsrum
  arbejdsdag havedag arbejdsweekend
  oprydning rydde_op
  booking booke reservation
  reservere booke
  lån udlån
  udlåne låne_ud
  fritid fritidsaktivitet
  lokaleleje leje_af_lokale
  lokalefordeling haltider
  folkeoplysning folkeoplysende
  aftenskole aftenskoleundervisning
  lotteri tombola
  loppemarked kræmmermarked
  bankospil banko
  fyrværkeri raketter
  skolefotografering skolefoto klassebillede
  frivilligcenter frivillighus
`;
