const megabyte = 1024 * 1024;

/** What one document may cost; whatever goes beyond is refused with a reason. */
export const documentLimits = {
  /** The file as it came. */
  bytes: 20 * megabyte,
  /** What a .docx may inflate to, all its parts together. */
  inflatedBytes: 40 * megabyte,
  pages: 300,
  /** The text that is parsed, in UTF-16 units: some 200 pages. */
  characters: 450_000,
  lines: 15_000,
  /** From the start of the child process to its answer. */
  milliseconds: 15_000,
  /** Resident memory of the child process; watched on Linux only. */
  residentBytes: 600 * megabyte,
  /** JavaScript objects in the child process, on every platform; buffers do not count. */
  heapMegabytes: 384,
} as const;

/** Those limits that the parent process watches over. */
export type ProcessLimits = Readonly<Record<'milliseconds' | 'residentBytes' | 'heapMegabytes', number>>;
