import type { ConversationStore } from '../../../src/agenda/conversation-store.ts';
import type { Conversation } from '../../../src/domain/conversation.ts';
import type { Stored } from '../../../src/domain/stored.ts';

export interface InMemoryConversations extends ConversationStore {
  /** How often something was written. */
  readonly writes: () => number;
}

/**
 * Conversations in memory, as strict as the table: a row is added once and replaced only from its latest state.
 *
 * @param beforeSave what others do between the reading and the writing of somebody
 */
export function createInMemoryConversations(
  present: readonly Conversation[] = [],
  beforeSave: (store: ConversationStore) => Promise<unknown> = async () => undefined,
): InMemoryConversations {
  let revisions = 0;
  let writes = 0;
  const rows = new Map<string, Stored<Conversation>>();
  const write = (value: Conversation): Stored<Conversation> => {
    const stored = { value: structuredClone(value), revision: `r${++revisions}` };
    writes += 1;
    rows.set(value.id, stored);
    return stored;
  };
  const all = (): Conversation[] => [...rows.values()].map(({ value }) => value);
  const undisturbed: ConversationStore = {
    find: async (id) => rows.get(id),
    save: async (conversation, revision) =>
      rows.get(conversation.id)?.revision === revision ? write(conversation) : undefined,
    findPersonal: async (personId) => [...rows.values()].find(({ value }) => value.personId === personId)?.value,
    listBound: async (committeeId) => all().filter(({ committeeIds }) => committeeIds.includes(committeeId)),
    listAllBound: async () => all().filter(({ committeeIds }) => committeeIds.length > 0),
    listByTeam: async (teamId) => all().filter((conversation) => conversation.teamId === teamId),
  };
  for (const conversation of present) write(conversation);
  writes = 0;
  return {
    ...undisturbed,
    writes: () => writes,
    save: async (conversation, revision) => {
      await beforeSave(undisturbed);
      return undisturbed.save(conversation, revision, 'system');
    },
  };
}
