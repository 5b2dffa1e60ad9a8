/** Words that mean nearly the same, in money, trade and work: a group a line. */
export const economySynonyms = `
  koste udgift pris beløb omkostning betale
  udgift omkostning forbrug
  udgift betaling regning
  pris takst prisniveau
  takst gebyr sats pris
  gebyr afgift betaling
  betale afregne finansiere afholde
  betaling afregning udbetaling
  brugerbetaling egenbetaling
  penge midler økonomi kroner
  midler bevilling tilskud pulje
  tilskud støtte bevilling
  tilskud donation legat fondsmidler
  søge_støtte fundraising fondsansøgning
  fond legat
  fondsmidler fondsstøtte fondstilskud
  bevilling bevillingsramme rådighedsbeløb
  tillægsbevilling ekstrabevilling merbevilling
  bevilge afsætte tildele
  fordele uddele udmønte
  fordeling udmøntning uddeling
  budget økonomi ramme
  budget budgetforslag budgetlægning
  budgetforlig budgetaftale
  budgetopfølgning økonomiopfølgning budgetkontrol
  regnskab årsregnskab regnskabsresultat
  revision revisor revisionsberetning
  revisor regnskabskyndig
  bogføring regnskabsføring bogholderi
  overskud mindreforbrug gevinst
  underskud merforbrug tab
  merforbrug budgetoverskridelse overskridelse
  overskride overstige
  indtægt indtjening omsætning provenu
  besparelse nedskæring effektivisering sparekrav
  spare skære reducere
  sparekatalog besparelsesforslag reduktionsforslag
  formue egenkapital opsparing
  opsparing henlæggelse reserve
  gæld lån skyldig
  lån låntagning gæld
  låne optage_lån
  lånegaranti garanti kommunegaranti
  afdrag tilbagebetaling
  rente renteudgift
  restance skylde manglende_betaling
  skat skatteprocent beskatning
  grundskyld ejendomsskat
  moms merværdiafgift
  kontingent medlemskontingent medlemsgebyr
  kontingent bidrag
  indskud depositum
  faktura regning
  kvittering bilag
  honorar vederlag
  løn lønning aflønning vederlag
  løntillæg tillæg
  sponsor sponsorat
  sponsere sponsorere støtte
  gave donation
  donere give skænke
  indsamling samle_ind
  købe indkøbe anskaffe erhverve
  køb indkøb anskaffelse erhvervelse
  sælge afhænde
  salg afhændelse frasalg
  udbud licitation udbudsrunde
  udbyde sende_i_udbud
  tilbud bud
  leverandør firma udbyder
  leverandør entreprenør
  levere yde
  bestille rekvirere
  virksomhed firma erhverv selskab
  erhvervsliv virksomheder erhverv
  iværksætter startup nystartet_virksomhed
  butik forretning detailhandel
  arbejdsløs ledig
  beskæftigelse job arbejde
  kontanthjælp uddannelseshjælp offentlig_forsørgelse
  dagpenge arbejdsløshedsdagpenge
  pension folkepension
  førtidspension førtidspensionist
  forsikring forsikre dækning
  erstatning kompensation godtgørelse
  refusion refundere tilbagebetaling
  kørselsgodtgørelse kørepenge befordring
  befordring kørsel transport
  diæter mødediæter
  anlæg anlægsudgift anlægsramme
  drift driftsudgift driftsbudget
  drifte drive
  investering investere
  afkast udbytte
  værdi værdiansættelse vurdering
  overslag prisoverslag estimat skøn
  beregne udregne
  beregning udregning
  finansiere finansiering betale
  medfinansiering egenfinansiering
  ikke_råd_til mangle_penge for_dyrt
  overføre overførsel
  tab afskrivning
  økonomisk finansiel
  konkurs gå_ned betalingsstandsning
  turisme turist
  landmand landbrug bonde
`;
