import { openScope } from '../../src/access/scope.ts';
import { type LibraryReader, narrowLibrary } from '../../src/answers/library.ts';
import { addDays } from '../../src/domain/wall-time.ts';
import { importDocument } from '../../src/minutes/import-document.ts';
import { InMemoryPersons } from '../../test/unit/minutes/in-memory-persons.ts';
import { fileOf } from '../../test/unit/minutes/outline.ts';
import { median } from '../report/percentile.ts';
import type { GrowingStore } from './growing-store.ts';

/** The first two of them, in which the parser warms up, do not count. */
const imports = 9;
const warmUp = 2;

/**
 * The median of imports of a document, in milliseconds, from its text until it is found by its committee.
 *
 * @param readLibrary looks for what has changed at every call
 */
export async function timeImports(store: GrowingStore, readLibrary: LibraryReader): Promise<number> {
  // The newest is as large at every size, for nothing has been imported into it yet.
  const committee = (await store.listCommittees()).at(-1);
  if (committee === undefined) throw new Error('there is no committee');
  const context = { store, persons: new InMemoryPersons(), now: new Date('2026-01-01T10:00:00Z') };
  const scope = openScope([committee.id]);
  const times: number[] = [];
  for (let number = 0; number < imports; number += 1) {
    const begun = performance.now();
    const file = fileOf(minutesOf(committee.name, number));
    const imported = await importDocument(file, context, {
      committee: { id: committee.id },
      corrections: { date: addDays('2025-01-01', number) },
    });
    if (imported.outcome !== 'imported') throw new Error(`The document was not imported: ${imported.outcome}.`);
    const { passages } = narrowLibrary(await readLibrary(), scope);
    const meetingIds = new Set([imported.record.meeting.id]);
    const { hits } = await passages.search({ words: [['kanariefugleskibet']], limit: 1, meetingIds });
    if (hits.length === 0) throw new Error('What was imported is not found.');
    times.push(performance.now() - begun);
  }
  return median(times.slice(warmUp));
}

/** Another document at each number. */
function minutesOf(committeeName: string, number: number): string {
  const items = Array.from(
    { length: 10 },
    (_, index) => `## ${index + 1}. Kanariefugleskibet lægger til ved kaj ${index + 1}

### Sagsfremstilling

Skibet har ligget for anker siden sommeren, og havnen har fået ${number + index} henvendelser om sangen.

### Beslutning

Udvalget godkendte, at skibet lægger til ved kaj ${index + 1}.
`,
  );
  return `# Referat af møde i ${committeeName}\n\n${items.join('\n')}`;
}
