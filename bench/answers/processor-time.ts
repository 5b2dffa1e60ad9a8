/** What this thread has worked, in milliseconds; counted coarsely by some systems. */
export function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
