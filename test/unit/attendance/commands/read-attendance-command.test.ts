import { describe, expect, test } from 'vitest';
import type { AttendanceCommand, NamedDay } from '../../../../src/attendance/commands/attendance-command.ts';
import { readAttendanceCommand } from '../../../../src/attendance/commands/read-attendance-command.ts';
import type { QuorumRule } from '../../../../src/domain/attendance.ts';

/** The first of December 2026 is a Tuesday. */
const today = '2026-12-01';

/** A command in one line: what it is, its details, which committee, which day. */
function inShort(command: AttendanceCommand | undefined): string | undefined {
  if (command === undefined) return undefined;
  const day = command.day === undefined ? '' : ` | ${dayInShort(command.day)}`;
  return `${[command.kind, ...detailsOf(command)].join(' ')} | ${command.committeeName || '(here)'}${day}`;
}

function dayInShort(day: NamedDay): string {
  return day.kind === 'range' ? day.from : `${day.day ?? ''}/${day.month ?? ''}`;
}

function detailsOf(command: AttendanceCommand): (string | number)[] {
  switch (command.kind) {
    case 'set-deadline-rule':
      return [command.daysBefore, ...(command.at === undefined ? [] : [command.at])];
    case 'set-deadline': {
      const { day, at } = command.deadline;
      return [dayInShort(day), ...(at === undefined ? [] : [at])];
    }
    case 'set-reminder':
      return [command.daysBefore];
    case 'set-tentative-reminder':
      return [String(command.isReminded)];
    case 'set-quorum':
      return [command.rules.map(ruleInShort).join(' & ') || 'none'];
    case 'set-substitute': {
      const { member, substitute } = command;
      return [member.isSelf ? '(self)' : member.names.join('/'), '<-', substitute ?? 'nobody'];
    }
    case 'invite': {
      const { name, title = '-', organization = '-' } = command.guest;
      return [name, title, organization, `[${command.items.join(' ')}]`];
    }
    case 'uninvite':
      return [command.name];
    case 'note-presence': {
      const { attendance, from = '-', until = '-' } = command.note;
      return [command.name, attendance, from, until];
    }
    case 'show-desk':
      return command.isQuestion ? ['question'] : [];
    default:
      return [];
  }
}

function ruleInShort(rule: QuorumRule): string {
  switch (rule.kind) {
    case 'count':
      return `${rule.count}`;
    case 'share':
      return `${rule.isMoreThan ? '>' : '>='}${rule.share.toFixed(2)}`;
    default:
      return rule.kind;
  }
}

const read = (text: string) => inShort(readAttendanceCommand(text, today));

describe('the svarfrist and its reminders', () => {
  test.each([
    ['svarfrist for DIGU er 3 dage før kl. 12', 'set-deadline-rule 3 12:00 | DIGU'],
    ['Svarfristen er tre dage før mødet kl. 12.30.', 'set-deadline-rule 3 12:30 | (here)'],
    ['sæt svarfristen for udvalget DIGU til 2 dage før', 'set-deadline-rule 2 | DIGU'],
    ['kan du sætte svarfristen i DIGU til en uge før mødet, tak', 'set-deadline-rule 7 | DIGU'],
    ['svarfristen i DIGU skal være dagen før mødet klokken 9', 'set-deadline-rule 1 09:00 | DIGU'],
    ['svarfrist: samme dag kl. 8', 'set-deadline-rule 0 08:00 | (here)'],
    ['the response deadline for DIGU is 3 days before the meeting at 12', 'set-deadline-rule 3 12:00 | DIGU'],
    ['set the response deadline to 1 week before', 'set-deadline-rule 7 | (here)'],
    ['svarfrist til mødet den 20. januar er 15. januar kl. 10', 'set-deadline 15/1 10:00 | (here) | 20/1'],
    ['svarfristen for mødet i DIGU den 20. januar 2027 er den 15. januar', 'set-deadline 15/1 | DIGU | 2027-01-20'],
    ['svarfristen til næste møde er på torsdag kl. 10.15', 'set-deadline 2026-12-03 10:15 | (here)'],
    [
      'the response deadline for the meeting on 20 January is 15 January at 10',
      'set-deadline 15/1 10:00 | (here) | 20/1',
    ],
    ['svarfristen til mødet den 20. januar følger reglen', 'clear-deadline | (here) | 20/1'],
    ['fjern svarfristen til mødet den 20. januar', 'clear-deadline | (here) | 20/1'],
    ['svarfrist?', 'ask-deadline | (here)'],
    ['hvornår er svarfristen til mødet i DIGU den 20. januar?', 'ask-deadline | DIGU | 20/1'],
    ['what is the response deadline for DIGU?', 'ask-deadline | DIGU'],
    ['påmind 3 dage før svarfristen', 'set-reminder 3 | (here)'],
    ['Send påmindelser en uge før svarfristen i DIGU', 'set-reminder 7 | DIGU'],
    ['påmind kun på dagen', 'set-reminder 0 | (here)'],
    ['remind 2 days before the deadline', 'set-reminder 2 | (here)'],
    ['påmind også dem der har svaret måske', 'set-tentative-reminder true | (here)'],
    ['påmind også dem, der har svaret måske, i DIGU', 'set-tentative-reminder true | DIGU'],
    ['påmind ikke dem der har svaret måske', 'set-tentative-reminder false | (here)'],
    ['also remind those who answered maybe', 'set-tentative-reminder true | (here)'],
    ["don't remind those who said maybe", 'set-tentative-reminder false | (here)'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('the quorum', () => {
  test.each([
    ['DIGU er beslutningsdygtigt, når 5 er til stede', 'set-quorum 5 | DIGU'],
    ['vi er beslutningsdygtige når mindst fem medlemmer kommer', 'set-quorum 5 | (here)'],
    ['DIGU er beslutningsdygtigt, når halvdelen kommer', 'set-quorum >=0.50 | DIGU'],
    ['DIGU er beslutningsdygtigt, når mere end halvdelen af medlemmerne er til stede', 'set-quorum >0.50 | DIGU'],
    ['styregruppen er beslutningsdygtig, når to tredjedele deltager', 'set-quorum >=0.67 | (here)'],
    ['DIGU er beslutningsdygtigt når mindst 60 % er mødt', 'set-quorum >=0.60 | DIGU'],
    ['DIGU er beslutningsdygtigt, når formand eller næstformand er til stede', 'set-quorum chair | DIGU'],
    ['formand eller næstformand skal være til stede, for at DIGU er beslutningsdygtigt', 'set-quorum chair | DIGU'],
    ['DIGU er beslutningsdygtigt når mindst én fra hver part er til stede', 'set-quorum each-party | DIGU'],
    [
      'DIGU er beslutningsdygtigt, når over halvdelen er til stede, formanden eller næstformanden deltager og alle parter er repræsenteret',
      'set-quorum >0.50 & chair & each-party | DIGU',
    ],
    ['quorum: 5 og formanden', 'set-quorum 5 & chair | (here)'],
    ['DIGU has a quorum when more than half are present', 'set-quorum >0.50 | DIGU'],
    ['DIGU is quorate when two thirds attend and the chair is present', 'set-quorum >=0.67 & chair | DIGU'],
    ['ingen regel for beslutningsdygtighed', 'set-quorum none | (here)'],
    ['DIGU har ingen regel for beslutningsdygtighed', 'set-quorum none | DIGU'],
    ['no quorum rule for DIGU', 'set-quorum none | DIGU'],
    ['DIGU er beslutningsdygtigt, når der er kaffe', 'quorum-unclear | DIGU'],
    ['DIGU er beslutningsdygtigt, når formanden og næstformanden er til stede', 'quorum-unclear | DIGU'],
    ['DIGU er beslutningsdygtigt når mere end alle kommer', 'quorum-unclear | DIGU'],
    ['DIGU er beslutningsdygtigt når 0 er til stede', 'quorum-unclear | DIGU'],
    ['er vi beslutningsdygtige?', 'ask-quorum | (here)'],
    ['Er DIGU beslutningsdygtigt den 20. januar?', 'ask-quorum | DIGU | 20/1'],
    ['do we have a quorum?', 'ask-quorum | (here)'],
    ['hvad er reglen?', 'ask-quorum-rule | (here)'],
    ['hvad er reglen for beslutningsdygtighed i DIGU?', 'ask-quorum-rule | DIGU'],
    ['hvornår er DIGU beslutningsdygtigt?', 'ask-quorum-rule | DIGU'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('substitutes and guests', () => {
  test.each([
    ['Lone Ravnsøs suppleant er Mette Holm', 'set-substitute Lone Ravnsø/Lone Ravnsøs <- Mette Holm | (here)'],
    ["Anders Riis' suppleant er Mette Holm", 'set-substitute Anders Riis <- Mette Holm | (here)'],
    ['suppleanten for Lone Ravnsø i DIGU er Mette Holm', 'set-substitute Lone Ravnsø <- Mette Holm | DIGU'],
    ['Mette Holm er suppleant for Lone Ravnsø', 'set-substitute Lone Ravnsø <- Mette Holm | (here)'],
    ['gør Mette Holm til suppleant for Lone Ravnsø', 'set-substitute Lone Ravnsø <- Mette Holm | (here)'],
    ['min suppleant er Mette Holm', 'set-substitute (self) <- Mette Holm | (here)'],
    ['Min suppleant i DIGU er Mette Holm.', 'set-substitute (self) <- Mette Holm | DIGU'],
    ['min suppleant er Mette Holm i DIGU', 'set-substitute (self) <- Mette Holm | DIGU'],
    ['my substitute is Mette Holm', 'set-substitute (self) <- Mette Holm | (here)'],
    ["Lone Ravnsø's substitute is Mette Holm", 'set-substitute Lone Ravnsø <- Mette Holm | (here)'],
    ['fjern suppleanten for Lone Ravnsø', 'set-substitute Lone Ravnsø <- nobody | (here)'],
    ['fjern min suppleant', 'set-substitute (self) <- nobody | (here)'],
    ['remove the substitute for Lone Ravnsø', 'set-substitute Lone Ravnsø <- nobody | (here)'],
    ['inviter Jonas Brink til punkt 3 den 20. januar', 'invite Jonas Brink - - [3] | (here) | 20/1'],
    [
      'inviter Jonas Brink, chefkonsulent, Havnens Hus til punkt 2 og 3',
      'invite Jonas Brink chefkonsulent Havnens Hus [2 3] | (here)',
    ],
    ['inviter Jonas Brink, Havnens Hus, til punkt 2-4 i DIGU', 'invite Jonas Brink - Havnens Hus [2 3 4] | DIGU'],
    ['inviter gæsten Jonas Brink til punkterne 1, 3 og 6.1', 'invite Jonas Brink - - [1 3 6.1] | (here)'],
    ['tilføj Jonas Brink som gæst til punkt 2', 'invite Jonas Brink - - [2] | (here)'],
    ['inviter Jonas Brink til mødet den 20. januar i DIGU', 'invite Jonas Brink - - [] | DIGU | 20/1'],
    ['invite Jonas Brink to items 2 and 3 on 20 January', 'invite Jonas Brink - - [2 3] | (here) | 20/1'],
    ['fjern gæsten Jonas Brink', 'uninvite Jonas Brink | (here)'],
    ['fjern gæsten Jonas Brink fra mødet den 20. januar', 'uninvite Jonas Brink | (here) | 20/1'],
    ['remove the guest Jonas Brink', 'uninvite Jonas Brink | (here)'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('who was there, and the lists', () => {
  test.each([
    ['Lone kom ikke', 'note-presence Lone absent - - | (here)'],
    ['Lone Ravnsø var der ikke', 'note-presence Lone Ravnsø absent - - | (here)'],
    ['Lone udeblev', 'note-presence Lone absent - - | (here)'],
    ['Søren gik kl. 9.10', 'note-presence Søren present - 09:10 | (here)'],
    ['Karen kom kl. 13', 'note-presence Karen present 13:00 - | (here)'],
    ['Karen kom først kl. 13.15', 'note-presence Karen present 13:15 - | (here)'],
    ['Karen var med fra kl. 13 til 14', 'note-presence Karen present 13:00 14:00 | (here)'],
    ['Karen var der', 'note-presence Karen present - - | (here)'],
    ['Lone did not come', 'note-presence Lone absent - - | (here)'],
    ['Søren left at 9:10', 'note-presence Søren present - 09:10 | (here)'],
    ['fremmøde', 'show-presence | (here)'],
    ['registrer fremmøde for DIGU', 'show-presence | DIGU'],
    ['attendance', 'show-presence | (here)'],
    ['svarliste', 'show-desk | (here)'],
    ['Vis svarlisten for DIGU den 20. januar', 'show-desk | DIGU | 20/1'],
    ['hvem mangler?', 'show-desk question | (here)'],
    ['hvem mangler at svare til mødet den 20. januar?', 'show-desk question | (here) | 20/1'],
    ['tilmeldinger', 'show-desk question | (here)'],
    ['who has not answered?', 'show-desk question | (here)'],
    ['response list', 'show-desk | (here)'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

test.each([
  'hvad blev besluttet om svarfristen i høringen?',
  'svarfristen var alt for kort sidste gang',
  'deadline for ansøgningen er 15. januar kl. 10',
  'svarfristen er 3 dage før jul',
  'mind mig om kaffen',
  'hvad betyder beslutningsdygtig?',
  'var vi beslutningsdygtige den 4. marts?',
  'hvem er Lone Ravnsøs suppleant?',
  'Mette kommer som min suppleant til mødet den 20. januar',
  'min suppleant til næste møde er Mette Holm',
  'hvem er inviteret til punkt 3?',
  'inviter dem til kaffe',
  'hvilke gæster kommer til punkt 3?',
  'fjern punktet om gæster',
  'Lone kom ikke?',
  'hvem kom ikke?',
  'der kom ikke noget ud af det',
  'hun kom ikke',
  'kom Karen kl. 13?',
  'jeg kom kl. 13',
  'Karen kom kl. 25',
  'hvor stort var fremmødet?',
  'fremmødet var lavt på sidste møde',
  'hvem mangler vi at høre fra i sagen om kajen og moler, der skulle have været færdig i går?',
  'vis mig listen over beslutninger',
  'hvad koster tilmeldingsgebyret?',
  'er mødet aflyst?',
  'hvem kommer?',
  'gør Mette Holm til sekretær for DIGU',
  'hjælp',
  '',
])('is no command: %s', (text) => {
  expect(read(text)).toBeUndefined();
});

test('is answered in its own language', () => {
  for (const text of [
    'svarfrist?',
    'fjern min suppleant',
    'Lone kom ikke',
    'quorum: 5 og formanden',
    'hvem mangler?',
  ]) {
    expect(readAttendanceCommand(text, today)?.language).toBe('da');
  }
  for (const text of [
    'no quorum rule for DIGU',
    'remind 2 days before the deadline',
    'Søren left at 9:10',
    'attendance',
  ]) {
    expect(readAttendanceCommand(text, today)?.language).toBe('en');
  }
});

test('reads four thousand letters of anything in a moment', () => {
  const started = performance.now();
  for (const text of [
    'svarfrist er '.repeat(23),
    'a kom '.repeat(49),
    'inviter a til punkt 1 '.repeat(14),
    'x'.repeat(4_000),
  ]) {
    expect(read(text)).toBeUndefined();
  }
  expect(performance.now() - started).toBeLessThan(500);
});
