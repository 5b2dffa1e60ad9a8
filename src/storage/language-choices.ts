import type { LanguageChoices } from '../access/language-choices.ts';
import type { Language } from '../danish/language.ts';
import { jsonProperties, readJson } from './json-properties.ts';
import { keyPart } from './key.ts';
import type { RowKey } from './table.ts';
import type { Tables } from './table-client.ts';

/** What a row says: the id as it is, for a key may hold only its hash. */
export interface LanguageChoice {
  readonly personId: string;
  readonly language: Language;
}

/** One row for each person who has asked for a language. */
export function createLanguageChoices(tables: Tables): LanguageChoices {
  const table = tables.table('Languages');
  return {
    async find(personId) {
      const row = await table.find(choiceKey(personId));
      return row === undefined ? undefined : readJson<LanguageChoice>([row]).language;
    },
    async save(personId, language) {
      const choice: LanguageChoice = { personId, language };
      await table.put({ ...choiceKey(personId), ...jsonProperties(choice) });
    },
    async remove(personId) {
      // One that was saved anew since it was read stays: it was asked for later.
      const row = await table.find(choiceKey(personId));
      if (row !== undefined) await table.remove(row);
    },
  };
}

function choiceKey(personId: string): RowKey {
  return { partitionKey: keyPart(personId), rowKey: 'language' };
}
