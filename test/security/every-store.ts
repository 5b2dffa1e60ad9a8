import type { Proposal } from '../../src/agenda/proposals/proposal.ts';
import type { NoticeRow } from '../../src/attendance/notices/notice-ledger.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { aCommittee, aConversation, aDelivery, aMeeting, aMembership, anItem, aResponse } from '../builders.ts';
import { draftOf } from '../contract/examples.ts';

/** The methods of all stores, as "responses.listLog". */
export function methodsOf(storage: Storage): string[] {
  return Object.entries(storage).flatMap(([store, methods]: [string, unknown]) =>
    typeof methods === 'object' && methods !== null
      ? Object.entries(methods).flatMap(([name, method]) => (typeof method === 'function' ? [`${store}.${name}`] : []))
      : [],
  );
}

/** The same storage, which notes in `called` which methods were asked. */
export function noting(storage: Storage, called: Set<string>): Storage {
  return new Proxy(storage, {
    get: (target, store: keyof Storage) => {
      const methods = target[store];
      return typeof methods !== 'object'
        ? methods
        : new Proxy(methods, {
            get: (inner, method) => {
              if (typeof method === 'string') called.add(`${store}.${method}`);
              return Reflect.get(inner, method);
            },
          });
    },
  });
}

const at = '2031-03-01T10:00:00.000Z';
const later = new Date('2031-03-01T10:05:00Z');
const secretary = 'sekretær';

/** Puts something under an id into every store, with a mark by which it is known again. */
export async function writeUnder(storage: Storage, id: string, mark: string): Promise<void> {
  const committee = aCommittee({ id, name: mark, shortName: mark });
  const meeting = aMeeting({ id, committeeId: id, title: mark });
  const record = { meeting, items: [anItem({ title: mark })] };
  const response = aResponse({ meetingId: id, personId: id, personName: mark, actorId: id });
  const guest = { meetingId: id, personId: id, name: mark, items: [], invitedBy: mark, invitedAt: at };
  const note = { meetingId: id, personId: id, personName: mark, at, text: mark };
  const membership = aMembership({ committeeId: id, personId: id, name: mark });
  const conversation = aConversation({ id, teamId: id, committeeIds: [id], name: mark });
  const chat = aConversation({ id: `${id}, alene`, scope: 'personal', personId: id, committeeIds: [], name: mark });
  const delivery = aDelivery({ committeeId: id, meetingId: id, occurrence: id, conversationId: id, owner: mark });
  const proposal: Proposal = {
    committeeId: id,
    id,
    title: mark,
    proposerId: id,
    proposerName: mark,
    at,
    state: 'proposed',
  };
  const notice: NoticeRow = {
    meetingId: id,
    kind: 'reminder',
    recipientId: id,
    occurrence: id,
    state: 'claimed',
    attempts: 1,
    owner: mark,
    leaseUntil: at,
    at,
  };
  const draft = draftOf({ id, ownerId: id, fileName: mark });
  const { meetings, responses, memberships, conversations, ledger, notices } = storage;
  await meetings.addCommittee(committee, 'system');
  await meetings.changeSettings(id, (settings) => settings, 'system');
  const original = { hash: id, bytes: Buffer.from(mark), fileName: mark, text: mark };
  await meetings.saveMeeting(record, original, undefined, 'system');
  await responses.record(response, id, note);
  await responses.recordSubstitute(
    { meetingId: id, seatId: id, substituteId: id, standing: 'accepted', at },
    `${id} 2`,
  );
  await responses.saveGuest(guest, id);
  await responses.savePresences([
    { meetingId: id, personId: id, name: mark, attendance: 'present', isVirtual: false, recordedBy: secretary, at },
  ]);
  await responses.saveTerms(id, { responseDeadline: '2031-03-02T12:00' }, 'system');
  await memberships.add([membership], 'system');
  await memberships.setRole({ ...membership, role: 'substitute' }, 'system');
  await memberships.setClosedAccess(id, id, true, 'system');
  await memberships.setDefaultSubstitute(id, id, { name: mark }, 'system');
  await conversations.save(conversation, undefined, 'system');
  await conversations.save(chat, undefined, 'system');
  const row = await ledger.add(delivery);
  if (row !== undefined) await ledger.replace(delivery, row.revision);
  await storage.toldAgendas.save(record);
  await storage.persons.savePersons(id, [{ person: { id, name: mark, altNames: [], objectId: id } }]);
  await storage.drafts.add(draft, Buffer.from(mark));
  const found = await storage.drafts.find(id);
  if (found !== undefined) await storage.drafts.update(draft, found.revision);
  const answer = {
    conversationId: id,
    activityId: id,
    at,
    question: mark,
    outcome: 'listed',
    said: mark,
    committeeIds: [id],
  } as const;
  await storage.feedback.add(answer);
  await storage.feedback.vote(id, id, { reaction: 'up', comment: mark, at });
  await storage.focus.save(id, id, { text: mark, committeeIds: [id] }, new Date(at));
  const told = await notices.add(notice);
  if (told !== undefined) await notices.replace(notice, told.revision);
  await storage.subscriptions.set(id, { personId: id, committeeId: id, createdAt: at });
  await storage.languages.save(id, 'en');
  await storage.turns.claim(id, new Date(at));
  await storage.turns.settle(id);
  const plan = {
    id,
    committeeId: id,
    state: 'computed',
    rules: {},
    counts: {},
    computedAt: mark,
    waitedOn: [],
  } as const;
  await storage.retention.save(plan, undefined);
  await storage.retention.saveRows(plan, [
    { retentionClass: 'answers', table: mark, partitionKey: mark, rowKey: mark, etag: mark, fate: 'remove' },
  ]);
  await storage.proposals.add(proposal);
  const proposed = await storage.proposals.find(id, id);
  if (proposed !== undefined) await storage.proposals.replace(proposal, proposed.revision);
}

/** What each store gives under an id, as text, by method. */
export async function readUnder(storage: Storage, id: string): Promise<Record<string, string>> {
  const { meetings, responses, memberships, conversations, ledger, notices, proposals, persons, drafts } = storage;
  const reads: Readonly<Record<string, () => Promise<unknown>>> = {
    'meetings.findMeeting': () => meetings.findMeeting(id, id),
    'meetings.findStoredMeeting': () => meetings.findStoredMeeting(id, id),
    'meetings.listMeetings': () => meetings.listMeetings(id),
    'meetings.listMeetingsOn': () => meetings.listMeetingsOn(id, '2031-03-04'),
    'meetings.listMeetingsFrom': () => meetings.listMeetingsFrom(id, '2031-01-01'),
    'meetings.listMeetingsBetween': () => meetings.listMeetingsBetween(id, '2031-01-01', '2031-12-31'),
    'meetings.findOriginal': async () => (await meetings.findOriginal(id, id))?.text,
    'responses.listResponses': () => responses.listResponses(id),
    'responses.readAttendance': () => responses.readAttendance(id),
    'responses.listLog': () => responses.listLog(id),
    'memberships.listByPerson': () => memberships.listByPerson(id),
    'memberships.listTerms': () => memberships.listTerms(id),
    'memberships.listMembers': () => memberships.listMembers(id),
    'conversations.find': () => conversations.find(id),
    'conversations.findPersonal': () => conversations.findPersonal(id),
    'conversations.listBound': () => conversations.listBound(id),
    'conversations.listByTeam': () => conversations.listByTeam(id),
    'responses.listInvitations': () => responses.listInvitations(id),
    'persons.findByObjectId': () => persons.findByObjectId(id, id),
    'turns.claim': () => storage.turns.claim(id, later),
    'retention.find': () => storage.retention.find(id),
    'retention.listRows': () => storage.retention.listRows({ committeeId: id, id }),
    'ledger.list': () => ledger.list(id),
    'toldAgendas.find': () => storage.toldAgendas.find(id, id, 1),
    'persons.listPersons': () => persons.listPersons(id),
    'drafts.find': () => drafts.find(id),
    'drafts.findBytes': async () => Buffer.from((await drafts.findBytes(id)) ?? []).toString(),
    'focus.find': () => storage.focus.find(id, id, later),
    'notices.list': () => notices.list(id),
    'subscriptions.find': () => storage.subscriptions.find(id),
    'subscriptions.listByPerson': () => storage.subscriptions.listByPerson(id),
    'languages.find': () => storage.languages.find(id),
    'proposals.find': () => proposals.find(id, id),
    'proposals.list': () => proposals.list(id, new Date(0)),
  };
  const found = await Promise.all(
    Object.entries(reads).map(async ([method, read]) => [method, JSON.stringify(await read()) ?? ''] as const),
  );
  return Object.fromEntries(found);
}

/** What gives no mark back: a subscription holds ids and nothing else. */
export const unmarked: ReadonlySet<string> = new Set(['subscriptions.find', 'subscriptions.listByPerson']);

/** What says of an id only whether it is known, or a word of the program's own. */
export const answersWithAWord: ReadonlySet<string> = new Set(['turns.claim', 'languages.find']);

/** What each store holds of a person, wherever it stands. */
export async function personalUnder({ personalData, memberships }: Storage, id: string): Promise<string> {
  const entries = await personalData.collect(id);
  const { rows } = await personalData.forgetAnswers(id, true);
  return JSON.stringify([entries, rows, await memberships.listFormer(id)]);
}

/** Ends and removes what stands under an id, in all stores that can. */
export async function removeUnder(storage: Storage, id: string): Promise<void> {
  const { responses, memberships, retention, personalData } = storage;
  await responses.removeGuest(id, id, 'system');
  await responses.removeNote({ meetingId: id, personId: id, personName: '', at, text: '' });
  await memberships.setRole(aMembership({ committeeId: id, personId: id, name: 'x', role: 'member' }), 'system');
  await memberships.end(id, [id], '2031-01-01', 'system');
  await memberships.endByHand(id, id, '2031-01-01', 'system');
  await memberships.letReturn(id, [id], 'system');
  await storage.subscriptions.revoke(id, id);
  await storage.languages.remove(id);
  for (const row of await retention.listDue(id, [
    { retentionClass: 'answers', until: '2031-12-31', meetingIds: [id] },
  ])) {
    if (await retention.isThere(row)) await retention.remove(row);
  }
  await retention.dropRows(id);
  const keys = await personalData.findKeys(id);
  if (keys === undefined) throw new Error('a member is nobody');
  await personalData.planErasure(keys);
  await personalData.erase(keys, 'system');
  await personalData.endErasure(id);
}

/** What asks for everything there is, whatever its id. */
export async function readAll(storage: Storage): Promise<void> {
  await storage.meetings.listCommittees();
  await storage.meetings.listCommitteeStates();
  await storage.conversations.listAllBound();
  await storage.feedback.listVoted();
  await storage.personalData.listPeople();
  await storage.personalData.listBegun();
  const long = new Date('1990-01-01T00:00:00Z');
  for (const store of [storage.drafts, storage.feedback, storage.focus, storage.turns]) await store.removeBefore(long);
}
