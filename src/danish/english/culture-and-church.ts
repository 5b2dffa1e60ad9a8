/** English words of culture and church, each with its Danish ones. */
export const cultureAndChurchWords = `
  acoustics=akustik; actor=skuespiller; advent=advent; aisle=midtergang; alms=almisse; altar-cloth=alterdug;
  altar=alter; altarpiece=altertavle; anniversary=jubilæum; antique=antik; archaeological=arkæologisk;
  archaeology=arkæologi; art=kunst; artist=kunstner; artistic=kunstnerisk; artwork=kunstværk; audience=publikum;
  auditorium=auditorium sal; author=forfatter; backdrop=kulisse; band=band orkester; baptism=dåb; bar=bar; beer=øl;
  bell=klokke; bible=bibel; bishop=biskop; burial=begravelse; cafe=café; café=café; carnival=karneval;
  catering=forplejning catering; cathedral=domkirke; celebration=fejring fest; ceremony=ceremoni; chalice=kalk;
  chapel=kapel; charity=velgørenhed; choir=kor; choral=kor; christening=dåb; christian=kristen; christianity=kristendom;
  christmas=jul; church=kirke; churchgoer=kirkegænger; churchwarden=kirkeværge; churchyard=kirkegård; cinema=biograf;
  circus=cirkus; clergy=præst; coffee=kaffe; collect=indsamling indsamle hente; communion=altergang nadver;
  community=fællesskab lokalsamfund; composer=komponist; concert=koncert; confirmand=konfirmand;
  confirmation=konfirmation; congregation=menighed; constitutional=grundlov; costume=kostume; creative=kreativ;
  creativity=kreativitet; cross=kors; cultural=kultur kulturel; culture=kultur; curator=kurator; dance=dans danse;
  deacon=diakon; dean=provst; deanery=provsti; devotion=andagt; diaconal=diakonal; dinner=middag fællesspisning;
  diocese=stift; easter=påske; ecclesiastical=kirkelig; entertainment=underholdning; eve=aften;
  event=arrangement begivenhed; exhibit=udstilling udstille; exhibition=udstilling; faith=tro; festival=festival;
  festive=festlig; flag=flag; flower=blomst; folk=folkelig; font=døbefont; fresco=kalkmaleri;
  funeral=begravelse bisættelse; gallery=galleri; god=gud; gospel=gospel evangelium; grave=grav gravsted;
  gravedigger=graver; gravestone=gravsten; graveyard=kirkegård; guided=rundvisning; harvest=høst; historic=historisk;
  historical=historisk; holy=hellig; hymn=salme; hymnbook=salmebog; instrument=instrument; jubilee=jubilæum;
  liberation=befrielse; literature=litteratur; liturgy=liturgi; loudspeaker=højttaler; lutheran=luthersk;
  mass=messe gudstjeneste; memorial=mindehøjtidelighed mindesmærke; menu=menu; midsummer=sankthans midsommer;
  missionary=missionær; mural=kalkmaleri vægmaleri; museum=museum; musical=musical musikalsk; musician=musiker;
  national=national; nave=skib; novel=roman; opera=opera; orchestra=orkester; organ=orgel; organist=organist;
  parish=sogn; parishioner=sognebarn menighed; parson=præst; parsonage=præstegård; pastor=præst; peace=fred;
  pentecost=pinse; performance=forestilling opførelse; performer=kunstner; pew=kirkebænk; photographer=fotograf;
  piano=klaver; pilgrim=pilgrim; pilgrimage=pilgrim; poem=digt; poet=digter; popular=populær folkelig; prayer=bøn;
  premiere=premiere; priest=præst; priesthood=præst; provost=provst; psalm=salme; pulpit=prædikestol;
  rectory=præstegård; reformation=reformation; religious=religiøs; remembrance=minde; repertoire=repertoire;
  retreat=retræte; sacristan=kirketjener kordegn; sanctuary=kirkerum; sculptor=billedhugger; sculpture=skulptur;
  sermon=prædiken; sexton=graver kirketjener; show=forestilling show vise; shrovetide=fastelavn; singer=sanger;
  singing=sang; song=sang; speech=tale; steeple=tårn spir; storytelling=fortælling; studio=atelier studie;
  sunday=søndag; theater=teater; theatre=teater; theology=teologi; toast=skål; tombstone=gravsten; tour=rundvisning tur;
  tradition=tradition; urn=urne; vault=hvælving; verger=kirketjener; vestment=messehagel; vestry=sakristi menighedsråd;
  vicar=sognepræst præst; visitor=besøgende gæst; volunteer=frivillig; war=krig; wedding=vielse bryllup; wine=vin;
  worship=gudstjeneste tilbede; worshipper=kirkegænger; writer=forfatter
`;
