import { randomUUID } from 'node:crypto';
import { odata } from '@azure/data-tables';
import type { ConversationStore } from '../agenda/conversation-store.ts';
import type { AuditAuthor, AuditEvent } from '../domain/audit.ts';
import type { Conversation } from '../domain/conversation.ts';
import { auditRowsFrom, stateMarkOf } from './audit/audit-rows.ts';
import type { Auditing } from './audit/auditing.ts';
import { createChains, type Telling } from './audit/chain.ts';
import { jsonProperties, readJson } from './json-properties.ts';
import { hashKey } from './key.ts';
import type { NewRow, Row, RowKey } from './table.ts';
import type { Tables } from './table-client.ts';

/** All conversations in one partition, keyed by the hash of the platform's id, which holds characters that no key may. */
export function createConversationStore(tables: Tables, auditing: Auditing): ConversationStore {
  const table = tables.table('Conversations');
  const chains = createChains(table, auditing);
  const list = async (filter: string): Promise<Conversation[]> =>
    (await table.list(odata`PartitionKey eq ${'conversation'} and RowKey lt ${auditRowsFrom}` + filter)).map((row) =>
      readJson<Conversation>([row]),
    );
  // Storage sorts out the many personal chats; which committees a channel is bound to is looked up here.
  const listAllBound = () => list(odata` and isBound eq ${true}`);
  const write = (row: NewRow, revision: string | undefined): Promise<string | undefined> =>
    revision === undefined ? table.create(row) : table.replace(row, revision);

  /** @returns the ETag; undefined when somebody else was faster, or has changed the row again by now */
  const rebind = async (
    row: NewRow,
    before: Row | undefined,
    tellings: readonly Omit<Telling, 'state'>[],
    by: AuditAuthor,
  ): Promise<string | undefined> => {
    const marked = { ...row, writeId: randomUUID() };
    const place = { table: 'Conversations', partitionKey: row.partitionKey, chain: row.rowKey };
    // The last of several entries leaves the row behind.
    const told = tellings.map((telling, index) =>
      index < tellings.length - 1 ? telling : { ...telling, state: { row: 'binding', before, after: marked } },
    );
    if ((await chains.commit(place, by, told)) === 'conflict') return undefined;
    const now = await table.find(row);
    return now?.['writeId'] === marked.writeId ? now.etag : undefined;
  };

  return {
    async find(conversationId) {
      const row = await table.find(conversationKey(conversationId));
      return row && { value: readJson<Conversation>([row]), revision: row.etag };
    },
    async save(conversation, revision, by) {
      const { id, committeeIds, personId = '' } = conversation;
      const row = {
        ...conversationKey(id),
        isBound: committeeIds.length > 0,
        personId: personId.toWellFormed(),
        ...jsonProperties(conversation),
      };
      const before = revision === undefined ? undefined : await table.find(row);
      if (before?.etag !== revision) return undefined;
      const tellings = bindingsTold(before, conversation);
      const etag =
        tellings.length > 0
          ? await rebind(row, before, tellings, by)
          : await write({ ...row, ...(before && stateMarkOf(before)) }, revision);
      return etag === undefined ? undefined : { value: conversation, revision: etag };
    },
    async findPersonal(personId) {
      if (personId === '') return undefined;
      // Half a character can stand in no filter: the id itself is looked at again.
      const alike = await list(odata` and personId eq ${personId.toWellFormed()}`);
      const chats = alike.filter((chat) => chat.personId === personId);
      return chats.find(({ isInstalled }) => isInstalled) ?? chats[0];
    },
    async listBound(committeeId) {
      return (await listAllBound()).filter(({ committeeIds }) => committeeIds.includes(committeeId));
    },
    listAllBound,
    async listByTeam(teamId) {
      if (teamId === '') return [];
      const shared = await list(odata` and personId eq ${''}`);
      return shared.filter((conversation) => conversation.teamId === teamId);
    },
  };
}

/** A binding for each committee that it has or had. */
function bindingsTold(before: Row | undefined, next: Conversation): Omit<Telling, 'state'>[] {
  const known = before && readJson<Conversation>([before]);
  const left = (known?.committeeIds ?? []).filter((id) => !next.committeeIds.includes(id));
  const come = next.committeeIds.filter(
    (id) => !known?.committeeIds.includes(id) || known.boundAt?.[id] !== next.boundAt?.[id],
  );
  const told = (event: AuditEvent, ids: readonly string[]) => ids.map((committeeId) => ({ event, committeeId }));
  return [...told('conversation-unbound', left), ...told('conversation-bound', come)];
}

function conversationKey(conversationId: string): RowKey {
  return { partitionKey: 'conversation', rowKey: hashKey(conversationId) };
}
