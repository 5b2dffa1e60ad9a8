import { membershipSentences } from '../src/danish/sentences/membership-sentences.ts';
import { type Committee, type Language, newCommittee } from '../src/domain/committee.ts';
import type { Membership, MembershipRole, Person } from '../src/domain/person.ts';
import { identifyPersons } from '../src/minutes/identify-persons.ts';
import type { KnownUser } from '../src/minutes/known-user.ts';
import type { IdentitiesCardData } from '../src/teams/card-data-identity.ts';
import type { RolesCardData } from '../src/teams/card-data-roles.ts';
import { type IdentitiesCardOptions, identitiesCardData } from '../src/teams/cards-identities.ts';
import { type RolesKnown, rolesCardData } from '../src/teams/cards-roles.ts';
import { memberKey } from '../src/teams/member-key.ts';

type IdentityScene =
  | { readonly card: 'identities'; readonly variant?: string; readonly data: IdentitiesCardData }
  | { readonly card: 'roles'; readonly variant?: string; readonly data: RolesCardData };

/** The cards of who is who and who is what, in their situations. */
export function identityScenes(language: Language): IdentityScene[] {
  const identities = (
    persons: readonly Person[],
    users: readonly KnownUser[],
    more: Partial<IdentitiesCardOptions> = {},
  ) => identitiesCardData(committee, { persons, users, ...identifyPersons(persons, users) }, { language, ...more });
  const [doubtful] = documentPersons.slice(-1);
  const saved = {
    text: language === 'da' ? 'Gemt: »P. Krogh« er Peter Krogh.' : 'Saved: “P. Krogh” is Peter Krogh.',
    undo: { personId: 'digu-p-krogh', objectId: 'u2' },
  };
  const base = { language, mayGiveOffices: true, mayGiveClosedAccess: true };
  const confirm = { member: memberKey('p9'), newRole: 'member', lastDay: '', confirmed: `${memberKey('p9')} member ` };
  const problem = membershipSentences[language].refusals['last-secretary'];
  return [
    { card: 'identities', data: identities(documentPersons, users) },
    { card: 'identities', variant: 'saved', data: identities(afterOne, users, { saved }) },
    {
      card: 'identities',
      variant: 'choosing',
      data: identities(documentPersons, users, doubtful === undefined ? {} : { choosing: doubtful }),
    },
    {
      card: 'identities',
      variant: 'large',
      data: identities(manyPersons, manyUsers, doubtful === undefined ? {} : { choosing: doubtful }),
    },
    { card: 'identities', variant: 'none', data: identities(documentPersons.slice(0, 3), users) },
    { card: 'roles', data: rolesCardData(committee, known, base) },
    {
      card: 'roles',
      variant: 'secretary',
      data: rolesCardData(committee, { ...known, administrators: [] }, { ...base, mayGiveOffices: false }),
    },
    { card: 'roles', variant: 'warned', data: rolesCardData(committee, known, { ...base, problem, confirm }) },
    { card: 'roles', variant: '60-members', data: rolesCardData(committee, assembly(60), base) },
    { card: 'roles', variant: '200-members', data: rolesCardData(committee, assembly(200), base) },
    {
      card: 'roles',
      variant: 'empty',
      data: rolesCardData(committee, { members: [], former: [], administrators: ['p1'], guests: [] }, base),
    },
  ];
}

const committee: Committee = newCommittee('Digitaliseringsudvalget', 'DIGU');

const person = (name: string, changes: Partial<Person> = {}): Person => ({
  id: `digu-${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`,
  name,
  altNames: [],
  ...changes,
});
const user = (number: number, name: string, changes: Partial<KnownUser> = {}): KnownUser => ({
  objectId: `u${number}`,
  name,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@lyngsoe.test`,
  ...changes,
});

const users: readonly KnownUser[] = [
  user(1, 'Karen Lindholt'),
  user(2, 'Peter Krogh'),
  user(3, 'Sanne Ulvedal'),
  user(4, 'Birgit Ømark'),
  user(5, 'Birgit Ømark', { email: 'birgit2@lyngsoe.test' }),
  user(6, 'Lone Ravnsø', { email: 'lone@firma.test', isExternal: true }),
  user(7, 'Mette Holm'),
];
const documentPersons: readonly Person[] = [
  person('Karen Lindholt', { objectId: 'u1', organization: 'Lyngsø Kommune' }),
  person('Sanne Ulvedal', { objectId: 'u3' }),
  person('Ole Tangkjær'),
  person('P. Krogh', { title: 'It-chef', organization: 'Havnens Hus' }),
  person('Birgit Ømark', { organization: 'Lyngsø Kommune' }),
  person('Lone Ravnsø', { organization: 'Søpraksis' }),
  person('Mette', { title: 'Projektleder' }),
];

/** The same once it was said who P. Krogh is. */
const afterOne = documentPersons.map((each) => (each.name === 'P. Krogh' ? { ...each, objectId: 'u2' } : each));

const numbered = (index: number): string =>
  `${['Karen', 'Jonas', 'Birgit', 'Ole', 'Sanne'][index % 5]} Medlem-${index + 1}`;
const manyUsers: readonly KnownUser[] = Array.from({ length: 200 }, (_, index) => user(100 + index, numbered(index)));
const manyPersons: readonly Person[] = Array.from({ length: 40 }, (_, index) =>
  person(`B. Medlem-${index + 1}`, { id: `digu-${index}` }),
);

const member = (number: number, name: string, role: MembershipRole = 'member', changes: Partial<Membership> = {}) => ({
  committeeId: committee.id,
  personId: `p${number}`,
  name,
  role,
  ...changes,
});

const known: RolesKnown = {
  members: [
    member(1, 'Karen Lindholt', 'chair'),
    member(2, 'Peter Krogh', 'deputy-chair', { seesClosedItems: false }),
    member(3, 'Sanne Ulvedal', 'member', { seesClosedItems: true }),
    member(4, 'Anna Lund'),
    member(5, 'Ole Tangkjær'),
    member(8, 'Mette Holm', 'substitute'),
    member(9, 'Jonas Brink', 'secretary'),
  ],
  former: [
    member(11, 'Bo Prøve', 'member', { until: '2026-05-31', isEndedByHand: true }),
    member(12, 'Ida Vang', 'member', { until: '2025-12-31' }),
  ],
  administrators: ['p9', 'a1'],
  guests: [
    { name: 'Lone Ravnsø', items: ['2', '3'], day: '2027-01-20' },
    { name: 'Erik Dam', items: [], day: '2027-01-20' },
  ],
};

function assembly(count: number): RolesKnown {
  const members = Array.from({ length: count }, (_, index) => member(100 + index, numbered(index)));
  return { ...known, members: [...known.members, ...members] };
}
