import type { Membership } from '../../src/domain/person.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { aConversation, aDecline, aDelivery, aMeeting, aMembership, anItem, aResponse } from '../builders.ts';
import { committee, draftOf } from '../contract/examples.ts';

/** Somebody who has left a trace of every kind, and somebody else beside them. */
export const erik = {
  personId: '5a5a5a5a-1111-4000-8000-00000000e41c',
  name: 'Erik Søby-Brandt',
  email: 'erik.soeby@fyrtaarnet.example',
  chatId: 'a:1erik-personal/chat+id=',
} as const;
export const gerda = { personId: '6b6b6b6b-2222-4000-8000-0000000f0e4d', name: 'Gerda Kvist' } as const;
export const channelId = '19:fyrtaarnet@thread.tacv2';

const meetingId = 'moede-1';
const at = '2031-03-01T10:00:00.000Z';
const later = '2031-03-01T11:00:00.000Z';
const item = { label: '1', title: 'Godkendelse af dagsordenen' };

/** Writes what the bot keeps about two people who have used all of it; documents name Erik, too. */
export async function leaveTraces(storage: Storage): Promise<void> {
  const { meetings, responses, memberships, conversations, persons, ledger, notices, proposals } = storage;
  await meetings.addCommittee(committee, 'system');
  const presences = [{ name: erik.name, attendance: 'present', isVirtual: false, guestForItems: [] } as const];
  const record = { meeting: aMeeting({ presences, documents: [] }), items: [anItem()] };
  const original = {
    hash: 'abc',
    bytes: Buffer.from(`Deltagere: ${erik.name}`),
    fileName: 'referat.md',
    text: `Deltagere: ${erik.name}`,
  };
  await meetings.saveMeeting(record, original, undefined, 'system');
  await storage.toldAgendas.save(record);

  const member = (who: { personId: string; name: string }, more: Partial<Membership> = {}) =>
    aMembership({ ...who, ...more });
  await memberships.add([member(erik), member(gerda), member(erik, { committeeId: 'havnen' })], 'system');
  await memberships.end('havnen', [erik.personId], '2030-12-31', 'system');
  await memberships.setDefaultSubstitute(
    committee.id,
    gerda.personId,
    { name: erik.name, personId: erik.personId },
    'system',
  );
  await persons.savePersons(committee.id, [
    {
      person: {
        id: 'fyrtaarnet-erik-soeby-brandt',
        name: erik.name,
        altNames: ['Erik S. Brandt'],
        email: erik.email,
        objectId: erik.personId,
      },
    },
    { person: { id: 'fyrtaarnet-gerda-kvist', name: gerda.name, altNames: [], objectId: gerda.personId } },
  ]);
  const personal = { id: erik.chatId, scope: 'personal', personId: erik.personId, name: erik.name } as const;
  const { teamId: _, ...chat } = aConversation({ ...personal, committeeIds: [committee.id] });
  await conversations.save(chat, undefined, 'system');
  await conversations.save(
    aConversation({ id: '19:gruppe@thread.v2', name: `Gerda, ${erik.name}` }),
    undefined,
    'system',
  );

  const own = { personId: erik.personId, personName: erik.name };
  const note = { ...own, meetingId, at, text: 'Jeg sidder bagest' };
  await responses.record(aResponse({ ...own, actorId: erik.personId, at }), 'klik-1', note, new Map());
  const substitute = { name: gerda.name, personId: gerda.personId, standing: 'asked' } as const;
  const decline = aDecline({ ...own, actorId: gerda.personId, actorName: gerda.name, at: later, substitute });
  await responses.record(decline, 'klik-2');
  // Of Gerda: Erik answered for her, is asked to take her seat, and has said yes; she writes about him.
  const herNote = {
    meetingId,
    personId: gerda.personId,
    personName: gerda.name,
    at,
    text: `Spørg ${erik.name} om nøglen`,
  };
  const seat = aDecline({
    personId: gerda.personId,
    personName: gerda.name,
    actorId: erik.personId,
    actorName: erik.name,
    at,
    substitute: { name: erik.name, personId: erik.personId, standing: 'asked' },
  });
  await responses.record(seat, 'klik-3', herNote);
  const answer = {
    meetingId,
    seatId: gerda.personId,
    substituteId: erik.personId,
    standing: 'accepted',
    at: later,
  } as const;
  await responses.recordSubstitute({ ...answer, mode: 'virtual', actorId: erik.personId }, 'klik-4');
  await responses.savePresences([
    {
      meetingId,
      personId: erik.personId,
      name: erik.name,
      attendance: 'present',
      isVirtual: false,
      recordedBy: gerda.personId,
      at,
    },
    {
      meetingId,
      personId: gerda.personId,
      name: gerda.name,
      attendance: 'present',
      isVirtual: false,
      recordedBy: erik.personId,
      at,
    },
  ]);
  await responses.saveGuest(
    {
      meetingId,
      personId: erik.personId,
      name: erik.name,
      items: [item],
      invitedBy: gerda.personId,
      invitedAt: at,
    },
    committee.id,
  );
  await responses.saveGuest(
    {
      meetingId,
      personId: 'guest:erik-soeby-brandt',
      name: erik.name,
      items: [],
      invitedBy: gerda.personId,
      invitedAt: at,
    },
    committee.id,
  );

  const notice = { meetingId, state: 'told', attempts: 1, owner: 'r1', leaseUntil: at, at } as const;
  await notices.add({ ...notice, kind: 'reminder', recipientId: erik.personId, occurrence: 'first' });
  const facts = { seatId: erik.personId, substituteId: gerda.personId, at };
  await notices.add({
    ...notice,
    kind: 'substitute-ask',
    recipientId: gerda.personId,
    occurrence: `${erik.personId} ${at}`,
    facts,
  });
  const proposal = { committeeId: committee.id, proposerId: erik.personId, proposerName: erik.name, at } as const;
  await proposals.add({ ...proposal, id: 'p1', title: 'Cykler', reason: `Siger ${erik.name}`, state: 'proposed' });
  const decision = { byId: gerda.personId, byName: gerda.name, at: later, isPlaced: true };
  await proposals.add({ ...proposal, id: 'p2', title: 'Både', state: 'accepted', decision });
  const byErik = { byId: erik.personId, byName: erik.name, at: later, word: 'Ikke nu' };
  await proposals.add({
    ...proposal,
    id: 'p3',
    proposerId: gerda.personId,
    proposerName: gerda.name,
    title: 'Træer',
    state: 'declined',
    decision: byErik,
  });
  await ledger.add(aDelivery({ conversationId: erik.chatId, state: 'sent', activityId: 'm1' }));
  await ledger.add(aDelivery({ conversationId: channelId, state: 'sent', activityId: 'm2' }));

  await storage.drafts.add(
    draftOf({ id: 'eriks', ownerId: erik.personId, fileName: `${erik.name}.docx` }),
    Buffer.from(erik.name),
  );
  await storage.drafts.add(draftOf({ id: 'gerdas', ownerId: gerda.personId }), Buffer.from('Referat'));
  const asked = { at, outcome: 'listed', committeeIds: [committee.id] } as const;
  await storage.feedback.add({
    ...asked,
    conversationId: erik.chatId,
    activityId: 'a1',
    question: 'hvem kommer?',
    said: '3',
  });
  await storage.feedback.vote(erik.chatId, 'a1', { reaction: 'down', comment: `hilsen ${erik.name}`, at: later });
  await storage.feedback.add({
    ...asked,
    conversationId: channelId,
    activityId: 'a2',
    question: `kommer ${erik.name}?`,
    said: `${erik.name}s svar`,
  });
  const focus = { text: 'hvem kommer?', committeeIds: [committee.id] };
  await storage.focus.save(erik.chatId, erik.personId, focus, new Date(at));
  await storage.focus.save(channelId, gerda.personId, { ...focus, person: erik.name }, new Date(at));
  await storage.languages.save(erik.personId, 'en');
  await storage.languages.save(gerda.personId, 'en');
  await storage.subscriptions.set('eriks-hemmelighed', {
    personId: erik.personId,
    committeeId: committee.id,
    createdAt: at,
  });
  await storage.subscriptions.set('gerdas-hemmelighed', {
    personId: gerda.personId,
    committeeId: committee.id,
    createdAt: at,
  });
}
