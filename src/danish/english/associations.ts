/** English words of associations and sport, each with its Danish ones. */
export const associationsWords = `
  age=alder; amateur=amatør; arena=arena hal; artificial=kunstig; association=forening; athlete=atlet idrætsudøver;
  athletic=atletik; award=pris hæder tildele uddele; badminton=badminton; ball=bold; barbecue=grill;
  basketball=basketball; bazaar=basar; beekeeping=biavl; berth=bådplads; bingo=bingo; boathouse=bådehus;
  boating=sejlads; booking=booking; bouquet=buket; brass=blæser; bread=brød; breakfast=morgenmad; cafeteria=cafeteria;
  cake=kage; championship=mesterskab; changing=omklædning; chess=skak; chore=pligt opgave; clay=lerdue;
  cleaner=rengøring rengøringsassistent; clothes=tøj; clothing=tøj beklædning; club=klub; clubhouse=klubhus;
  coach=træner; coaching=træning coaching; communal=fælles; congratulation=lykønskning; contest=konkurrence; cup=pokal;
  dinghy=jolle; drink=drikkevare drikke; elder=ældste ældre; enthusiast=ildsjæl; farewell=afsked; federation=forbund;
  fellow=fælle; fete=fest; fishing=fiskeri; fixture=kamp; fleamarket=loppemarked; floodlight=lysanlæg; football=fodbold;
  friend=ven; game=kamp spil; gardening=havearbejde; golf=golf; grass=græs; grill=grill; gymnastics=gymnastik;
  handball=håndbold; harbourmaster=havnefoged; helper=hjælper medhjælper; hike=vandretur; hiking=vandring; hobby=hobby;
  honorary=æresmedlem æres; honour=hæder ære; hunt=jagt; hunter=jæger; instructor=instruktør; jersey=trøje;
  junior=junior; keyholder=nøgle; kiosk=kiosk; kit=tøj sæt; league=liga; leisure=fritid; lottery=lotteri; mascot=maskot;
  match=kamp; memory=minde; mooring=bådplads; newcomer=nytilflytter tilflytter; nickname=kaldenavn; organiser=arrangør;
  outdoor=udendørs friluft; pensioner=pensionist; people=folk borger; picnic=skovtur; pitch=bane; player=spiller;
  present=gave præsentere fremlægge forelægge; prise=præmie; racing=væddeløb; raffle=lotteri; range=skydebane spænd;
  recruitment=rekruttering hvervning; referee=dommer; regatta=regatta kapsejlads; rehearsal=øve prøve; riding=ridning;
  rota=vagtplan; rowing=roning; run=løb køre løbe drive; running=løb drift; sail=sejl sejle; sailing=sejlads;
  sailor=sejler; sauna=sauna; season=sæson; shift=vagt skifte; shirt=trøje; shoes=sko; shooting=skydning;
  skating=skøjte; soccer=fodbold; society=selskab forening samfund; sport=sport idræt; sportsman=idrætsudøver;
  squad=hold trup; stadium=stadion; supper=aftensmad; swim=svømning svømme; task=opgave; tea=te; team=hold team;
  teamwork=samarbejde; tennis=tennis; tournament=turnering; trophy=pokal; turf=græs kunstgræs; umpire=dommer;
  union=forening forbund fagforening; volleyball=volleyball; welcome=velkomst velkommen byde_velkommen; widow=enke;
  workday=arbejdsdag; yoga=yoga
`;
