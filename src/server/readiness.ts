/** The answer of a readiness check, no when it fails or takes longer than the deadline (milliseconds). */
export async function isReadyWithin(check: () => Promise<boolean>, deadlineMs: number): Promise<boolean> {
  const late = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => late.resolve(false), deadlineMs);
  try {
    return await Promise.race([check(), late.promise]);
  } catch {
    // Whatever keeps the check from answering is exactly what it asks about.
    return false;
  } finally {
    clearTimeout(timer);
  }
}
