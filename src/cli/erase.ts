import { parseArgs } from 'node:util';
import { isSameName } from '../danish/same-name.ts';
import { cliPrivacySentences as words } from '../danish/sentences/cli-privacy-sentences.ts';
import { erasePerson, isNobody, planErasure } from '../privacy/erase-person.ts';
import { findPerson } from '../privacy/find-person.ts';
import { isSameId } from '../privacy/person-keys.ts';
import type { ErasureReport } from '../privacy/personal-data.ts';
import type { Storage } from '../storage/open-storage.ts';
import { type Command, type Output, UsageError } from './command.ts';
import { readToolConfig, withStorage } from './open-tool-storage.ts';

/** `erase`: takes every mark of a person out of storage, or tells what that would do. */
export const erase: Command = {
  run: async (args, output) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { apply: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
    });
    const [called, ...others] = positionals;
    if (called === undefined || called.trim() === '' || others.length > 0) throw new UsageError(words.missingPerson);
    return withStorage(readToolConfig(), (storage) => eraseIn(storage, called.trim(), values, output));
  },
};

async function eraseIn(
  storage: Storage,
  called: string,
  { apply, json }: { readonly apply: boolean; readonly json: boolean },
  output: Output,
): Promise<number> {
  const found = findPerson(called, await storage.personalData.listPeople());
  if (!found.ok && found.alike.length > 0) {
    output.complain(words.several(called));
    for (const { name, personId } of found.alike) output.complain(words.person(name, personId));
    return 1;
  }
  const isSure = !found.ok || isSameId(found.person.personId, called) || isSameName(found.person.name, called);
  if (apply && !isSure) {
    output.complain(words.perhaps(called));
    output.complain(words.person(found.person.name, found.person.personId));
    return 1;
  }
  // Of whom a row speaks, but names nobody: by the id itself.
  const personId = found.ok ? found.person.personId : called;
  const dependencies = { personalData: storage.personalData, forgetPseudonym: storage.forgetPseudonym };
  const report = apply
    ? await erasePerson(dependencies, personId, 'operator')
    : await planErasure(dependencies, personId);
  const isDone = report.tables.every(({ left }) => left === 0);
  if (json) {
    output.print(JSON.stringify({ personId, applied: apply, ...report }));
    return isDone ? 0 : 1;
  }
  if (isNobody(report) && report.archivedMeetings === 0) {
    output.print(words.nobody(personId));
    return 0;
  }
  if (found.ok) output.print(words.person(found.person.name, personId));
  for (const line of linesOf(report)) output.print(line);
  output.print(apply ? (isDone ? words.erased : words.unfinished) : words.dryRun);
  return isDone ? 0 : 1;
}

function linesOf({ tables, archivedMeetings, sharedNames }: ErasureReport): string[] {
  const touched = tables.filter(({ removed, changed, left }) => removed + changed + left > 0);
  return [
    ...touched.map(({ table, removed, changed, left }) => words.table(table, removed, changed, left)),
    words.archived(archivedMeetings),
    ...(sharedNames.length === 0 ? [] : [words.shared(sharedNames.join(', '))]),
    words.roster,
  ];
}
