import { isSameId } from '../../privacy/person-keys.ts';
import { keyPart } from '../key.ts';
import type { LanguageChoice } from '../language-choices.ts';
import { type PersonalTable, rowValue } from './personal-table.ts';

/** In which language somebody has asked to be answered. */
export const languagesTable: PersonalTable = {
  table: 'Languages',
  holds: ['language'],
  exported(row, { personId }) {
    const { personId: owner, language } = rowValue<LanguageChoice>(row);
    if (owner === undefined || language === undefined || !isSameId(owner, personId)) return [];
    return [{ dataClass: 'language', fields: { language } }];
  },
  erased(row, { personId }) {
    const { personId: owner = '' } = rowValue<LanguageChoice>(row);
    return isSameId(owner, personId) || row.partitionKey === keyPart(personId) ? 'remove' : undefined;
  },
};
