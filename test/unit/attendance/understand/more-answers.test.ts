import { describe, expect, test } from 'vitest';
import { declinedMonday, read, secretary, two } from './world.ts';

describe('no', () => {
  test.each([
    ['Afbud', 'decline @02-05'],
    ['AFBUD TORSDAG', 'decline @02-05'],
    ['Kan ikke på mandag desværre', 'decline @02-09'],
    ['jeg må desværre melde fra til mødet på torsdag', 'decline @02-05'],
    ['kommer ikke', 'decline @02-05'],
    ['Hej Dagsorden, jeg kan desværre ikke være med d. 9. februar. Hilsen Anna', 'decline @02-09'],
    ['jeg er nødt til at melde afbud den 9 feb', 'decline @02-09'],
    ['Er desværre forhindret i at deltage torsdag den 5. februar', 'decline @02-05'],
    ['den 9. kan jeg ikke', 'decline @02-09'],
    ['På torsdag kan jeg desværre ikke deltage', 'decline @02-05'],
    ['melder afbud tors d. 5/2 pga. sygdom', 'decline @02-05'],
    ['jeg kan ikke komme på torsdag da jeg skal til begravelse', 'decline @02-05'],
    ['jeg står over denne gang', 'decline @02-05'],
    ['jeg når det ikke på torsdag', 'decline @02-05'],
    ['jeg deltager ikke i KULU den 11. marts', 'decline @03-11'],
    ['Kan du melde afbud for mig til mødet den 9.?', 'decline @02-09'],
    ['jeg melder afbud, er det ok?', 'decline @02-05'],
    ['jeg har desværre ikke mulighed for at deltage på torsdag', 'decline @02-05'],
    ['Jeg kan ikke på torsdag. Sig til sekretæren at jeg er på kursus', 'decline @02-05'],
    ["Sorry, I won't be there on the 9th", 'en: decline @02-09'],
    ['I have to skip Thursday', 'en: decline @02-05'],
    ['Unable to attend on Monday', 'en: decline @02-09'],
    ['det bliver uden mig på torsdag', 'decline @02-05'],
    ['Må desværre sende afbud d. 11. marts', 'decline @03-11'],
    ['kan desværre ikke alligevel på mandag', 'decline @02-09'],
    ['jeg er på ferie den 9. så jeg kommer ikke', 'decline @02-09'],
    ['jeg sender afbud til den 9.', 'decline @02-09'],
    ['Sending my apologies for Monday', 'en: decline @02-09'],
    ['Apologies for Thursday', 'en: decline @02-05'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('yes and perhaps', () => {
  test.each([
    ['Jeg kommer på torsdag', 'accept @02-05'],
    ['kommer til mødet den 9.', 'accept @02-09'],
    ['ja tak til torsdag', 'accept @02-05'],
    ['Jeg deltager fysisk på mandag', 'accept @02-09'],
    ['skriv mig på som virtuel på torsdag', 'accept virtual @02-05'],
    ['jeg er med online', 'accept virtual @02-05'],
    ['jeg kan ikke komme fysisk, men deltager online', 'accept virtual @02-05'],
    ['jeg kan kun på teams den 9.', 'accept virtual @02-09'],
    ['Jeg vil gerne deltage', 'accept @02-05'],
    ['Tilmeld mig mødet den 11/3', 'accept @03-11'],
    ['jeg dukker op', 'accept @02-05'],
    ['jeg er klar på mandag', 'accept @02-09'],
    ['kan godt på torsdag', 'accept @02-05'],
    ['jeg kan nok godt torsdag', 'tentative @02-05'],
    ['det kan jeg godt', 'accept @02-05'],
    ['kommer nok ikke på torsdag', 'tentative @02-05'],
    ['jeg er usikker på om jeg kan den 9.', 'tentative @02-09'],
    ["I'll be there on Thursday", 'en: accept @02-05'],
    ["I'm not sure I can make it", 'en: tentative @02-05'],
    ['joining remotely Monday', 'en: accept virtual @02-09'],
    ['maybe', 'en: tentative @02-05'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('a part of it', () => {
  test.each([
    ['jeg kommer en halv time senere', 'accept 12:30– @02-05'],
    ['jeg er 20 min forsinket på torsdag', 'accept 12:20– @02-05'],
    ['jeg skal gå kl 14 den 9.', 'accept –14:00 @02-09'],
    ['kommer ca. 10 min for sent', 'accept 12:10– @02-05'],
    ['må smutte 14.15', 'accept –14:15 @02-05'],
    ["I'll be 15 minutes late", 'en: accept 12:15– @02-05'],
    ['jeg kan kun være med til kl. 13.30', 'accept –13:30 @02-05'],
    ['deltager fra kl 13', 'accept 13:00– @02-05'],
    ['jeg er der først kl. 1', 'accept 13:00– @02-05'],
    ['kommer halv to på mandag', 'accept 13:30– @02-09'],
    ['Jeg deltager online fra 12.30 til 14.00', 'accept virtual 12:30–14:00 @02-05'],
    ['Deltager kun under punkt 3-5', 'accept items 3,4,5 @02-05'],
    ['jeg kommer ikke til punkt 3', 'accept items 1,2,4,5,6 @02-05'],
    ['Jeg går før tid', 'part-missing accept @02-05'],
    ['jeg kan ikke blive længere end til 14', 'accept –14:00 @02-05'],
    ['I have to leave at 2 pm', 'en: accept –14:00 @02-05'],
    ['I will only attend items 2 and 4', 'en: accept items 2,4 @02-05'],
    ['kan ikke kl. 12, men kommer kl. 13', 'accept 13:00– @02-05'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('substitutes', () => {
  test.each([
    ['jeg melder afbud, bo kommer i stedet', 'decline by Bo Lund @02-05'],
    ['Jeg kan ikke på mandag. Jeg sender Sanne Ulv', 'decline by Sanne Ulv @02-09'],
    ['afbud den 9. med Bo Lund som suppleant', 'decline by Bo Lund @02-09'],
    ['Lone møder for mig på torsdag', 'decline by Lone Ravnsø @02-05'],
    ['jeg sender min suppleant', 'decline by Vibeke Storm @02-05'],
    ['jeg sender Jens Torp på mandag', 'decline by "Jens Torp" @02-09'],
    ['Sanne Ulv deltager på mine vegne den 9.', 'decline by Sanne Ulv @02-09'],
    ['kommer ikke torsdag, jens torp deltager i stedet', 'decline by "Jens Torp" @02-05'],
    ['Mette tager punkt 3 for mig, jeg kan ikke den 9.', 'decline items 3 by Mette Krogh|Mette Lindø @02-09'],
    ["I can't make it, Bo will come instead", 'en: decline by Bo Lund @02-05'],
    ['Sending Mette Hansen on Monday', 'en: decline by "Mette Hansen" @02-09'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('by the secretary', () => {
  test.each([
    ['Afbud fra Lone til den 9.', 'decline for Lone Ravnsø @02-09'],
    ['Lone Ravnsø deltager online på torsdag', 'accept virtual for Lone Ravnsø @02-05'],
    ['meld Bo fra den 9. februar', 'decline for Bo Lund @02-09'],
    ['Lone kan ikke den 9., Bo kommer i stedet', 'decline by Bo Lund for Lone Ravnsø @02-09'],
    ['Bo kommer først kl. 13', 'accept 13:00– for Bo Lund @02-05'],
    ['register apologies for Sanne on Monday', 'en: decline for Sanne Ulv @02-09'],
    ['jeg kommer', 'accept @02-05'],
  ])('%s', (text, expected) => expect(read(text, secretary)).toBe(expected));
});

describe('which meeting', () => {
  test.each([
    ['jeg kommer', 'accept @02-05 / accept @havu-02-12'],
    ['afbud til HAVU', 'decline @havu-02-12'],
    ['afbud til havneudvalget', 'decline @havu-02-12'],
    ['jeg kommer ikke til KULU-mødet', 'decline @02-05'],
    ['deltager i HAVU fra kl. 10', 'accept 10:00– @havu-02-12'],
    ['jeg kan ikke den 12.', 'decline @havu-02-12'],
    ['jeg kan ikke i februar', 'decline @02-05 / decline @02-09 / decline @havu-02-12'],
    ['jeg kan ikke den 20. februar', 'no meeting'],
    ['kan ikke den 9., men gerne den 12.', 'several-answers no meeting'],
  ])('of two committees: %s', (text, expected) => expect(read(text, two)).toBe(expected));

  test('an afbud that stands is what "alligevel" changes', () => {
    expect(read('Jeg deltager alligevel, men kun online', declinedMonday)).toBe('accept virtual @02-09');
  });
});
