/** English words of IT and communication, each with its Danish ones. */
export const itWords = `
  address=adresse adressere behandle; addressee=modtager; advertisement=annonce; advertising=annoncering reklame;
  ai=kunstig_intelligens ai; algorithm=algoritme; antenna=antenne; app=app; archive=arkiv arkivere; audio=lyd;
  authentication=login autentifikation; automation=automatisering; backup=backup sikkerhedskopi; bandwidth=båndbredde;
  bot=bot; breach=brud databrud; broadband=bredbånd; brochure=brochure folder pjece; browser=browser; button=knap;
  campaign=kampagne; card=kort; chat=chat; cloud=sky cloud; code=kode; column=kolonne; communication=kommunikation;
  configuration=konfiguration opsætning; connection=forbindelse sammenhæng; controller=dataansvarlig; cookie=cookie;
  copier=kopimaskine; copyright=ophavsret; coverage=dækning; cyberattack=cyberangreb hackerangreb;
  cybersecurity=cybersikkerhed; dashboard=dashboard; database=database; deletion=sletning; deployment=udrulning;
  desktop=computer skrivebord; device=enhed udstyr; digital=digital; digitalisation=digitalisering;
  digitisation=digitalisering; disk=disk; display=skærm vise udstille; domain=domæne; download=download hente;
  downtime=nedetid; e-mail=mail e-mail; email=mail e-mail; encryption=kryptering; envelope=kuvert; erasure=sletning;
  error=fejl; facebook=facebook; failure=fejl svigt; fiber=fiber; file=fil indgive; film=film; firewall=firewall;
  flyer=flyer; folder=mappe; gdpr=gdpr databeskyttelse persondata; hacker=hacker; hacking=hacking; hardware=hardware;
  headset=headset; helpdesk=support helpdesk; homepage=hjemmeside; hosting=hosting; identity=identitet; image=billede;
  incident=hændelse; infrastructure=infrastruktur; installation=installation; interface=grænseflade; internet=internet;
  intranet=intranet; journal=journal; journalist=journalist; keyboard=tastatur; laptop=bærbar computer;
  launch=lancering lancere igangsætte; leaflet=pjece folder; letterhead=brevpapir; link=link forbinde koble;
  login=login; logo=logo; machine=maskine; magazine=blad magasin; mail=mail post; mailbox=postkasse; mast=mast;
  media=medie; message=besked; microphone=mikrofon; microsoft=microsoft; migration=migrering; model=model; module=modul;
  monitor=skærm overvåge følge; newsletter=nyhedsbrev medlemsblad; newspaper=avis; online=online; outage=nedbrud;
  page=side; password=adgangskode kodeord; pc=pc computer; phishing=phishing; photo=foto billede;
  photograph=foto billede; picture=billede; platform=platform; portal=portal; post=opslag post stilling; poster=plakat;
  press-release=pressemeddelelse; press=presse; privacy=privatliv databeskyttelse; processor=databehandler;
  programming=programmering; projector=projektor; radio=radio; recipient=modtager;
  record=journal registrering registrere optage; register=register tilmelde registrere; registry=register;
  release=udgivelse frigive; response=svar; robot=robot; rollout=udrulning; router=router; search=søgning søge;
  security=sikkerhed tryghed; sender=afsender; shutdown=nedlukning; signal=signal dækning signalere;
  software=software program; sound=lyd; spam=spam; specification=specifikation; stamp=frimærke; streaming=streaming;
  surveillance=overvågning; switchboard=omstilling; system=system; technical=teknisk; technician=tekniker;
  technology=teknologi; telephone=telefon; telephony=telefoni; television=tv fjernsyn; text=tekst; tracking=sporing;
  tv=tv; upgrade=opgradering opgradere; username=brugernavn; vendor=leverandør; version=version; video=video;
  virtual=virtuel; vulnerability=sårbarhed; web=web; webcast=webcast; webpage=hjemmeside side; website=hjemmeside;
  wifi=wifi trådløs; wireless=trådløs; workflow=arbejdsgang
`;
