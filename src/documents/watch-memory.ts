import { readFile } from 'node:fs/promises';

const SAMPLE_EVERY_MS = 40;

/**
 * Calls `onExceeded` once when the process holds more than `maxBytes` of memory. On Linux only: elsewhere the limit on the
 * heap and the deadline have to do. A single large allocation may be over before a sample sees it.
 *
 * @returns ends the watch
 */
export function watchMemory(pid: number, maxBytes: number, onExceeded: () => void): () => void {
  if (process.platform !== 'linux') return () => undefined;
  let isWatching = true;
  const sample = async () => {
    const resident = await residentBytes(pid);
    if (!isWatching || resident === undefined) return;
    if (resident > maxBytes) onExceeded();
    else timer = setTimeout(sample, SAMPLE_EVERY_MS);
  };
  let timer = setTimeout(sample, SAMPLE_EVERY_MS);
  return () => {
    isWatching = false;
    clearTimeout(timer);
  };
}

/** Undefined when the process has ended. */
async function residentBytes(pid: number): Promise<number | undefined> {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, 'latin1'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return undefined;
    throw error;
  }
}
