/** A time of day as it stands in the pattern of a command: "kl. 9.10", "klokken 12", "at 10:30". */
export const clockPattern = String.raw`(?:kl\.?|klokken|at)?\s*(\d{1,2})(?:[.:](\d{2}))?`;

/** HH:MM; undefined for what is no time of day. */
export function clockOf(hour: string | undefined, minute: string | undefined): string | undefined {
  const [h, m] = [Number(hour), Number(minute ?? '0')];
  if (hour === undefined || h > 23 || m > 59) return undefined;
  return `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
}
