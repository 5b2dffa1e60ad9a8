import { type IdentityWord, sayIdentity } from '../agenda/say-identity.ts';
import { identitySentences } from '../danish/sentences/identity-sentences.ts';
import type { Committee } from '../domain/committee.ts';
import type { Person } from '../domain/person.ts';
import type { KnownUser } from '../minutes/known-user.ts';
import type { RoleActionOf } from './card-action-roles.ts';
import { type IdentitiesCardOptions, quotedName, type WhoIsWho } from './cards-identities.ts';
import { clip, oneLine } from './cards-text.ts';
import { type IdentityServices, identitiesView, readWhoIsWho } from './identity-view.ts';
import { byMemberKey } from './member-key.ts';
import { type PressReply, sentence } from './press-reply.ts';

type SayAction = RoleActionOf<'identity-say'>;

/** The questions, or one of them with everybody who may be chosen. */
export async function showIdentities(
  services: IdentityServices,
  committee: Committee,
  { language, person }: RoleActionOf<'identity-show'>,
): Promise<PressReply> {
  if (person === '') return { kind: 'card', card: await identitiesView(services, committee, { language }) };
  const { persons } = await readWhoIsWho(services, committee);
  const choosing = byMemberKey(persons, ({ id }) => id, person);
  if (choosing === undefined) return sentence(identitySentences[language].refusals.gone);
  return { kind: 'card', card: await identitiesView(services, committee, { language, choosing }) };
}

/** Keeps what was said of a person and a user, and shows what is left to be said. */
export async function replyToIdentity(
  services: IdentityServices,
  committee: Committee,
  action: SayAction,
): Promise<PressReply> {
  const { language } = action;
  const words = identitySentences[language];
  const known = await readWhoIsWho(services, committee);
  const person = byMemberKey(known.persons, ({ id }) => id, action.word === 'apart' ? action.linked : action.person);
  const said = person === undefined ? undefined : wordOf(action, person, known);
  if (person === undefined || said === undefined) return sentence(words.refusals.gone);
  const outcome = await sayIdentity(committee.id, person.id, said, services);
  if (outcome.outcome === 'refused') {
    if (outcome.reason === 'taken') return sentence(words.taken(clip(oneLine(outcome.by.name), 60)));
    return sentence(words.refusals[outcome.reason]);
  }
  const saved = savedLine(said, person, known.users, action);
  return { kind: 'card', card: await identitiesView(services, committee, { language, saved }) };
}

/** What the press says; undefined where it is about nobody of the committee. */
function wordOf(action: SayAction, person: Person, { users, doubtful }: WhoIsWho): IdentityWord | undefined {
  if (action.word === 'apart') {
    return person.objectId === undefined ? undefined : { kind: 'different', objectIds: [person.objectId] };
  }
  if (action.word === 'none') {
    const candidates = doubtful.find((each) => each.person.id === person.id)?.candidates ?? [];
    return { kind: 'different', objectIds: candidates.map(({ user }) => user.objectId) };
  }
  const objectId = byMemberKey(users, (user) => user.objectId, action.member)?.objectId;
  if (objectId === undefined) return undefined;
  switch (action.word) {
    case 'same':
      return { kind: 'same', objectId };
    case 'different':
      return { kind: 'different', objectIds: [objectId] };
    case 'unsaid':
      return { kind: 'unsaid', objectId };
  }
}

function savedLine(
  word: IdentityWord,
  person: Person,
  users: readonly KnownUser[],
  { language }: SayAction,
): NonNullable<IdentitiesCardOptions['saved']> {
  const words = identitySentences[language];
  const called = quotedName(person.name, language);
  const objectId = word.kind === 'different' ? word.objectIds[0] : word.objectId;
  const name = clip(oneLine(users.find((user) => user.objectId === objectId)?.name ?? ''), 60);
  if (word.kind === 'unsaid') return { text: words.saidAgain(called) };
  const undo = objectId === undefined ? {} : { undo: { personId: person.id, objectId } };
  if (word.kind === 'same') return { text: words.saidSame(called, name), ...undo };
  if (word.objectIds.length === 1) return { text: words.saidDifferent(called, name), ...undo };
  return { text: words.saidNone(called) };
}
