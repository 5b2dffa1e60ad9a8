/** Works through the list with so many at once; each is begun in its turn. */
export async function inParallel<Each>(
  list: readonly Each[],
  concurrency: number,
  work: (each: Each, index: number) => Promise<void>,
): Promise<void> {
  const entries = list.entries();
  const worker = async (): Promise<void> => {
    for (const [index, each] of entries) await work(each, index);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}
