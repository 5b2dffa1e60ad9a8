/** Something that one or more documents say. */
export interface Said {
  /** Hashes of the documents; absent where it was stored before they were remembered. */
  readonly documentHashes?: readonly string[];
}

/** The same values, marked as said by this document. */
export function saidIn<T extends Said>(values: readonly T[], documentHash: string): T[] {
  return values.map((value) => ({ ...value, documentHashes: [documentHash] }));
}

/** Without what only replaced documents said. */
export function stillSaid<T extends Said>(values: readonly T[], keptHashes: ReadonlySet<string>): T[] {
  return values.flatMap((value) => {
    if (value.documentHashes === undefined) return [value];
    const documentHashes = value.documentHashes.filter((hash) => keptHashes.has(hash));
    return documentHashes.length === 0 ? [] : [{ ...value, documentHashes }];
  });
}

/**
 * What two documents say, each thing once: `first` goes before where they say the same thing in different words.
 *
 * @param thingOf two values with the same are about the same thing
 * @param wordsOf two of these with the same words say the same: it stays as long as one of their documents does
 */
export function joinSaid<T extends Said>(
  first: readonly T[],
  second: readonly T[],
  thingOf: (value: T) => string,
  wordsOf: (value: T) => string,
): T[] {
  const things = new Set(first.map(thingOf));
  const others = second.filter((value) => !things.has(thingOf(value)));
  return [...withSources(first, second, (value) => `${thingOf(value)}\n${wordsOf(value)}`), ...others];
}

/** `values`, those that also stand among `others` marked with the documents of both. */
export function withSources<T extends Said>(
  values: readonly T[],
  others: readonly T[],
  keyOf: (value: T) => string,
): T[] {
  return values.map((value) => {
    const twins = others.filter((other) => keyOf(other) === keyOf(value));
    const hashes = [value, ...twins].flatMap(({ documentHashes = [] }) => documentHashes);
    return hashes.length === 0 ? value : { ...value, documentHashes: [...new Set(hashes)] };
  });
}
