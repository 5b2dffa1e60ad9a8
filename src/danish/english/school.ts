/** English words of school, day care and youth, each with its Danish ones. */
export const schoolWords = `
  absenteeism=fravær; academic=faglig akademisk; adult=voksen; adults=voksne; after-school=sfo fritidsordning;
  apprentice=lærling elev; apprenticeship=læreplads lærling; biology=biologi; boarding=kost kostskole;
  book=bog booke reservere; boy=dreng; break=pause frikvarter bryde ødelægge; bully=mobbe; bullying=mobning; bus=bus;
  calendar=kalender; camp=lejr; camping=lejr lejrskole; campus=campus; canteen=kantine; capacity=kapacitet;
  caretaker=pedel vicevært; catchment=skoledistrikt; chemistry=kemi; child=barn børn; childhood=barndom;
  childminder=dagplejer; class=klasse; classmate=klassekammerat; classroom=klasselokale klasseværelse; closure=lukning;
  college=højskole skole; comprehension=forståelse; computer=computer pc; concentration=koncentration;
  counsellor=vejleder; counselor=vejleder; course=kursus; craft=håndværk; crafts=håndværk billedkunst; cram=lektie;
  crèche=vuggestue; curriculum=læseplan pensum; danish=dansk; daughter=datter; daycare=dagtilbud dagpleje; diaper=ble;
  didactic=didaktisk; diploma=diplom eksamensbevis; discipline=disciplin; district=distrikt kvarter fjern;
  drama=drama teater; dropout=frafald; dyslexia=ordblindhed; dyslexic=ordblind; education=uddannelse;
  educational=pædagogisk uddannelse; educator=pædagog underviser; english=engelsk; enrollment=indskrivning optag;
  enrolment=indskrivning optag; equipment=udstyr; exam=eksamen prøve; examination=eksamen undersøgelse;
  exclusion=udelukkelse; excursion=udflugt ekskursion; expulsion=bortvisning; faculty=fakultet lærer; father=far;
  french=fransk; geography=geografi; german=tysk; girl=pige; grade=karakter klasse; graduate=kandidat;
  graduation=dimission; grandparent=bedsteforælder; guidance=vejledning; gym=idræt gymnastiksal;
  gymnasium=gymnasium gymnastiksal; headmaster=skoleleder rektor; headmistress=skoleleder; headteacher=skoleleder;
  holiday=ferie helligdag; homework=lektier; infant=spæd; institution=institution; internship=praktik;
  janitor=pedel vicevært; kid=barn børn; kindergarten=børnehave; kindergartner=børnehavebarn; language=sprog;
  learning=læring; lecture=foredrag; lecturer=foredragsholder lektor; lesson=lektion time undervisning;
  librarian=bibliotekar; library=bibliotek; literacy=læse; lunch=frokost; lunchbox=madpakke; math=matematik;
  mathematics=matematik; mentor=mentor; merging=sammenlægning; mobile=mobil; mother=mor; music=musik; nap=lur;
  nappy=ble; nurseryman=gartner; opening=åbning; outing=udflugt; parenthood=forældreskab; parents=forældre;
  pedagogical=pædagogisk; pedagogue=pædagog; pedagogy=pædagogik; phone=telefon; physics=fysik;
  play=leg lege teaterstykke forestilling; playground=legeplads; preschool=børnehave; principal=skoleleder rektor;
  professor=professor; pupil=elev; reading=læsning oplæsning; recess=frikvarter; rector=rektor sognepræst;
  religion=religion; scheme=ordning; school=skole; schoolbag=skoletaske; schoolchild=skolebarn elev;
  schooling=skolegang; schoolyard=skolegård; science=naturfag videnskab; scout=spejder; screen=skærm; semester=semester;
  seminar=seminar; sibling=søskende; skill=kompetence færdighed; smartphone=mobil telefon; snack=eftermiddagsmad snack;
  social=social; son=søn; special=special særlig; stroller=klapvogn barnevogn; student=elev studerende;
  subject=fag emne; syllabus=pensum; tablet=tablet; teacher=lærer; teaching=undervisning; teen=teenager unge;
  teenager=teenager unge; textbook=lærebog; theme=tema; toddler=vuggestue; toy=legetøj; trainee=praktikant elev;
  trip=tur rejse; truancy=pjæk fravær; tuition=undervisning skolepenge; tutor=vejleder; uniform=uniform;
  university=universitet; vocational=erhvervs; young=ung; youngster=unge; youth=ungdom unge
`;
