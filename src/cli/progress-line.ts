/** One line on a terminal that says how far a long command has come. */
export interface ProgressLine {
  show(text: string): void;
  /** Takes the line away: before anything else is written, and at the end. */
  clear(): void;
}

/** What is needed of a stream: `process.stderr` is one. */
export interface TerminalStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** On a stream that is no terminal (a file, a pipe) nothing is shown. */
export function createProgressLine(stream: TerminalStream): ProgressLine {
  if (stream.isTTY !== true) return { show: () => {}, clear: () => {} };
  const eraseLine = '\r\u001b[2K';
  return {
    show: (text) => void stream.write(`${eraseLine}${text.slice(0, (stream.columns ?? 80) - 1)}`),
    clear: () => void stream.write(eraseLine),
  };
}
