import { odata } from '@azure/data-tables';
import type { ConversationStore } from '../agenda/conversation-store.ts';
import type { Conversation } from '../domain/conversation.ts';
import { jsonProperties, readJson } from './json-properties.ts';
import { hashKey } from './key.ts';
import type { RowKey } from './table.ts';
import type { Tables } from './table-client.ts';

/** All conversations in one partition, keyed by the hash of the platform's id, which holds characters that no key may. */
export function createConversationStore(tables: Tables): ConversationStore {
  const table = tables.table('Conversations');
  const list = async (filter: string): Promise<Conversation[]> =>
    (await table.list(filter)).map((row) => readJson<Conversation>([row]));
  // Storage sorts out the many personal chats; which committees a channel is bound to is looked up here.
  const listAllBound = () => list(odata`PartitionKey eq ${'conversation'} and isBound eq ${true}`);
  return {
    async find(conversationId) {
      const row = await table.find(conversationKey(conversationId));
      return row && { value: readJson<Conversation>([row]), revision: row.etag };
    },
    async save(conversation, revision) {
      const isBound = conversation.committeeIds.length > 0;
      const { personId = '' } = conversation;
      const marks = { isBound, personId: personId.toWellFormed() };
      const row = { ...conversationKey(conversation.id), ...marks, ...jsonProperties(conversation) };
      const etag = revision === undefined ? await table.create(row) : await table.replace(row, revision);
      return etag === undefined ? undefined : { value: conversation, revision: etag };
    },
    async findPersonal(personId) {
      if (personId === '') return undefined;
      // Half a character can stand in no filter: the id itself is looked at again.
      const alike = await list(odata`PartitionKey eq ${'conversation'} and personId eq ${personId.toWellFormed()}`);
      const chats = alike.filter((chat) => chat.personId === personId);
      return chats.find(({ isInstalled }) => isInstalled) ?? chats[0];
    },
    async listBound(committeeId) {
      return (await listAllBound()).filter(({ committeeIds }) => committeeIds.includes(committeeId));
    },
    listAllBound,
    async listByTeam(teamId) {
      if (teamId === '') return [];
      const shared = await list(odata`PartitionKey eq ${'conversation'} and personId eq ${''}`);
      return shared.filter((conversation) => conversation.teamId === teamId);
    },
  };
}

function conversationKey(conversationId: string): RowKey {
  return { partitionKey: 'conversation', rowKey: hashKey(conversationId) };
}
