import type { MembershipSentences } from './membership-words.ts';

const counted = (one: string, many: string) => (count: number) => (count === 1 ? one : `${many} (${count})`);

export const membershipSentencesEnglish: MembershipSentences = {
  heading: 'Roles and members',
  spoken: (committee, members) => `Roles in ${committee}: ${members === 1 ? '1 member' : `${members} members`}.`,
  administrators: 'Administrators',
  unnamedAdministrators: (count) => `${count} outside the committee`,
  groups: {
    chair: counted('Chair', 'Chairs'),
    'deputy-chair': counted('Deputy chair', 'Deputy chairs'),
    'co-chair': counted('Co-chair', 'Co-chairs'),
    secretary: counted('Secretary', 'Secretaries'),
    member: counted('Member', 'Members'),
    substitute: counted('Substitute', 'Substitutes'),
    observer: counted('Observer', 'Observers'),
  },
  noSecretary: 'The committee has no secretary. An administrator gives the role, for example in the fields here.',
  inTheList: 'find them in the list below',
  closedBeside: 'Also see closed items',
  closedDespite: 'Do not see closed items despite their role',
  guests: 'Guests of coming meetings',
  guestOf: (items, day) => (items === '' ? day : `item ${items}, ${day}`),
  former: 'Former members',
  formerUntil: (name, day) => `${name} (until ${day})`,
  more: (count) => `and ${count} more`,
  formHeading: 'Change',
  person: 'Person',
  personHint: 'Type the beginning of the name',
  personMissing: 'Choose a person.',
  left: (count) =>
    `There is no room for ${count} in the list. Write instead, for example, “make NAME a substitute of COMMITTEE”.`,
  role: 'Role',
  closed: 'Closed items',
  unchanged: 'Unchanged',
  closedChoices: { yes: 'May see them', no: 'May not see them', 'as-role': 'Follows the role' },
  lastDay: 'Last day, if the person has left',
  save: 'Save',
  saveAnyway: 'Save anyway',
  identities: 'Who is who',
  formerMark: 'former',
  refusals: {
    nothing: 'Choose what is to be changed.',
    contradiction: 'A last day cannot be saved together with a new role or right. Save one of them first.',
    'not-yours': 'You cannot change that here.',
    office: 'Only an administrator can change the secretary and the chairs.',
    'not-in': 'That person is no member. Add them in the committee’s channel, or ask an administrator.',
    'last-secretary': 'This is the committee’s only secretary. Without one, nobody is told of absences and proposals.',
    'future-day': 'That day has not come yet. Save it when it has.',
    'long-ago': 'That day is too far back. Please check the year.',
    'nobody-chosen': 'Choose a person in the list.',
    'unreadable-day': 'I cannot read the date. Please choose it in the calendar.',
  },
  roleSaved: (name, role, committee) => `Saved: ${name} is now ${role} of ${committee}.`,
  back: (name, role, committee) => `Saved: ${name} is back in ${committee} as ${role}.`,
  closedSaved: {
    yes: (name, committee) =>
      `Saved: ${name} may now see closed items of ${committee}, in their personal chat with me.`,
    no: (name, committee) => `Saved: ${name} may not see closed items of ${committee}.`,
    'as-role': (name, committee) =>
      `Saved: for ${name} the right to closed items of ${committee} follows the role again.`,
  },
  closedUndo: {
    yes: (name, committee) => `Undo with “remove the right to closed items from ${name} in ${committee}”.`,
    no: (name, committee) => `Undo with “give ${name} the right to closed items in ${committee}”.`,
    'as-role': (name, committee) => `Undo with “give ${name} the right to closed items in ${committee}”.`,
  },
  ended: (name, committee, day) => `Saved: ${name} is no longer in ${committee}. The last day was ${day}.`,
  endedStays:
    'If they are still in the team, this goes on holding here, but they can still read the channel. If they are removed from the team and join it again later, they are a member again.',
  endUndo: (name, committee) => `Undo with “make ${name} a member of ${committee}”.`,
  nobody: (name, committee, members) =>
    `I know nobody in ${committee} by the name ${name}. I know: ${members}. Write the full name, or mention the person with @.`,
  several: (name, committee, members) =>
    `Several people in ${committee} may be ${name}: ${members}. Write the full name, or choose the person on the card: “show members”.`,
};
