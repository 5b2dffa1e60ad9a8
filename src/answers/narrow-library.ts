import { openRecord } from '../access/open-record.ts';
import { maySee, type ReadScope } from '../access/scope.ts';
import { buildLibrary, type Library } from './library.ts';

/** The part of a library that a scope leaves. */
export type NarrowLibrary = (library: Library, scope: ReadScope) => Library;

/** Narrows libraries; what was narrowed is kept while the library is the same. */
export function createNarrowLibrary(): NarrowLibrary {
  let source: Library | undefined;
  const kept = new Map<string, Library>();
  return (library, scope) => {
    if (scope.committeeIds === 'all' && scope.seesClosedItems) return library;
    if (library !== source) kept.clear();
    source = library;
    const ids = scope.committeeIds === 'all' ? ['*'] : [...scope.committeeIds].sort();
    const key = `${scope.seesClosedItems} ${ids.join(' ')}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const narrow = buildLibrary(
      library.committees.filter(({ id }) => maySee(scope, id)),
      library.records
        .filter(({ meeting }) => maySee(scope, meeting.committeeId))
        .map((record) => (scope.seesClosedItems ? record : openRecord(record))),
    );
    kept.set(key, narrow);
    return narrow;
  };
}
