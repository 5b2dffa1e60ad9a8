import { privacyLabels } from '../../../src/danish/sentences/privacy-labels.ts';
import { dataClasses } from '../../../src/privacy/data-class.ts';
import { personalTables } from '../../../src/storage/personal/personal-tables.ts';

/** What each class of data is, in which tables, who sees it and how long, as a row of docs/privacy.md. */
export function privacyClassRows(): string[] {
  return dataClasses.map((dataClass) => {
    const { name, about, seenBy, kept } = privacyLabels.da.classes[dataClass];
    const tables = personalTables.filter(({ holds }) => holds.includes(dataClass)).map(({ table }) => table);
    return `| ${[name, about, tables.join(', '), seenBy, kept].join(' | ')} |`;
  });
}
